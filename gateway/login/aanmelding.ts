import { createHash } from 'node:crypto';
import { AanmeldingOnbereikbaar, NietAangemeld } from '@regiomatch/platform/access';
import { RequestRefused } from '../errors/request-refused.js';
import { AanmeldenMislukt } from './aanmelden-mislukt.js';
import type { Aanmeldpoging } from './aanmeldpoging.js';
import type { LoginOptions } from './login-options.js';
import { nieuwSessieId, sessieHash } from './sessie.js';
import type { Sessies } from './sessies.js';
import { eisTweedeFactor } from './tweede-factor.js';
import type { NieuweAanmelding, Uitgever } from './uitgever.js';

/** Turns a browser that comes back from the provider into a session. */
export class Aanmelding {
  constructor(
    private readonly sessies: Sessies,
    private readonly uitgever: Uitgever,
    private readonly options: LoginOptions,
  ) {}

  /**
   * The id of the new session. `parameters` is the query string of the return.
   * @throws RequestRefused, AanmeldingOnbereikbaar
   */
  async rondAf(poging: Aanmeldpoging | null, parameters: string, nu: Date): Promise<string> {
    if (poging === null) throw new AanmeldenMislukt('poging');
    const state = createHash('sha256').update(poging.state).digest();
    if (!(await this.sessies.eersteKeer(state, new Date(poging.tot)))) throw new AanmeldenMislukt('herhaald');
    const nieuw = await this.uitgever.wisselIn(parameters, poging).catch((error: unknown) => {
      if (error instanceof AanmeldingOnbereikbaar) throw error;
      throw new AanmeldenMislukt('antwoord');
    });
    await this.keur(nieuw);
    const id = nieuwSessieId();
    await this.sessies.begin(sessieHash(id), nieuw, nu);
    if (poging.vorige !== null) await this.sessies.eindig(Buffer.from(poging.vorige, 'hex'));
    return id;
  }

  /** The same verdict that each door gives later, now, so that nobody gets a session that opens nothing. */
  private async keur({ tokens, sub }: NieuweAanmelding): Promise<void> {
    const authorization = `Bearer ${tokens.toegang}`;
    const actor = await this.options.verifier.verify(authorization).catch((error: unknown) => {
      throw error instanceof NietAangemeld ? GEEN_ROL : error;
    });
    if (actor.sub !== sub) throw new AanmeldenMislukt('ander');
    eisTweedeFactor(actor, authorization, this.options.vereisteAcr);
    this.options.log('login_ok', { sub, rol: actor.rol });
  }
}

const GEEN_ROL = new RequestRefused(
  403,
  'toegang.geen-rol',
  'Uw account heeft nog geen rol in Regiomatch, of de gemeente of organisatie ontbreekt. Vraag uw beheerder om dit in te vullen.',
);
