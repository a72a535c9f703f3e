import type { Aanbodsoort, Inhoud, Stand } from '@regiomatch/aanbod-kern';
import { inhoudcellen } from './cellen.js';
import { kolommenVan } from './kolommen.js';

/** Whether an import would change nothing: a file that comes in again must not raise versions or tell anybody anything. */
export const zelfdeInhoud = <D>(soort: Aanbodsoort<D>, { inhoud, plekken }: Stand<D>, nieuw: Inhoud<D>): boolean => {
  const kolommen = kolommenVan(soort, true);
  const vrij = nieuw.plekken.vrij ?? plekken.vrij + nieuw.plekken.totaal - plekken.totaal;
  const oudeCellen = inhoudcellen(kolommen, { ...inhoud, plekken });
  const nieuweCellen = inhoudcellen(kolommen, { ...nieuw, plekken: { totaal: nieuw.plekken.totaal, vrij } });
  return oudeCellen.every((cel, plaats) => cel === nieuweCellen[plaats]);
};
