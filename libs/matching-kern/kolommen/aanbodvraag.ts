import type { AanbodFeiten } from '../aanbod-feiten.js';
import { VAARDIGHEDEN } from '../niveau.js';
import { doelgroep } from '../regels/doelgroep.js';
import { leeftijdBuitenGroep } from '../regels/leeftijd-buiten-groep.js';
import { richtingGedeeld } from '../regels/past-niet-bij-plan.js';
import { roosterConflict } from '../regels/rooster-conflict.js';
import { groepVol } from '../regels/groep-vol.js';
import type { Paarregel } from '../regels/regel.js';
import { UREN_MET_VLAK, VLAK } from './mensen-vlakken.js';
import { ONBEKENDE, ZONDER_CONTEXT } from './onbekende.js';
import { BLADEN_PER_TAK } from './tak.js';
import { weigert } from './weigert.js';

const plek = (vlak: number): number => vlak * BLADEN_PER_TAK;

/** A word of all ones or none. */
const vlag = (ja: boolean): 0 | -1 => (ja ? -1 : 0);

/** Whether an offer asks something that only a filled fact can answer. */
const vraagt = (regel: Paarregel, aanbod: AanbodFeiten): boolean => regel.oordeel(ONBEKENDE, aanbod, ZONDER_CONTEXT) === 'onbekend';

/** The facts of one offer as places of bit planes of people: which planes to combine for each code. */
export class Aanbodvraag {
  readonly vraagtRichting: 0 | -1;
  readonly vraagtLeeftijd: 0 | -1;
  readonly vraagtDoelgroep: 0 | -1;
  /** Refused when one of these says so. */
  readonly taal: readonly number[];
  readonly behaald: number;
  /** Refused when all of these say so; empty: nothing is asked. */
  readonly routes: readonly number[];
  readonly fasen: readonly number[];
  /** Refused when one of these says so: dagdelen and the school run. */
  readonly rooster: readonly number[];
  readonly magNietWerken: number;
  /** Refused for certain: an offer of fewer minutes is already too heavy. */
  readonly zekerTeZwaar: number;
  /** Refused when the row has less room than `minuten`. */
  readonly misschienTeZwaar: number;
  readonly altijdMisschienTeZwaar: 0 | -1;
  readonly minuten: number;
  readonly vol: 0 | -1;

  constructor(aanbod: AanbodFeiten) {
    this.vraagtRichting = vlag(richtingGedeeld(ONBEKENDE, aanbod) === 'onbekend');
    this.vraagtLeeftijd = vlag(vraagt(leeftijdBuitenGroep, aanbod));
    this.vraagtDoelgroep = vlag(vraagt(doelgroep, aanbod));
    this.taal = taalvlakken(aanbod);
    this.behaald = plek(aanbod.taalUitstroom === null ? VLAK.leeg : VLAK.behaald[aanbod.taalUitstroom]!);
    this.routes = aanbod.leerroutes.map((route) => plek(VLAK.route[route]));
    this.fasen = fasevlakken(aanbod);
    this.rooster = roostervlakken(aanbod);
    this.magNietWerken = plek(aanbod.werkvergunningNodig ? VLAK.magNietWerken : VLAK.leeg);
    const uren = Math.floor(aanbod.minuten / 60);
    const heleUren = aanbod.minuten === uren * 60 && uren <= UREN_MET_VLAK;
    this.zekerTeZwaar = plek(VLAK.uren[Math.min(uren, UREN_MET_VLAK)]!);
    this.misschienTeZwaar = plek(heleUren || uren >= UREN_MET_VLAK ? VLAK.leeg : VLAK.uren[uren + 1]!);
    this.altijdMisschienTeZwaar = vlag(!heleUren && uren >= UREN_MET_VLAK);
    this.minuten = aanbod.minuten;
    this.vol = vlag(weigert(groepVol, ONBEKENDE, aanbod) === 1);
  }
}

const taalvlakken = ({ taalMinimaal, taalPerVaardigheid }: AanbodFeiten): readonly number[] => {
  if (taalPerVaardigheid === null) return [plek(VLAK.taalOveral[taalMinimaal]!)];
  return VAARDIGHEDEN.flatMap((vaardigheid, v) => {
    const niveau = taalPerVaardigheid[vaardigheid];
    return niveau === undefined ? [] : [plek(VLAK.taal[v]![niveau]!)];
  });
};

const fasevlakken = ({ fasen }: AanbodFeiten): readonly number[] => {
  if (fasen === null) return [];
  return fasen.length === 0 ? [plek(VLAK.geenFase)] : fasen.map((fase) => plek(VLAK.fase[fase]));
};

const roostervlakken = (aanbod: AanbodFeiten): readonly number[] => {
  const vroeg = weigert(roosterConflict, { ...ONBEKENDE, schoolrit: true }, aanbod) === 1;
  const vlakken = VLAK.dagdeel.filter((_, dagdeel) => (aanbod.dagdelen >>> dagdeel) & 1);
  return [...vlakken, ...(vroeg ? [VLAK.schoolrit] : [])].map(plek);
};
