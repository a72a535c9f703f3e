import { Browser } from './browser.fixture.js';
import { eenmaligeCode } from './eenmalige-code.fixture.js';

export interface Pagina {
  readonly html: string;
  /** Where Keycloak sends the browser back to us; null while it still asks something. */
  readonly terug: URL | null;
}

/** A person at the login pages of the real Keycloak: reads the form, fills it in, sends it. */
export class Keycloakbezoeker {
  private readonly browser: Browser;

  constructor(private readonly issuer: string) {
    this.browser = new Browser(new URL(issuer).origin);
  }

  open(adres: string): Promise<Pagina> {
    return this.volg(this.browser.ga(adres));
  }

  meldAan(pagina: Pagina, username: string, password: string): Promise<Pagina> {
    return this.stuur(pagina, { username, password });
  }

  /** Sets up an authenticator app, as Keycloak asks of who has none yet; `geheim` is what the app then keeps. */
  async stelCodeIn(pagina: Pagina): Promise<Pagina & { readonly geheim: string }> {
    const geheim = /name="totpSecret" value="([^"]+)"/.exec(pagina.html)?.[1] ?? '';
    return { ...(await this.stuur(pagina, { totp: eenmaligeCode(geheim), totpSecret: geheim, userLabel: 'telefoon' })), geheim };
  }

  /** The next code, because no code counts twice. */
  geefCode(pagina: Pagina, geheim: string): Promise<Pagina> {
    return this.stuur(pagina, { otp: eenmaligeCode(geheim, 30) });
  }

  private stuur({ html }: Pagina, velden: Record<string, string>): Promise<Pagina> {
    const actie = /<form[^>]*\saction="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    if (actie === undefined) throw new Error(`Geen formulier van Keycloak:\n${html.slice(0, 500)}`);
    return this.volg(this.browser.ga(actie, { method: 'POST', body: new URLSearchParams(velden) }));
  }

  private async volg(antwoord: Promise<Response>): Promise<Pagina> {
    const gekregen = await antwoord;
    const locatie = gekregen.headers.get('location');
    if (locatie === null) return { html: await gekregen.text(), terug: null };
    const adres = new URL(locatie, this.issuer);
    return adres.origin === new URL(this.issuer).origin ? this.open(adres.href) : { html: '', terug: adres };
  }
}
