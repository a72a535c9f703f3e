import { Injectable } from '@nestjs/common';
import type { AanbodV1, Kenmerk } from '@regiomatch/contracts';
import { naarAanbodFeiten } from '@regiomatch/matching-kern';
import type { EntityManager } from 'typeorm';
import { woordenVan } from '../../domain/zoeken/woorden.js';
import type { Opgenomen } from './aanbod-opslag.js';

const KORTSTE_WOORD = 3;

/** `naam=waarde`: how a kenmerk is kept and filtered. */
export const kenmerksleutel = ({ naam, waarde }: Pick<Kenmerk, 'naam' | 'waarde'>): string => `${naam}=${waarde}`;

/** Who may see an offer as search keys, so that a samenwerking can change without touching an offer. */
const zichtbaarVoor = ({ plaats, zichtbaarVoor: { gemeenten, samenwerkingen } }: AanbodV1): readonly string[] => [
  ...new Set([plaats.gemeentecode, ...gemeenten].map((code) => `g:${code}`)),
  ...samenwerkingen.map((id) => `s:${id}`),
];

const zoekrij = ({ nr, aanbod }: Opgenomen) => {
  const feiten = naarAanbodFeiten(aanbod, new Set());
  return {
    nr,
    id: aanbod.id,
    soort: aanbod.soort,
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

const KOLOMMEN = `nr bigint, id text, soort text, gemeentecode text, woonplaats text, aanbieder_id text, taal smallint, dagdelen integer, sleutels text[],
  gepubliceerd boolean, plek_vrij boolean, tot date, eigen_eerst_tot date, zichtbaar_voor text[], lat float8, lon float8, titel text, tekst text`;

/** What people search in, kept beside the copies in the same transaction. */
@Injectable()
export class ZoekOpslag {
  async bewaar(tx: EntityManager, opgenomen: readonly Opgenomen[]): Promise<void> {
    if (opgenomen.length === 0) return;
    const rijen = opgenomen.map(zoekrij);
    const kenmerken = new Map(rijen.map(({ sleutels, kenmerken: lijst }) => [JSON.stringify(sleutels), { sleutels, kenmerken: lijst }]));
    await tx.query(
      `INSERT INTO kenmerkset (sleutels, kenmerken) SELECT r.sleutels, r.kenmerken FROM jsonb_to_recordset($1::jsonb) AS r (sleutels text[], kenmerken jsonb)
       WHERE NOT EXISTS (SELECT 1 FROM kenmerkset k WHERE k.sleutels = r.sleutels) ORDER BY r.sleutels ON CONFLICT (sleutels) DO NOTHING`,
      [JSON.stringify([...kenmerken.values()])],
    );
    await tx.query(
      `INSERT INTO zoekkaart (nr, id, soort, gemeentecode, woonplaats, aanbieder_id, taal, dagdelen, kenmerkset, gepubliceerd, plek_vrij, tot, eigen_eerst_tot,
                              zichtbaar_voor, plek, titel, woorden)
       SELECT r.nr, r.id, r.soort, r.gemeentecode, r.woonplaats, r.aanbieder_id, r.taal, r.dagdelen, k.nr, r.gepubliceerd, r.plek_vrij, r.tot, r.eigen_eerst_tot,
              r.zichtbaar_voor, point(r.lon, r.lat), strip(to_tsvector('dutch', r.titel)), strip(to_tsvector('dutch', r.tekst))
       FROM jsonb_to_recordset($1::jsonb) AS r (${KOLOMMEN}) JOIN kenmerkset k ON k.sleutels = r.sleutels
       ON CONFLICT (nr) DO UPDATE SET gemeentecode = excluded.gemeentecode, woonplaats = excluded.woonplaats, aanbieder_id = excluded.aanbieder_id, taal = excluded.taal,
         dagdelen = excluded.dagdelen, kenmerkset = excluded.kenmerkset, gepubliceerd = excluded.gepubliceerd, plek_vrij = excluded.plek_vrij, tot = excluded.tot,
         eigen_eerst_tot = excluded.eigen_eerst_tot, zichtbaar_voor = excluded.zichtbaar_voor, plek = excluded.plek, titel = excluded.titel, woorden = excluded.woorden`,
      [JSON.stringify(rijen)],
    );
    await tx.query(
      `INSERT INTO soortlabel (soort, label) SELECT DISTINCT ON (soort) soort, label FROM unnest($1::text[], $2::text[]) AS r (soort, label)
       ON CONFLICT (soort) DO UPDATE SET label = excluded.label WHERE soortlabel.label <> excluded.label`,
      [opgenomen.map(({ aanbod }) => aanbod.soort), opgenomen.map(({ aanbod }) => aanbod.soortLabel)],
    );
    await tx.query('INSERT INTO zoekwoord (woord) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [woordenschat(rijen)]);
  }
}

/** Sorted, so that two writers take their locks in one order. */
const woordenschat = (rijen: readonly { tekst: string }[]): readonly string[] =>
  [...new Set(rijen.flatMap(({ tekst }) => tekst.split(' ')))].filter((woord) => woord.length >= KORTSTE_WOORD).sort();
