interface Antwoord<T> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** No answer came: what was asked may have been done, or not. */
export class GeenAntwoord extends Error {}

/** Tokens of a provider live five minutes. */
const TOKEN_MS = 200_000;

/** A user of the running product, over HTTP. */
export class Klant {
  private token: { readonly waarde: string; readonly tot: number } | null = null;
  private onderweg: Promise<void> | null = null;

  /** Gets a token for the user; by the login of the embedded mode unless it is given. */
  aanmelden: (gebruiker: string) => Promise<string> = (gebruiker) => this.meldAan(gebruiker);

  constructor(
    private readonly kiesUrl: () => string,
    private readonly gebruiker: string,
  ) {}

  /** A user who signs in at another provider. @param kiesUrl gateway for the next question */
  static bij(kiesUrl: () => string, gebruiker: string, aanmelden: (gebruiker: string) => Promise<string>): Klant {
    const klant = new Klant(kiesUrl, gebruiker);
    klant.aanmelden = aanmelden;
    return klant;
  }

  /** Gets a token now, so that none is needed while the provider is away; who asks meanwhile waits for the same one. */
  vernieuw(): Promise<void> {
    return (this.onderweg ??= this.haalToken().finally(() => (this.onderweg = null)));
  }

  /** @throws GeenAntwoord when the connection broke or the product could not do it now. */
  async vraag<T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
    if (this.token === null || this.token.tot < Date.now()) await this.vernieuw();
    const { data, errors } = await this.post<Antwoord<T>>('/graphql', { query, variables }, { authorization: `Bearer ${this.token?.waarde}` });
    if (errors?.length || !data)
      throw new GeenAntwoord(errors?.map(({ message, extensions }) => `${extensions?.code}: ${message}`).join('; ') ?? 'leeg antwoord');
    return data;
  }

  private async haalToken(): Promise<void> {
    this.token = { waarde: await this.aanmelden(this.gebruiker), tot: Date.now() + TOKEN_MS };
  }

  private async meldAan(gebruiker: string): Promise<string> {
    return (await this.post<{ token: string }>('/login', { gebruiker, wachtwoord: 'demo' }, {})).token;
  }

  private async post<T>(pad: string, lichaam: object, koppen: Readonly<Record<string, string>>): Promise<T> {
    try {
      const antwoord = await fetch(this.kiesUrl() + pad, {
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
