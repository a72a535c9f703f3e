interface Antwoord<T> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** No answer came: what was asked may have been done, or not. */
export class GeenAntwoord extends Error {}

/** A user of the running product, over HTTP. */
export class Klant {
  private token: string | null = null;

  constructor(
    private readonly url: string,
    private readonly gebruiker: string,
  ) {}

  /** @throws GeenAntwoord when the connection broke or the product could not do it now. */
  async vraag<T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
    this.token ??= await this.meldAan();
    const { data, errors } = await this.post<Antwoord<T>>('/graphql', { query, variables }, { authorization: `Bearer ${this.token}` });
    if (errors?.length || !data)
      throw new GeenAntwoord(errors?.map(({ message, extensions }) => `${extensions?.code}: ${message}`).join('; ') ?? 'leeg antwoord');
    return data;
  }

  private async meldAan(): Promise<string> {
    return (await this.post<{ token: string }>('/login', { gebruiker: this.gebruiker, wachtwoord: 'demo' }, {})).token;
  }

  private async post<T>(pad: string, lichaam: object, koppen: Readonly<Record<string, string>>): Promise<T> {
    try {
      const antwoord = await fetch(this.url + pad, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...koppen },
        body: JSON.stringify(lichaam),
        signal: AbortSignal.timeout(20_000),
      });
      return (await antwoord.json()) as T;
    } catch (oorzaak) {
      throw new GeenAntwoord('de verbinding brak', { cause: oorzaak });
    }
  }
}
