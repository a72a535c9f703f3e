import {
  TAALNIVEAUS,
  VAARDIGHEDEN,
  type AanbodV1,
  type Matchprofiel,
  type Periode,
  type Plaats,
  type Taalniveau,
  type TaalPerVaardigheid,
  type ZichtbaarVoor,
} from '@regiomatch/contracts';
import { SOORTLABELS } from '../aanbod/soorten.js';
import type { GoldenAanbod, GoldenPlaats, GoldenProfiel } from './golden-formaat.js';

/** What the format leaves out and the product asks: who offers it, until when, in which gemeente by code. */
export interface Aankleding {
  readonly aanbieder: AanbodV1['aanbieder'];
  readonly periode: Periode;
  readonly zichtbaarVoor: ZichtbaarVoor;
  readonly plekken: number;
  readonly omschrijving: string | null;
}

const minuten = (uren: number): number => Math.round(uren * 60);

const plaatsVan = (woonplaats: string, { lat, lon }: GoldenPlaats, gemeentecode: string): Plaats => ({ gemeentecode, woonplaats, lat, lon });

const hoogste = (perVaardigheid: TaalPerVaardigheid): Taalniveau | null =>
  TAALNIVEAUS.findLast((niveau) => Object.values(perVaardigheid).includes(niveau)) ?? null;

/** The offer in the shape of the contract. It judges nothing: every value is carried over, or is the default that the format names. */
export const aanbodUitGolden = (rij: GoldenAanbod, plaats: GoldenPlaats, gemeentecode: string, aankleding: Aankleding): AanbodV1 => ({
  id: rij.id,
  soort: rij.soort,
  soortLabel: SOORTLABELS[rij.soort] ?? rij.soort,
  titel: rij.titel,
  omschrijving: aankleding.omschrijving,
  aanbieder: aankleding.aanbieder,
  plaats: plaatsVan(rij.plaats, plaats, gemeentecode),
  status: rij.vol ? 'vol' : 'gepubliceerd',
  versie: 1,
  rooster: { dagdelen: rij.dagdelen, minutenPerWeek: minuten(rij.urenPerWeek), starttijd: rij.starttijd, flexibel: rij.dagdelen.length === 0 },
  periode: aankleding.periode,
  instroom: 'doorlopend',
  plekken: { totaal: aankleding.plekken, vrij: rij.vol ? 0 : aankleding.plekken, wachtlijst: 0 },
  eigenschappen: {
    richtingenTellen: ['werk', 'werkervaring'].includes(rij.soort),
    betaald: rij.soort === 'werk',
    urensoort: rij.uursoort ?? null,
    schooldag: false,
    metBegeleiding: rij.metBegeleiding ?? false,
    contract: rij.contract ?? null,
    reactiepercentage: rij.reactiepercentage ?? null,
  },
  eisen: {
    taalMinimaal: rij.taalPerVaardigheid ? hoogste(rij.taalPerVaardigheid) : rij.taalMinimaal,
    taalPerVaardigheid: rij.taalPerVaardigheid ?? null,
    leerroutes: rij.leerroutes,
    fasen: rij.fasen === 'alle' ? null : rij.fasen,
    leeftijd: rij.leeftijd,
    doelgroepen: rij.doelgroep === null ? [] : [rij.doelgroep],
    werkvergunningNodig: rij.werkvergunningNodig,
    certificaten: [],
    rijbewijs: null,
    opleidingsniveau: null,
  },
  opbrengst: { taalUitstroom: rij.taalUitstroom, leidtTot: null },
  richtingen: rij.richtingen,
  financiering: null,
  zichtbaarVoor: aankleding.zichtbaarVoor,
  kenmerken: [],
});

/** The person in the shape that matching reads. */
export const profielUitGolden = (rij: GoldenProfiel, plaats: GoldenPlaats, gemeentecode: string): Matchprofiel => ({
  id: rij.id,
  versie: 1,
  ...plaatsVan(rij.plaats, plaats, gemeentecode),
  leeftijd: rij.leeftijd,
  taal: taal(rij),
  examenBehaald: rij.examenBehaald,
  leerroute: rij.leerroute,
  fase: rij.fase,
  richtingen: rij.richtingen,
  soortenInPlan: rij.soortenInPlan,
  doelen: rij.doelen ?? [],
  bezet: rij.bezet,
  schoolrit: rij.schoolrit,
  maxMinutenPerWeek: rij.maxUrenPerWeek === null ? null : minuten(rij.maxUrenPerWeek),
  lopendeMinuten: rij.lopendeUren === null ? null : minuten(rij.lopendeUren),
  lopend: rij.lopend,
  doelgroepen: rij.doelgroepen,
  magWerken: rij.magWerken,
  toestemming: rij.toestemming ?? false,
  normOpen: { taal: minuten(rij.normOpen?.taal ?? 0), participatie: minuten(rij.normOpen?.participatie ?? 0) },
  wekenStil: rij.wekenStil ?? 0,
});

const taal = ({ taalPerVaardigheid, taalniveau }: GoldenProfiel): Matchprofiel['taal'] => {
  const niveaus = VAARDIGHEDEN.map((vaardigheid) => [vaardigheid, taalPerVaardigheid ? (taalPerVaardigheid[vaardigheid] ?? null) : taalniveau]);
  return Object.fromEntries(niveaus) as Matchprofiel['taal'];
};
