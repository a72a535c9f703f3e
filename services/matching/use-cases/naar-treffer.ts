import type { Aanbodkopie } from '../domain/aanbodkopie.js';
import type { Regiokaart } from '../domain/regiokaart.js';
import type { Treffer } from './antwoorden.js';

/** The card of an offer, with the name of its gemeente as it is now. */
export const naarTreffer = ({ treffer }: Aanbodkopie, regio: Pick<Regiokaart, 'naam'>): Treffer => ({ ...treffer, gemeente: regio.naam(treffer.gemeentecode) });
