import type { Fase, Leerroute, Vaardigheid } from '@regiomatch/contracts';
import type { AanbodFeiten } from '../aanbod-feiten.js';
import { VAARDIGHEDEN, type Niveau } from '../niveau.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import { doelgroep } from '../regels/doelgroep.js';
import { draagkracht } from '../regels/draagkracht.js';
import { faseNietToegestaan } from '../regels/fase-niet-toegestaan.js';
import { groepVol } from '../regels/groep-vol.js';
import { leeftijdBuitenGroep } from '../regels/leeftijd-buiten-groep.js';
import { leerrouteOngelijk } from '../regels/leerroute-ongelijk.js';
import { magNogNietWerken } from '../regels/mag-nog-niet-werken.js';
import { richtingGedeeld } from '../regels/past-niet-bij-plan.js';
import type { Paarregel, Uitspraak } from '../regels/regel.js';
import { roosterConflict } from '../regels/rooster-conflict.js';
import { taalAlBehaald } from '../regels/taal-al-behaald.js';
import { taalTeLaag } from '../regels/taal-te-laag.js';
import { ONBEKENDE, ZONDER_CONTEXT } from './onbekende.js';

/**
 * Bit planes of an offer: one bit per question that a person can bring. The answers come from the rules of the kernel, asked on behalf of a
 * person of whom one fact is known; the engine only combines bits.
 */
type Proef = (aanbod: AanbodFeiten) => boolean;

const NIVEAUS: readonly Niveau[] = [0, 1, 2, 3, 4, 5];
const FASEN: readonly Fase[] = ['opvang', 'wachten', 'inburgering', 'nazorg'];
const LEERROUTES: readonly Leerroute[] = ['B1', 'Onderwijs', 'Z', 'Alfa'];
const DAGDELEN = Array.from({ length: 21 }, (_, dagdeel) => dagdeel);
/** Whole hours of room in a week that have their own plane; more room, and minutes in between, are compared per row. */
export const UREN_MET_VLAK = 48;

const proef = (regel: Paarregel, bekend: Partial<PersoonFeiten>, uitspraak: Uitspraak = 'geweigerd'): Proef => {
  const persoon = { ...ONBEKENDE, ...bekend };
  return (aanbod) => regel.oordeel(persoon, aanbod, ZONDER_CONTEXT) === uitspraak;
};

const PROEVEN: Proef[] = [];
const vlak = (een: Proef): number => PROEVEN.push(een) - 1;

const alleVaardigheden = (niveau: Niveau): PersoonFeiten['taal'] => ({ luisteren: niveau, lezen: niveau, schrijven: niveau, spreken: niveau });
const eenVaardigheid = (vaardigheid: Vaardigheid, niveau: Niveau): Partial<PersoonFeiten> => ({
  taal: { ...ONBEKENDE.taal, [vaardigheid]: niveau },
  taalniveau: niveau,
});
const perNaam = <K extends string>(namen: readonly K[], maak: (naam: K) => number): Readonly<Record<K, number>> =>
  Object.fromEntries(namen.map((naam) => [naam, maak(naam)])) as Record<K, number>;

/**
 * Plane numbers. Every plane but `open` and the ones that say `vraagt` says "this rule refuses a person of whom this is known". What
 * nearly every question reads comes first, so that it lies together in memory.
 */
export const VLAK = {
  /** Always empty: for a question that nobody asks. */
  leeg: vlak(() => false),
  /** Open on the day of the question; set by the table, because it changes with the day. */
  open: vlak(() => false),
  vol: vlak(proef(groepVol, {})),
  /** The outcome depends on what is looked up per row. */
  vraagtRichting: vlak((aanbod) => richtingGedeeld(ONBEKENDE, aanbod) === 'onbekend'),
  vraagtLeeftijd: vlak(proef(leeftijdBuitenGroep, {}, 'onbekend')),
  vraagtDoelgroep: vlak(proef(doelgroep, {}, 'onbekend')),
  magNietWerken: vlak(proef(magNogNietWerken, { magWerken: false })),
  schoolrit: vlak(proef(roosterConflict, { schoolrit: true })),
  fase: perNaam(FASEN, (fase) => vlak(proef(faseNietToegestaan, { fase }))),
  geenRoute: vlak(proef(leerrouteOngelijk, { leerroutes: [], doelgroepen: [] })),
  route: perNaam(LEERROUTES, (route) => vlak(proef(leerrouteOngelijk, { leerroutes: [route], doelgroepen: [] }))),
  behaald: NIVEAUS.map((niveau) => vlak(proef(taalAlBehaald, { taalniveau: niveau }))),
  taalOveral: NIVEAUS.map((niveau) => vlak(proef(taalTeLaag, { taal: alleVaardigheden(niveau), taalniveau: niveau }))),
  dagdeel: DAGDELEN.map((dagdeel) => vlak(proef(roosterConflict, { bezet: 1 << dagdeel }))),
  taal: VAARDIGHEDEN.map((vaardigheid) => NIVEAUS.map((niveau) => vlak(proef(taalTeLaag, eenVaardigheid(vaardigheid, niveau))))),
  /** Refused with room for this many whole hours. */
  ruimte: Array.from({ length: UREN_MET_VLAK }, (_, uren) => vlak(proef(draagkracht, { maxMinuten: uren * 60, lopendeMinuten: 0 }))),
} as const;

/** From here on: one plane per kind, in the order in which kinds arrive. */
export const EERSTE_SOORTVLAK = PROEVEN.length;

export const VASTE_PROEVEN: readonly Proef[] = PROEVEN;
