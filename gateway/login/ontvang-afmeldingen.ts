import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RequestRefused } from '../errors/request-refused.js';
import { Afmeldtoken } from './afmeldtoken.js';
import type { Foutafhandeling } from './foutafhandeling.js';
import type { Login } from './login.js';

const ADRES = '/login/afgemeld-door-uitgever';
const MAX_BYTES = 16_384;

/** OpenID Connect Back-Channel Logout: the provider tells that a user is gone, and the sessions end (S13, S14). */
export const ontvangAfmeldingen = (server: FastifyInstance, login: Login, errorHandler: Foutafhandeling): void => {
  const afmeldtoken = new Afmeldtoken(login.uitgever, login.options);

  // The specification asks for a form; every other address keeps refusing forms (S12).
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: MAX_BYTES }, (request, body, done) => {
    if (request.routeOptions.url === ADRES) done(null, new URLSearchParams(String(body)));
    else done(new RequestRefused(415, 'vraag.geen-json', 'Stuur het bericht als application/json.'));
  });

  server.post(ADRES, { errorHandler }, async ({ body }: FastifyRequest) => {
    const token = body instanceof URLSearchParams ? body.getAll('logout_token') : [];
    const afmelding = token.length === 1 ? await afmeldtoken.lees(token[0] ?? '') : null;
    if (afmelding === null) {
      login.options.log('logout_refused', {});
      throw new RequestRefused(400, 'toegang.afmelding-ongeldig', 'Dit is geen geldig bericht van de inlogdienst.');
    }
    const sessies = await login.metSessies(() => login.sessies.eindigVan(afmelding));
    login.options.log('session_ended', { sub: afmelding.sub, reden: 'uitgever', sessies });
    return {};
  });
};
