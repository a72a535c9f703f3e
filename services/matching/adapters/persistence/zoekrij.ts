import type { AanbodV1, Kenmerk } from '@regiomatch/contracts';
import { naarAanbodFeiten } from '@regiomatch/matching-kern';
import { woordenVan } from '../../domain/zoeken/woorden.js';

/** `naam=waarde`: how a kenmerk is kept and filtered. */
const kenmerksleutel = ({ naam, waarde }: Pick<Kenmerk, 'naam' | 'waarde'>): string => `${naam}=${waarde}`;

/** Who may see an offer as search keys, so that a samenwerking can change without touching an offer. */
const zichtbaarVoor = ({ plaats, zichtbaarVoor: { gemeenten, samenwerkingen } }: AanbodV1): readonly string[] => [
  ...new Set([plaats.gemeentecode, ...gemeenten].map((code) => `g:${code}`)),
  ...samenwerkingen.map((id) => `s:${id}`),
];

/** What people search in, as `neem_aanbod_op` stores it beside the copy of the offer. */
export const zoekrij = (aanbod: AanbodV1) => {
  const feiten = naarAanbodFeiten(aanbod, new Set());
  return {
    id: aanbod.id,
    soort: aanbod.soort,
    label: aanbod.soortLabel,
    gemeentecode: aanbod.plaats.gemeentecode,
    woonplaats: aanbod.plaats.woonplaats,
    aanbieder_id: aanbod.aanbieder.id,
    taal: feiten.taalMinimaal,
    dagdelen: feiten.dagdelen,
    sleutels: [...new Set(aanbod.kenmerken.map(kenmerksleutel))].sort(),
    kenmerken: aanbod.kenmerken,
    gepubliceerd: feiten.gepubliceerd,
    plek_vrij: !feiten.vol,
    tot: aanbod.periode.tot,
    eigen_eerst_tot: feiten.eigenEerstTot,
    zichtbaar_voor: zichtbaarVoor(aanbod),
    lat: aanbod.plaats.lat,
    lon: aanbod.plaats.lon,
    titel: woordenVan(aanbod.titel).join(' '),
    tekst: woordenVan(
      [
        aanbod.titel,
        aanbod.soortLabel,
        aanbod.aanbieder.naam,
        aanbod.plaats.woonplaats,
        aanbod.omschrijving,
        ...aanbod.richtingen,
        ...aanbod.kenmerken.map(({ waarde }) => waarde),
      ].join(' '),
    ).join(' '),
  };
};
