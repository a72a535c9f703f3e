import { setTimeout as wacht } from 'node:timers/promises';
import type { Ingang } from './ingang.js';
import { RegioOnbereikbaar } from './regio-onbereikbaar.js';
import { VraagGeweigerd } from './vraag-geweigerd.js';

interface Antwoord {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message?: string; readonly extensions?: { readonly code?: string } }[];
  readonly melding?: string;
}

const DEMO_WACHTWOORD = 'demo';
const POGINGEN = 5;
const NIET_AANGEMELD = 401;
const TE_VAAK = 429;

/** The gateway over HTTP, signed in as a demo user: of the local issuer, or as `aanmelden` gets a token. A token is asked once and again when it has run out. */
export class HttpIngang implements Ingang {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(
    private readonly url: string,
    private readonly aanmelden?: (gebruiker: string) => Promise<string>,
  ) {}

  async vraag<T>(gebruiker: string, vraag: string, variabelen: Readonly<Record<string, unknown>>): Promise<T> {
    for (let poging = 1; ; poging += 1) {
      const token = await this.token(gebruiker);
      const respons = await this.post('/graphql', { query: vraag, variables: variabelen }, { authorization: `Bearer ${token}` });
      if (respons.status === NIET_AANGEMELD && poging < POGINGEN) this.tokens.delete(gebruiker);
      else if (respons.status === TE_VAAK && poging < POGINGEN) await wacht(seconden(respons) * 1_000);
      else return uitkomst<T>(respons.status, await tekst(respons));
      await respons.body?.cancel();
    }
  }

  private token(gebruiker: string): Promise<string> {
    const bekend = this.tokens.get(gebruiker);
    if (bekend) return bekend;
    const nieuw = this.aanmelden?.(gebruiker) ?? this.meldAan(gebruiker);
    this.tokens.set(gebruiker, nieuw);
    nieuw.catch(() => this.tokens.delete(gebruiker));
    return nieuw;
  }

  private async meldAan(gebruiker: string): Promise<string> {
    const respons = await this.post('/login', { gebruiker, wachtwoord: DEMO_WACHTWOORD }, {});
    const { token } = (await tekst(respons).then(ontleed)) as { token?: string };
    if (token === undefined) throw new VraagGeweigerd(respons.status, `aanmelden als ${gebruiker} lukt niet`);
    return token;
  }

  private async post(pad: string, lichaam: object, koppen: Readonly<Record<string, string>>): Promise<Response> {
    try {
      return await fetch(new URL(pad, this.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...koppen },
        body: JSON.stringify(lichaam),
      });
    } catch (fout) {
      throw new RegioOnbereikbaar(this.url, fout);
    }
  }
}

const seconden = (respons: Response): number => Number(respons.headers.get('retry-after')) || 1;

const tekst = (respons: Response): Promise<string> => respons.text();

const ontleed = (lichaam: string): Antwoord => {
  try {
    return JSON.parse(lichaam) as Antwoord;
  } catch {
    return { melding: lichaam.slice(0, 200) };
  }
};

const uitkomst = <T>(status: number, lichaam: string): T => {
  const { data, errors, melding } = ontleed(lichaam);
  if (data === undefined || data === null || (errors && errors.length > 0)) {
    throw new VraagGeweigerd(
      status,
      errors?.map(({ message, extensions }) => `${message}${extensions?.code ? ` (${extensions.code})` : ''}`).join('; ') ??
        melding ??
        'leeg antwoord',
    );
  }
  return data as T;
};
