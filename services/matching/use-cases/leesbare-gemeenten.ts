import type { Actor } from '@regiomatch/platform/access';

const WERKT_MET_INWONERS: ReadonlySet<string> = new Set(['klantmanager', 'jobhunter']);

/** Gemeenten whose people the actor may read by name of profile: the own one, for who works with people; nobody else reads any (domain.md, P2). */
export const leesbareGemeenten = ({ rol, gemeente }: Actor): ReadonlySet<string> =>
  new Set(WERKT_MET_INWONERS.has(rol) && gemeente !== null ? [gemeente] : []);
