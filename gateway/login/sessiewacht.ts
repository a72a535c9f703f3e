import { AanmeldingOnbereikbaar, type Beveiligingslog } from '@regiomatch/platform/access';
import type { Sessie } from './sessie.js';
import type { Sessies } from './sessies.js';
import type { Uitgever } from './uitgever.js';
import { VerversenGeweigerd } from './verversen-geweigerd.js';

/** S14: a user who is disabled at the provider is out within a minute, so the provider is asked a little more often than that. */
const CONTROLE_MS = 45_000;
/** A token that ends sooner than this could end on its way to a service. */
const MARGE_MS = 10_000;
/** So long a provider that did not answer is left alone, for as long as a token still counts. */
const RUST_MS = 5_000;
/** Writing down each use would cost a write per request; half a minute on thirty is precise enough. */
const GEBRUIK_MS = 30_000;

/** Gives the session of a cookie with a token that counts now. */
export class Sessiewacht {
  private readonly bezig = new Map<string, Promise<Sessie | null>>();
  private rustTot = 0;

  constructor(
    private readonly sessies: Sessies,
    private readonly uitgever: Uitgever,
    private readonly log: Beveiligingslog,
  ) {}

  /**
   * Null when there is no such session any more. `telt` tells whether this request counts as use.
   * @throws AanmeldingOnbereikbaar when the token ended and the provider does not answer.
   */
  async open(hash: Buffer, nu: Date, telt: boolean): Promise<Sessie | null> {
    const sessie = await this.sessies.vind(hash, nu);
    if (sessie === null) return null;
    const vers = this.isVers(sessie, nu) ? sessie : await this.eenKeer(hash, nu);
    if (vers !== null && telt && nu.getTime() - vers.gebruiktOp.getTime() > GEBRUIK_MS) await this.sessies.gebruikt(hash, nu);
    return vers;
  }

  private isVers(sessie: Sessie, nu: Date): boolean {
    if (!isGeldig(sessie, nu)) return false;
    return nu.getTime() - sessie.gecontroleerdOp.getTime() < CONTROLE_MS || nu.getTime() < this.rustTot;
  }

  /** Requests of one browser come together: they share one renewal, and one connection to the database. */
  private eenKeer(hash: Buffer, nu: Date): Promise<Sessie | null> {
    const sleutel = hash.toString('hex');
    const lopend = this.bezig.get(sleutel);
    if (lopend !== undefined) return lopend;
    const nieuw = this.sessies
      .vernieuw(hash, nu, (sessie) => (this.isVers(sessie, nu) ? Promise.resolve(sessie) : this.vernieuw(sessie, nu)))
      .finally(() => this.bezig.delete(sleutel));
    this.bezig.set(sleutel, nieuw);
    return nieuw;
  }

  private async vernieuw(sessie: Sessie, nu: Date): Promise<Sessie | null> {
    try {
      return { ...sessie, tokens: await this.uitgever.ververs(sessie.tokens), gecontroleerdOp: nu };
    } catch (error) {
      if (error instanceof VerversenGeweigerd) {
        this.log('session_ended', { sub: sessie.sub, reden: 'geweigerd' });
        return null;
      }
      if (!(error instanceof AanmeldingOnbereikbaar)) throw error;
      this.rustTot = nu.getTime() + RUST_MS;
      this.log('issuer_unreachable', {});
      if (isGeldig(sessie, nu)) return sessie;
      throw error;
    }
  }
}

const isGeldig = ({ tokens }: Sessie, nu: Date): boolean => tokens.toegangTot.getTime() - nu.getTime() > MARGE_MS;
