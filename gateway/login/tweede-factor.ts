import { decodeJwt } from 'jose';
import type { Actor, Rol } from '@regiomatch/platform/access';
import { RequestRefused } from '../errors/request-refused.js';

/** Who sees people, or runs the installation (S15). An aanbieder sees only the own organisation's offers. */
const PERSONEEL: ReadonlySet<Rol> = new Set<Rol>(['klantmanager', 'jobhunter', 'regiocoordinator', 'beheerder']);

/**
 * Refuses staff that signed in too weakly. Reads `acr` and `amr` from a token that has been verified before.
 * @throws RequestRefused 403 `toegang.tweede-factor-nodig`
 */
export const eisTweedeFactor = (actor: Actor | undefined, authorization: string | undefined, vereist: readonly string[]): void => {
  if (vereist.length === 0 || actor === undefined || !PERSONEEL.has(actor.rol)) return;
  const { acr, amr } = decodeJwt((authorization ?? '').slice('Bearer '.length));
  const gegeven: unknown[] = [acr, ...(Array.isArray(amr) ? (amr as unknown[]) : [])];
  if (gegeven.some((waarde) => typeof waarde === 'string' && vereist.includes(waarde))) return;
  throw new RequestRefused(
    403,
    'toegang.tweede-factor-nodig',
    'Voor uw rol is aanmelden in twee stappen nodig. Meld u opnieuw aan en gebruik ook de code van uw telefoon.',
  );
};
