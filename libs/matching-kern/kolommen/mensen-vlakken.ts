import type { Fase, Leerroute } from '@regiomatch/contracts';
import type { AanbodFeiten } from '../aanbod-feiten.js';
import { VAARDIGHEDEN, type Niveau } from '../niveau.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import { draagkracht } from '../regels/draagkracht.js';
import { faseNietToegestaan } from '../regels/fase-niet-toegestaan.js';
import { leerrouteOngelijk } from '../regels/leerroute-ongelijk.js';
import { magNogNietWerken } from '../regels/mag-nog-niet-werken.js';
import { pastNietBijPlan } from '../regels/past-niet-bij-plan.js';
import type { Paarregel } from '../regels/regel.js';
import { roosterConflict } from '../regels/rooster-conflict.js';
import { taalAlBehaald } from '../regels/taal-al-behaald.js';
import { taalTeLaag } from '../regels/taal-te-laag.js';
import { ONBEKENDE, VRAAGT_NIETS } from './onbekende.js';
import { weigert } from './weigert.js';

/**
 * Bit planes of a person: one bit per question that an offer can bring. The answers come from the rules of the kernel, asked on behalf of
 * an offer that asks one thing; the engine only combines bits.
 */
type Proef = (persoon: PersoonFeiten) => boolean;

const NIVEAUS: readonly Niveau[] = [0, 1, 2, 3, 4, 5];
const FASEN: readonly Fase[] = ['opvang', 'wachten', 'inburgering', 'nazorg'];
const LEERROUTES: readonly Leerroute[] = ['B1', 'Onderwijs', 'Z', 'Alfa'];
const DAGDELEN = Array.from({ length: 21 }, (_, dagdeel) => dagdeel);
const NEGEN_UUR = 9 * 60;
const MA_OCHTEND = 1;
/** Offers of up to this many whole hours have their own plane; minutes in between, and more, are compared per row. */
export const UREN_MET_VLAK = 48;
/** A kind that nobody can have in a plan. */
const GEEN_SOORT = '\u0000';

const proef = (regel: Paarregel, gevraagd: Partial<AanbodFeiten>): Proef => {
  const aanbod = { ...VRAAGT_NIETS, ...gevraagd };
  return (persoon) => weigert(regel, persoon, aanbod) === 1;
};

const PROEVEN: Proef[] = [];
const vlak = (een: Proef): number => PROEVEN.push(een) - 1;
const perNaam = <K extends string>(namen: readonly K[], maak: (naam: K) => number): Readonly<Record<K, number>> =>
  Object.fromEntries(namen.map((naam) => [naam, maak(naam)])) as Record<K, number>;

/** Plane numbers. Every plane but the first four says "a rule refuses this person for an offer that asks this". */
export const VLAK = {
  leeg: vlak(() => false),
  /** The fact is filled, so that the row can be looked up. */
  metRichtingen: vlak(({ richtingen }) => richtingen !== null),
  metLeeftijd: vlak(({ leeftijd }) => leeftijd !== null),
  metDoelgroepen: vlak(({ doelgroepen }) => doelgroepen !== null),
  /** An offer of a kind that is in nobody's plan. */
  metPlan: vlak(proef(pastNietBijPlan, { soort: GEEN_SOORT })),
  taalOveral: NIVEAUS.map((taalMinimaal) => vlak(proef(taalTeLaag, { taalMinimaal }))),
  taal: VAARDIGHEDEN.map((vaardigheid) =>
    NIVEAUS.map((niveau) => vlak(proef(taalTeLaag, { taalMinimaal: niveau, taalPerVaardigheid: { [vaardigheid]: niveau } }))),
  ),
  behaald: NIVEAUS.map((taalUitstroom) => vlak(proef(taalAlBehaald, { taalUitstroom }))),
  route: perNaam(LEERROUTES, (route) => vlak(proef(leerrouteOngelijk, { leerroutes: [route] }))),
  geenFase: vlak(proef(faseNietToegestaan, { fasen: [] })),
  fase: perNaam(FASEN, (fase) => vlak(proef(faseNietToegestaan, { fasen: [fase] }))),
  dagdeel: DAGDELEN.map((dagdeel) => vlak(proef(roosterConflict, { dagdelen: 1 << dagdeel, starttijd: NEGEN_UUR }))),
  schoolrit: vlak(({ schoolrit }) => weigert(roosterConflict, { ...ONBEKENDE, schoolrit }, VROEG) === 1),
  magNietWerken: vlak(proef(magNogNietWerken, { werkvergunningNodig: true })),
  /** Refused for an offer of this many whole hours. */
  uren: Array.from({ length: UREN_MET_VLAK + 1 }, (_, uren) => vlak(proef(draagkracht, { minuten: uren * 60 }))),
} as const;

const VROEG: AanbodFeiten = { ...VRAAGT_NIETS, dagdelen: MA_OCHTEND };

/** From here on: one plane per kind, "this kind is in the plan", in the order in which kinds arrive. */
export const EERSTE_SOORTVLAK = PROEVEN.length;

export const VASTE_PROEVEN: readonly Proef[] = PROEVEN;
