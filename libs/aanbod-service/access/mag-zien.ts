import type { Stand } from '@regiomatch/aanbod-kern';
import type { Actor } from '@regiomatch/platform/access';
import { magBeheren } from './mag-beheren.js';

/**
 * Who may see an offer (domain.md, class P0): who manages it; once it is public also other services and the region, and the staff of the
 * own gemeente and of the gemeenten that it is shared with. Before `eigenEerstTot` only the own gemeente counts.
 */
export const magZien = (
  actor: Actor,
  { status, aanbieder, inhoud }: Stand<unknown>,
  gemeentenVanSamenwerking: ReadonlySet<string>,
  vandaag: string,
): boolean => {
  if (magBeheren(actor, aanbieder.id)) return true;
  if (status !== 'gepubliceerd' && status !== 'verlopen' && status !== 'gesloten') return false;
  if (actor.rol === 'dienst' || actor.rol === 'regiocoordinator') return true;
  if (actor.gemeente === null) return false;
  const { plaats, zichtbaarVoor } = inhoud;
  if (plaats?.gemeentecode === actor.gemeente) return true;
  if (zichtbaarVoor.eigenEerstTot !== null && vandaag < zichtbaarVoor.eigenEerstTot) return false;
  return zichtbaarVoor.gemeenten.includes(actor.gemeente) || gemeentenVanSamenwerking.has(actor.gemeente);
};
