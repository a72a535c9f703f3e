import type { AanbodFeiten } from '../aanbod-feiten.js';
import { doelgroep } from '../regels/doelgroep.js';
import { leeftijdBuitenGroep } from '../regels/leeftijd-buiten-groep.js';
import { WEIGERINGSCODES } from '../regels/weigeringscode.js';
import { Aanbodvraag } from './aanbodvraag.js';
import { laagsteBit } from './bits.js';
import { DOELGROEPEN_VANAF, LEEFTIJD_MASKER, VELD, type MensenRijen } from './mensen-rijen.js';
import { VLAK } from './mensen-vlakken.js';
import { ONBEKENDE, VRAAGT_NIETS } from './onbekende.js';
import { Opzoektabel } from './opzoektabel.js';
import { PLAATS } from './plaats.js';
import { Richtingoordeel } from './richtingoordeel.js';
import { BLADEN_PER_TAK, RIJEN_PER_BLAD, VELDEN, type Tak } from './tak.js';
import { weigert } from './weigert.js';

const MET_PLAN = VLAK.metPlan * BLADEN_PER_TAK;
const MET_RICHTINGEN = VLAK.metRichtingen * BLADEN_PER_TAK;
const MET_LEEFTIJD = VLAK.metLeeftijd * BLADEN_PER_TAK;
const MET_DOELGROEPEN = VLAK.metDoelgroepen * BLADEN_PER_TAK;

/** Judges 32 people at a time for one offer: a word per code, one bit per person. NIET_GEDEELD is for the segment as a whole. */
export class MensenBladoordeel {
  /** After `oordeel`: the refused rows per code, by its place in WEIGERINGSCODES. Rows outside the question may hold anything. */
  readonly codes = new Int32Array(WEIGERINGSCODES.length);
  readonly richtingen: Richtingoordeel;
  private readonly leeftijden: Opzoektabel;
  private readonly doelgroepen: Opzoektabel;
  private aanbod: AanbodFeiten = VRAAGT_NIETS;
  private vraag = new Aanbodvraag(VRAAGT_NIETS);

  constructor(rijen: MensenRijen) {
    this.richtingen = new Richtingoordeel(rijen.richtingen);
    this.leeftijden = new Opzoektabel((leeftijd) => weigert(leeftijdBuitenGroep, { ...ONBEKENDE, leeftijd }, this.aanbod));
    this.doelgroepen = new Opzoektabel((nummer) => weigert(doelgroep, { ...ONBEKENDE, doelgroepen: rijen.doelgroepen.waarde(nummer) }, this.aanbod));
  }

  stelIn(aanbod: AanbodFeiten): void {
    this.aanbod = aanbod;
    this.vraag = new Aanbodvraag(aanbod);
    this.richtingen.stelIn(aanbod.richtingen);
    this.leeftijden.begin();
    this.doelgroepen.begin();
  }

  /**
   * @param soort plane of the offer's kind in the segment at hand, or -1
   * @param gevraagd the rows of leaf `inTak` that are asked for
   * @returns the rows that at least one code refuses
   */
  oordeel(tak: Tak, inTak: number, gevraagd: number, soort: number): number {
    const { codes, vraag } = this;
    const { vlakken } = tak;
    const buitenPlan = vlakken[MET_PLAN + inTak]! & ~(soort < 0 ? 0 : vlakken[soort * BLADEN_PER_TAK + inTak]!);
    const metRichting = gevraagd & ~buitenPlan & vlakken[MET_RICHTINGEN + inTak]! & vraag.vraagtRichting;
    const past = buitenPlan | this.richtingen.zonderGedeelde(tak, inTak, metRichting);
    const teLaag = een(vlakken, vraag.taal, inTak);
    const behaald = vlakken[vraag.behaald + inTak]!;
    const route = alle(vlakken, vraag.routes, inTak);
    const fase = alle(vlakken, vraag.fasen, inTak);
    const leeftijd = this.buitenLeeftijd(tak, inTak, gevraagd & vlakken[MET_LEEFTIJD + inTak]! & vraag.vraagtLeeftijd);
    const groep = this.buitenDoelgroep(tak, inTak, gevraagd & vlakken[MET_DOELGROEPEN + inTak]! & vraag.vraagtDoelgroep);
    const botst = een(vlakken, vraag.rooster, inTak);
    const magNiet = vlakken[vraag.magNietWerken + inTak]!;
    const teZwaar = this.teZwaar(tak, inTak, gevraagd);
    codes[PLAATS.PAST_NIET_BIJ_PLAN] = past;
    codes[PLAATS.TAAL_TE_LAAG] = teLaag;
    codes[PLAATS.TAAL_AL_BEHAALD] = behaald;
    codes[PLAATS.LEERROUTE_ONGELIJK] = route;
    codes[PLAATS.FASE_NIET_TOEGESTAAN] = fase;
    codes[PLAATS.LEEFTIJD_BUITEN_GROEP] = leeftijd;
    codes[PLAATS.DOELGROEP] = groep;
    codes[PLAATS.ROOSTER_CONFLICT] = botst;
    codes[PLAATS.MAG_NOG_NIET_WERKEN] = magNiet;
    codes[PLAATS.DRAAGKRACHT] = teZwaar;
    codes[PLAATS.GROEP_VOL] = vraag.vol;
    return past | teLaag | behaald | route | fase | leeftijd | groep | botst | magNiet | teZwaar | vraag.vol;
  }

  private buitenLeeftijd({ groepen }: Tak, inTak: number, rijen: number): number {
    let geweigerd = 0;
    for (let over = rijen; over !== 0; over &= over - 1) {
      const bit = laagsteBit(over);
      geweigerd |= this.leeftijden.waarde(groepen[inTak * RIJEN_PER_BLAD + bit]! & LEEFTIJD_MASKER) << bit;
    }
    return geweigerd;
  }

  private buitenDoelgroep({ groepen }: Tak, inTak: number, rijen: number): number {
    let geweigerd = 0;
    for (let over = rijen; over !== 0; over &= over - 1) {
      const bit = laagsteBit(over);
      geweigerd |= this.doelgroepen.waarde(groepen[inTak * RIJEN_PER_BLAD + bit]! >>> DOELGROEPEN_VANAF) << bit;
    }
    return geweigerd;
  }

  private teZwaar({ vlakken, rijen }: Tak, inTak: number, gevraagd: number): number {
    const { zekerTeZwaar, misschienTeZwaar, altijdMisschienTeZwaar, minuten } = this.vraag;
    let teZwaar = vlakken[zekerTeZwaar + inTak]!;
    const misschien = vlakken[misschienTeZwaar + inTak]! | altijdMisschienTeZwaar;
    for (let over = gevraagd & misschien & ~teZwaar; over !== 0; over &= over - 1) {
      const bit = laagsteBit(over);
      if (minuten > rijen[(inTak * RIJEN_PER_BLAD + bit) * VELDEN + VELD.ruimte]!) teZwaar |= 1 << bit;
    }
    return teZwaar;
  }
}

const een = (vlakken: Int32Array, plekken: readonly number[], inTak: number): number => {
  let rijen = 0;
  for (let i = 0; i < plekken.length; i++) rijen |= vlakken[plekken[i]! + inTak]!;
  return rijen;
};

/** The rows that every plane names; none when nothing is asked. */
const alle = (vlakken: Int32Array, plekken: readonly number[], inTak: number): number => {
  let rijen = plekken.length === 0 ? 0 : -1;
  for (let i = 0; i < plekken.length; i++) rijen &= vlakken[plekken[i]! + inTak]!;
  return rijen;
};
