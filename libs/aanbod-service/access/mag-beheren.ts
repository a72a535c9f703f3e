import type { Actor } from '@regiomatch/platform/access';

/** A beheerder manages every offer, an aanbieder those of the own organisation. */
export const magBeheren = (actor: Actor, aanbiederId: string): boolean =>
  actor.rol === 'beheerder' || (actor.rol === 'aanbieder' && actor.organisatie === aanbiederId);
