import type { FastifyRequest } from 'fastify';
import { NietAangemeld } from '@regiomatch/platform/access';
import { isTransient } from '@regiomatch/platform/persistence';
import { RequestRefused } from '../errors/request-refused.js';
import { Kluis } from './kluis.js';
import type { LoginOptions } from './login-options.js';
import { Sessies } from './sessies.js';
import { sessieUitCookie } from './sessiecookie.js';
import { Sessiewacht } from './sessiewacht.js';
import { eisTweedeFactor } from './tweede-factor.js';
import { Uitgever } from './uitgever.js';
import { vraagVanEigenSite } from './vraag-van-eigen-site.js';

/** Looking who is signed in keeps nobody signed in. */
const TELT_NIET = '/login/wie';
const OPRUIMEN_MS = 5 * 60_000;

/** What sign-in does around every request, and the parts that its routes share. */
export class Login {
  readonly kluis: Kluis;
  readonly uitgever: Uitgever;
  readonly sessies: Sessies;
  readonly klok: () => Date;
  private readonly wacht: Sessiewacht;
  private readonly opruimen: NodeJS.Timeout;

  /** @throws SleutelOngeldig */
  constructor(readonly options: LoginOptions) {
    this.kluis = new Kluis(options.sessieSleutels);
    this.klok = options.klok ?? (() => new Date());
    this.uitgever = new Uitgever(options);
    this.sessies = new Sessies(options.databaseUrl, this.kluis);
    this.wacht = new Sessiewacht(this.sessies, this.uitgever, options.log);
    this.opruimen = setInterval(() => void this.sessies.ruimOp(this.klok()).catch(() => undefined), OPRUIMEN_MS).unref();
  }

  /**
   * Before the guard: a request with the cookie of a session goes on with that session's token. A bearer token of its own wins, so
   * programs work as before.
   * @throws RequestRefused 403 when a foreign page asks (S12), NietAangemeld when the session is over, AanmeldingOnbereikbaar
   */
  async voorAanmelden(request: FastifyRequest): Promise<void> {
    if (request.headers.authorization !== undefined) return;
    const hash = sessieUitCookie(request);
    if (hash === null) return;
    if (!['GET', 'HEAD'].includes(request.method)) this.eisEigenSite(request);
    const sessie = await this.metSessies(() => this.wacht.open(hash, this.klok(), request.routeOptions.url !== TELT_NIET));
    if (sessie === null) throw new NietAangemeld();
    request.headers.authorization = `Bearer ${sessie.tokens.toegang}`;
  }

  /** After the guard. @throws RequestRefused 403 `toegang.tweede-factor-nodig` */
  naAanmelden({ actor, headers }: FastifyRequest): void {
    eisTweedeFactor(actor, headers.authorization, this.options.vereisteAcr);
  }

  /** @throws RequestRefused 403 */
  eisEigenSite(request: FastifyRequest): void {
    if (vraagVanEigenSite(request, this.options.publiekeUrl)) return;
    this.options.log('access_denied', { reden: 'vreemde-herkomst' });
    throw new RequestRefused(403, 'toegang.vreemde-herkomst', 'Deze vraag komt niet van de pagina van Regiomatch zelf.');
  }

  /** A database that is down lets nobody in, and says so (S44). */
  async metSessies<T>(werk: () => Promise<T>): Promise<T> {
    try {
      return await werk();
    } catch (error) {
      if (!isTransient(error)) throw error;
      this.options.log('sessions_unreachable', {});
      throw new RequestRefused(503, 'toegang.sessies-onbereikbaar', 'Aanmeldingen zijn nu niet te controleren. Probeer het over een minuut opnieuw.');
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.opruimen);
    await this.sessies.sluit();
  }
}
