import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorFilter } from '../errors/error-filter.js';
import { RequestRefused } from '../errors/request-refused.js';
import { Aanmelding } from './aanmelding.js';
import { leesAanmeldpoging, nieuweAanmeldpoging, verpakAanmeldpoging } from './aanmeldpoging.js';
import { eigenPad } from './eigen-pad.js';
import { foutafhandeling } from './foutafhandeling.js';
import { Login } from './login.js';
import type { LoginOptions } from './login-options.js';
import { toonWeigering } from './meldingspagina.js';
import { ontvangAfmeldingen } from './ontvang-afmeldingen.js';
import { pogingUitCookie, sessieUitCookie, wisPoging, wisSessie, zetPoging, zetSessie } from './sessiecookie.js';

/**
 * Adds sign-in at an OpenID provider to the gateway: GET /login, GET /login/terug, GET /login/wie, POST /logout and
 * POST /login/afgemeld-door-uitgever. Call it after the parser of JSON is set and before the request hooks, which get what it returns.
 * @throws SleutelOngeldig
 */
export const registreerLogin = async (server: FastifyInstance, options: LoginOptions, filter: ErrorFilter): Promise<Login> => {
  const login = new Login(options);
  const aanmelding = new Aanmelding(login.sessies, login.uitgever, options);
  const errorHandler = foutafhandeling(filter);
  await server.register(cookie);
  server.addHook('onClose', () => login.stop());

  server.get('/login', { errorHandler }, async (request: FastifyRequest, reply: FastifyReply) => {
    try {
      const poging = nieuweAanmeldpoging(
        eigenPad((request.query as { readonly naar?: unknown }).naar, options.publiekeUrl),
        sessieUitCookie(request)?.toString('hex') ?? null,
        login.klok(),
      );
      const adres = await login.uitgever.aanmeldadres(poging);
      return await zetPoging(reply, verpakAanmeldpoging(login.kluis, poging)).redirect(adres, 303);
    } catch (error) {
      return toonWeigering(error, request, reply);
    }
  });

  server.get('/login/terug', { errorHandler }, async (request: FastifyRequest, reply: FastifyReply) => {
    wisPoging(reply);
    try {
      const poging = leesAanmeldpoging(login.kluis, pogingUitCookie(request), login.klok());
      const vraagteken = request.url.indexOf('?');
      const parameters = vraagteken < 0 ? '' : request.url.slice(vraagteken);
      const id = await login.metSessies(() => aanmelding.rondAf(poging, parameters, login.klok()));
      return await zetSessie(reply, id).redirect(poging?.naar ?? '/', 303);
    } catch (error) {
      if (error instanceof RequestRefused)
        options.log('login_failed', { reden: 'reden' in error ? String(error.reden) : error.code, adres: request.ip });
      return toonWeigering(error, request, reply);
    }
  });

  server.get('/login/wie', { errorHandler }, ({ actor }: FastifyRequest) => {
    const { naam = null, rol = null, gemeente = null, organisatie = null, regio = null } = actor ?? {};
    return { naam, rol, gemeente, organisatie, regio };
  });

  server.post('/logout', { errorHandler }, async (request: FastifyRequest, reply: FastifyReply) => {
    login.eisEigenSite(request);
    const hash = sessieUitCookie(request);
    const sessie = hash === null ? null : await login.metSessies(() => login.sessies.eindig(hash));
    if (sessie !== null) {
      options.log('logout_ok', { sub: sessie.sub });
      await login.uitgever.trekIn(sessie.tokens);
    }
    wisSessie(reply).header('clear-site-data', '"cache", "cookies", "storage"');
    return { uitloggen: await login.uitgever.afmeldadres() };
  });

  ontvangAfmeldingen(server, login, errorHandler);
  return login;
};
