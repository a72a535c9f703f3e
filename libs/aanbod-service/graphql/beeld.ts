import { aanbodstatus, type Aanbodsoort, type Stand } from '@regiomatch/aanbod-kern';
import type { Actor } from '@regiomatch/platform/access';
import { magBeheren } from '../access/mag-beheren.js';

/** An offer as its GraphQL type shows it; the reference and the reason of closing are the aanbieder's own. */
export const beeld = <D>({ naam }: Aanbodsoort<D>, { inhoud, plekken, aanbieder, ...stand }: Stand<D>, actor: Actor): object => {
  const { details, reactiepercentage: _gemeten, referentie, ...openbaar } = inhoud;
  const eigen = magBeheren(actor, aanbieder.id);
  return {
    ...details,
    ...openbaar,
    id: stand.id,
    soort: naam,
    status: aanbodstatus({ status: stand.status, plekken }),
    versie: stand.versie,
    aanbieder,
    plekken,
    bevestigdOp: stand.bevestigdOp,
    referentie: eigen ? referentie : null,
    sluitreden: eigen ? stand.sluitreden : null,
  };
};
