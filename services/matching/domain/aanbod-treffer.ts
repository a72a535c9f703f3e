import type { AanbodV1, Kenmerk, Periode, Plekken, WeekDagdeel } from '@regiomatch/contracts';
import { niveauNaam, type AanbodFeiten } from '@regiomatch/matching-kern';

/** The card of an offer as people see it, from the public picture. Flat, so that one subgraph answers the main query. */
export interface AanbodTreffer {
  readonly id: string;
  readonly soort: string;
  readonly soortLabel: string;
  readonly titel: string;
  readonly omschrijving: string | null;
  readonly aanbiederId: string;
  readonly aanbieder: string;
  readonly woonplaats: string;
  readonly gemeentecode: string;
  readonly gemeente: string;
  readonly lat: number;
  readonly lon: number;
  readonly status: string;
  readonly versie: number;
  readonly dagdelen: readonly string[];
  readonly urenPerWeek: number;
  readonly starttijd: string | null;
  readonly flexibel: boolean;
  readonly taalniveau: string | null;
  readonly plekken: Plekken;
  readonly periode: Periode;
  readonly instroom: string;
  readonly betaald: boolean;
  readonly richtingen: readonly string[];
  readonly leerroutes: readonly string[];
  readonly financiering: string | null;
  readonly kenmerken: readonly Kenmerk[];
}

const MINUTEN_PER_UUR = 60;

/** `ma-ochtend`: how a dagdeel is written in this API. */
export const dagdeelNaam = ({ dag, dagdeel }: WeekDagdeel): string => `${dag}-${dagdeel}`;

export const naarAanbodTreffer = (aanbod: AanbodV1, { taalMinimaal }: AanbodFeiten, gemeente: string): AanbodTreffer => ({
  id: aanbod.id,
  soort: aanbod.soort,
  soortLabel: aanbod.soortLabel,
  titel: aanbod.titel,
  omschrijving: aanbod.omschrijving,
  aanbiederId: aanbod.aanbieder.id,
  aanbieder: aanbod.aanbieder.naam,
  woonplaats: aanbod.plaats.woonplaats,
  gemeentecode: aanbod.plaats.gemeentecode,
  gemeente,
  lat: aanbod.plaats.lat,
  lon: aanbod.plaats.lon,
  status: aanbod.status,
  versie: aanbod.versie,
  dagdelen: aanbod.rooster.dagdelen.map(dagdeelNaam),
  urenPerWeek: aanbod.rooster.minutenPerWeek / MINUTEN_PER_UUR,
  starttijd: aanbod.rooster.starttijd,
  flexibel: aanbod.rooster.flexibel,
  taalniveau: taalMinimaal === 0 ? null : niveauNaam(taalMinimaal),
  plekken: { totaal: aanbod.plekken.totaal, vrij: aanbod.plekken.vrij, wachtlijst: aanbod.plekken.wachtlijst },
  periode: { van: aanbod.periode.van, tot: aanbod.periode.tot },
  instroom: aanbod.instroom,
  betaald: aanbod.eigenschappen.betaald,
  richtingen: aanbod.richtingen,
  leerroutes: aanbod.eisen.leerroutes,
  financiering: aanbod.financiering,
  kenmerken: aanbod.kenmerken.map(({ naam, label, waarde }) => ({ naam, label, waarde })),
});
