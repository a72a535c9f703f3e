import type { AanbodV1 } from '@regiomatch/contracts';
import { uitDagdeelmasker, type Dagdeelmasker, type Niveau } from '@regiomatch/matching-kern';
import { dagdeelNaam } from '../../domain/aanbod-treffer.js';
import { slotdelen } from '../../domain/zoeken/samenstellingen.js';
import { verwanteVormen } from '../../domain/zoeken/verwante-vormen.js';
import { woordenVan } from '../../domain/zoeken/woorden.js';
import { filtersleutel } from './filtersleutel.js';

/** An offer as the search tables of the record hold it; `tot` and `eigenEerstTot` as day numbers, 0 for none. */
export interface Zoekrij {
  /** As text: the column is a bigint. */
  readonly nr: string;
  readonly id: string;
  readonly versie: number;
  readonly soort: string;
  readonly gemeentecode: string;
  readonly woonplaats: string;
  readonly aanbiederId: string;
  readonly taal: Niveau;
  readonly dagdelen: Dagdeelmasker;
  readonly kenmerkset: number;
  readonly sleutels: readonly string[];
  readonly gepubliceerd: boolean;
  readonly plekVrij: boolean;
  readonly tot: number;
  readonly eigenEerstTot: number;
  readonly zichtbaarVoor: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly beeld: Pick<AanbodV1, 'titel' | 'soortLabel' | 'aanbieder' | 'plaats' | 'omschrijving' | 'richtingen' | 'kenmerken'>;
}

/** What is searched, best place first. The forms and parts of words stand apart, so that the word as typed wins. */
export const TEKSTVELDEN = ['titel', 'titelvormen', 'titeldelen', 'trefwoorden', 'omschrijving', 'vormen', 'delen'] as const;
export const GERADEN_TEKSTVELDEN = ['titelvormen', 'titeldelen', 'vormen', 'delen'] as const satisfies readonly Tekstveld[];
export type Tekstveld = (typeof TEKSTVELDEN)[number];

/** What is compared for being equal. */
export const GELIJK_VELDEN = [
  'nr',
  'soort',
  'gemeente',
  'woonplaats',
  'aanbieder',
  'taal',
  'dagdeel',
  'kenmerk',
  'kenmerkset',
  'gepubliceerd',
  'plekVrij',
  'zichtbaarVoor',
] as const;
/** What is compared for being more or less. */
export const DAG_VELDEN = ['tot', 'eigenEerstTot'] as const;
export type Filterveld = (typeof GELIJK_VELDEN)[number] | (typeof DAG_VELDEN)[number];

type Waarde = string | number | boolean | readonly string[];

/** An offer in the search index: no text that the record does not have, and no personal data. */
export interface AanbodDocument extends Readonly<Record<Filterveld, Waarde>>, Readonly<Record<Tekstveld, string>> {
  readonly nr: number;
  readonly id: string;
  readonly versie: number;
  readonly _geo: { readonly lat: number; readonly lng: number };
}

const tekst = (woorden: Iterable<string>): string => [...new Set(woorden)].join(' ');

export const naarDocument = (rij: Zoekrij): AanbodDocument => {
  const { beeld } = rij;
  const titel = woordenVan(beeld.titel);
  const trefwoorden = woordenVan(
    [beeld.soortLabel, beeld.aanbieder.naam, beeld.plaats.woonplaats, ...beeld.richtingen, ...beeld.kenmerken.map(({ waarde }) => waarde)].join(' '),
  );
  const omschrijving = woordenVan(beeld.omschrijving ?? '');
  const overige = [...trefwoorden, ...omschrijving];
  return {
    nr: Number(rij.nr),
    id: rij.id,
    versie: rij.versie,
    titel: titel.join(' '),
    titelvormen: tekst(titel.flatMap(verwanteVormen)),
    titeldelen: tekst(titel.flatMap(slotdelen)),
    trefwoorden: trefwoorden.join(' '),
    omschrijving: omschrijving.join(' '),
    vormen: tekst(overige.flatMap(verwanteVormen)),
    delen: tekst(overige.flatMap(slotdelen)),
    soort: filtersleutel(rij.soort),
    gemeente: filtersleutel(rij.gemeentecode),
    woonplaats: filtersleutel(rij.woonplaats),
    aanbieder: filtersleutel(rij.aanbiederId),
    taal: rij.taal,
    dagdeel: uitDagdeelmasker(rij.dagdelen).map((dagdeel) => filtersleutel(dagdeelNaam(dagdeel))),
    kenmerk: rij.sleutels.map(filtersleutel),
    kenmerkset: rij.kenmerkset,
    gepubliceerd: rij.gepubliceerd,
    plekVrij: rij.plekVrij,
    tot: rij.tot,
    eigenEerstTot: rij.eigenEerstTot,
    zichtbaarVoor: rij.zichtbaarVoor.map(filtersleutel),
    _geo: { lat: rij.lat, lng: rij.lon },
  };
};
