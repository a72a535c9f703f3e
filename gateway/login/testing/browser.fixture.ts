/** What a browser does with our cookies: keeps them, sends them, drops them. Follows no redirects by itself. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(readonly thuis: string) {}

  async ga(pad: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    const cookies = [...this.cookies].map(([naam, waarde]) => `${naam}=${waarde}`).join('; ');
    if (cookies !== '') headers.set('cookie', cookies);
    const antwoord = await fetch(new URL(pad, this.thuis), { ...init, headers, redirect: 'manual' });
    for (const regel of antwoord.headers.getSetCookie()) {
      const [, naam = '', waarde = ''] = /^([^=]+)=([^;]*)/.exec(regel) ?? [];
      if (waarde === '' || /Max-Age=0|Expires=Thu, 01 Jan 1970/i.test(regel)) this.cookies.delete(naam);
      else this.cookies.set(naam, waarde);
    }
    return antwoord;
  }

  /** A question to /graphql as our own page asks it. */
  vraag(query: string, headers: Record<string, string> = { 'x-regiomatch': '1' }): Promise<Response> {
    return this.ga('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
  }

  post(pad: string, headers: Record<string, string> = { 'x-regiomatch': '1' }): Promise<Response> {
    return this.ga(pad, { method: 'POST', headers });
  }
}
