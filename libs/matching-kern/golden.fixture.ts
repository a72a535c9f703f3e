import type {
  AanbodV1,
  Contract,
  Fase,
  Leerroute,
  Leeftijdseis,
  Matchprofiel,
  TaalPerVaardigheid,
  Taalniveau,
  Urensoort,
  WeekDagdeel,
} from '@regiomatch/contracts';
import { naarAanbodFeiten, type AanbodFeiten } from './aanbod-feiten.js';
import { naarPersoonFeiten, type PersoonFeiten } from './persoon-feiten.js';

export interface GoldenPlaats {
  readonly lat: number;
  readonly lon: number;
  readonly gemeente: string;
}

export interface GoldenAanbod {
  readonly id: string;
  readonly soort: string;
  readonly titel: string;
  readonly plaats: string;
  readonly gemeente: string;
  readonly dagdelen: readonly WeekDagdeel[];
  readonly urenPerWeek: number;
  readonly taalMinimaal: Taalniveau | null;
  readonly taalUitstroom: Taalniveau | null;
  readonly leerroutes: readonly Leerroute[];
  readonly fasen: 'alle' | readonly Fase[];
  readonly richtingen: readonly string[];
  readonly leeftijd: Leeftijdseis | null;
  readonly doelgroep: string | null;
  readonly vol: boolean;
  readonly starttijd: string | null;
  readonly werkvergunningNodig: boolean;
  readonly gedeeldMet: readonly string[];
  readonly contract?: Contract | null;
  readonly metBegeleiding?: boolean;
  readonly reactiepercentage?: number | null;
  readonly uursoort?: Urensoort | null;
  readonly taalPerVaardigheid?: TaalPerVaardigheid | null;
}

export interface GoldenProfiel {
  readonly id: string;
  readonly plaats: string;
  readonly gemeente: string;
  readonly leeftijd: number | null;
  readonly taalniveau: Taalniveau | null;
  readonly examenBehaald: Taalniveau | null;
  readonly leerroute: Exclude<Leerroute, 'Alfa'> | null;
  readonly fase: Fase | null;
  readonly richtingen: readonly string[] | null;
  readonly soortenInPlan: readonly string[] | null;
  readonly bezet: readonly WeekDagdeel[] | null;
  readonly schoolrit: boolean | null;
  readonly maxUrenPerWeek: number | null;
  readonly lopendeUren: number | null;
  readonly lopend: readonly string[];
  readonly doelgroepen: readonly string[] | null;
  readonly magWerken: boolean | null;
  readonly toestemming: boolean;
  readonly doelen?: readonly string[];
  readonly normOpen?: { readonly taal?: number; readonly participatie?: number };
  readonly wekenStil?: number;
  readonly taalPerVaardigheid?: TaalPerVaardigheid | null;
}

const inMinuten = (uren: number): number => Math.round(uren * 60);

/** What each kind of the golden format stands for in properties; the product gets these from the kind's own service. */
const RICHTINGEN_TELLEN = new Set(['werk', 'werkervaring']);
const BETAALD = new Set(['werk']);

export const goldenAanbod = (golden: GoldenAanbod, plaatsen: Readonly<Record<string, GoldenPlaats>>): AanbodFeiten => {
  const plaats = plaatsen[golden.plaats]!;
  const aanbod: AanbodV1 = {
    id: golden.id,
    soort: golden.soort,
    soortLabel: golden.soort,
    titel: golden.titel,
    omschrijving: null,
    aanbieder: { id: 'golden', naam: 'Golden' },
    plaats: { gemeentecode: golden.gemeente, woonplaats: golden.plaats, lat: plaats.lat, lon: plaats.lon },
    status: golden.vol ? 'vol' : 'gepubliceerd',
    versie: 1,
    rooster: { dagdelen: golden.dagdelen, minutenPerWeek: inMinuten(golden.urenPerWeek), starttijd: golden.starttijd, flexibel: false },
    periode: { van: '2025-01-01', tot: '2025-12-31' },
    instroom: 'doorlopend',
    plekken: { totaal: 1, vrij: golden.vol ? 0 : 1, wachtlijst: 0 },
    eigenschappen: {
      richtingenTellen: RICHTINGEN_TELLEN.has(golden.soort),
      betaald: BETAALD.has(golden.soort),
      urensoort: golden.uursoort ?? null,
      schooldag: false,
      metBegeleiding: golden.metBegeleiding ?? false,
      contract: golden.contract ?? null,
      reactiepercentage: golden.reactiepercentage ?? null,
    },
    eisen: {
      taalMinimaal: golden.taalMinimaal,
      taalPerVaardigheid: golden.taalPerVaardigheid ?? null,
      leerroutes: golden.leerroutes,
      fasen: golden.fasen === 'alle' ? null : golden.fasen,
      leeftijd: golden.leeftijd,
      doelgroepen: golden.doelgroep === null ? [] : [golden.doelgroep],
      werkvergunningNodig: golden.werkvergunningNodig,
      certificaten: [],
      rijbewijs: null,
      opleidingsniveau: null,
    },
    opbrengst: { taalUitstroom: golden.taalUitstroom, leidtTot: null },
    richtingen: golden.richtingen,
    financiering: null,
    zichtbaarVoor: { samenwerkingen: [], gemeenten: golden.gedeeldMet, eigenEerstTot: null },
    kenmerken: [],
  };
  return naarAanbodFeiten(aanbod, new Set(golden.gedeeldMet));
};

export const goldenProfiel = (
  golden: GoldenProfiel,
  plaatsen: Readonly<Record<string, GoldenPlaats>>,
  aanbod: readonly AanbodFeiten[],
): PersoonFeiten => {
  const plaats = plaatsen[golden.plaats]!;
  const een = golden.taalniveau;
  const per = golden.taalPerVaardigheid ?? { luisteren: een, lezen: een, schrijven: een, spreken: een };
  const profiel: Matchprofiel = {
    id: golden.id,
    versie: 1,
    gemeentecode: golden.gemeente,
    woonplaats: golden.plaats,
    lat: plaats.lat,
    lon: plaats.lon,
    leeftijd: golden.leeftijd,
    taal: { luisteren: per.luisteren ?? null, lezen: per.lezen ?? null, schrijven: per.schrijven ?? null, spreken: per.spreken ?? null },
    examenBehaald: golden.examenBehaald,
    leerroute: golden.leerroute,
    fase: golden.fase,
    richtingen: golden.richtingen,
    soortenInPlan: golden.soortenInPlan,
    doelen: golden.doelen ?? [],
    bezet: golden.bezet,
    schoolrit: golden.schoolrit,
    maxMinutenPerWeek: golden.maxUrenPerWeek === null ? null : inMinuten(golden.maxUrenPerWeek),
    lopendeMinuten: golden.lopendeUren === null ? null : inMinuten(golden.lopendeUren),
    lopend: golden.lopend,
    doelgroepen: golden.doelgroepen,
    magWerken: golden.magWerken,
    toestemming: golden.toestemming,
    normOpen: { taal: inMinuten(golden.normOpen?.taal ?? 0), participatie: inMinuten(golden.normOpen?.participatie ?? 0) },
    wekenStil: golden.wekenStil ?? 0,
  };
  const lopendeDagdelen = aanbod.filter(({ id }) => golden.lopend.includes(id)).reduce((masker, { dagdelen }) => masker | dagdelen, 0);
  return naarPersoonFeiten(profiel, lopendeDagdelen);
};
