export const ROLLEN = ['klantmanager', 'jobhunter', 'aanbieder', 'regiocoordinator', 'beheerder', 'dienst'] as const;
/** What someone may do in the region; `dienst` is another service, never a person. */
export type Rol = (typeof ROLLEN)[number];
