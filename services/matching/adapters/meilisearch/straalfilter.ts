import { afstandInMeters } from '@regiomatch/matching-kern';
import type { AanbodDocument } from './aanbod-document.js';
import type { Cirkel } from '../persistence/omhullende.js';
import { alle, binnen, eenVan, niet, oftewel, type Voorwaarde } from './filteruitdrukking.js';
import { MEESTE_HITS } from './instellingen.js';
import type { Zoekserver } from './zoekserver.js';

/** The kernel rounds to whole metres, so half a metre further still counts. */
const AFRONDING = 0.5;
/** The engine computes in another way and rounds to millimetres; within this distance of the edge the kernel decides. */
const RAND_METERS = 0.1;

/** The condition for one circle: surely inside, or on the edge and inside by the kernel's own distance. */
export const straalfilter = async (server: Zoekserver, cirkel: Cirkel, ook: readonly Voorwaarde[], signal: AbortSignal): Promise<Voorwaarde> => {
  const grens = cirkel.meters + AFRONDING;
  const zeker = binnen(cirkel, grens - RAND_METERS);
  const rand = alle(binnen(cirkel, grens + RAND_METERS), niet(zeker));
  const { hits } = await server.vraagbaak.search<Pick<AanbodDocument, 'nr' | '_geo'>>(
    '',
    { filter: [...ook, rand], limit: MEESTE_HITS, attributesToRetrieve: ['nr', '_geo'] },
    { signal },
  );
  const erbij = hits.filter(({ _geo }) => _geo !== undefined && afstandInMeters(cirkel, { lat: _geo.lat, lon: _geo.lng }) <= cirkel.meters);
  return erbij.length === 0
    ? zeker
    : oftewel(
        zeker,
        eenVan(
          'nr',
          erbij.map(({ nr }) => nr),
        ),
      );
};
