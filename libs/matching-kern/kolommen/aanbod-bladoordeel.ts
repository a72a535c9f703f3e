import type { AanbodFeiten } from '../aanbod-feiten.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import { doelgroep } from '../regels/doelgroep.js';
import { leeftijdBuitenGroep } from '../regels/leeftijd-buiten-groep.js';
import { WEIGERINGSCODES, type Paarcode } from '../regels/weigeringscode.js';
import { ACHTERGROND, ACHTERGRONDVELDEN, DOELGROEPEN_VANAF, LEEFTIJD_MASKER, VEEL_RICHTINGEN, VELD } from './aanbod-rijen.js';
import type { AanbodTabel } from './aanbod-tabel.js';
import { VLAK } from './aanbod-vlakken.js';
import { laagsteBit } from './bits.js';
import { ONBEKENDE, ZONDER_CONTEXT } from './onbekende.js';
import { Opzoektabel } from './opzoektabel.js';
import { Persoonsvraag } from './persoonsvraag.js';
import { Richtingentabel } from './richtingentabel.js';
import { BLADEN_PER_TAK, RIJEN_PER_BLAD, VELDEN, type Tak } from './tak.js';

const plaats = (code: Paarcode): number => WEIGERINGSCODES.indexOf(code);
const PAST_NIET_BIJ_PLAN = plaats('PAST_NIET_BIJ_PLAN');
const TAAL_TE_LAAG = plaats('TAAL_TE_LAAG');
const TAAL_AL_BEHAALD = plaats('TAAL_AL_BEHAALD');
const LEERROUTE_ONGELIJK = plaats('LEERROUTE_ONGELIJK');
const FASE_NIET_TOEGESTAAN = plaats('FASE_NIET_TOEGESTAAN');
const LEEFTIJD_BUITEN_GROEP = plaats('LEEFTIJD_BUITEN_GROEP');
const DOELGROEP = plaats('DOELGROEP');
const ROOSTER_CONFLICT = plaats('ROOSTER_CONFLICT');
const NIET_GEDEELD = plaats('NIET_GEDEELD');
const MAG_NOG_NIET_WERKEN = plaats('MAG_NOG_NIET_WERKEN');
const DRAAGKRACHT = plaats('DRAAGKRACHT');
const GROEP_VOL = plaats('GROEP_VOL');

const VRAAGT_RICHTING = VLAK.vraagtRichting * BLADEN_PER_TAK;
const VRAAGT_LEEFTIJD = VLAK.vraagtLeeftijd * BLADEN_PER_TAK;
const VRAAGT_DOELGROEP = VLAK.vraagtDoelgroep * BLADEN_PER_TAK;
const VOL = VLAK.vol * BLADEN_PER_TAK;

/** Judges 32 offers at a time for one person: a word per code, one bit per offer. */
export class AanbodBladoordeel {
  /** After `oordeel`: the refused rows per code, by its place in WEIGERINGSCODES. Rows outside the question may hold anything. */
  readonly codes = new Int32Array(WEIGERINGSCODES.length);
  /** Rows whose direction was looked up, and the points that came of it. */
  private opgezocht = 0;
  private readonly perBit = new Uint8Array(RIJEN_PER_BLAD);
  private readonly tabel: AanbodTabel;
  private readonly richtingen: Richtingentabel;
  private readonly leeftijden: Opzoektabel;
  private readonly doelgroepen: Opzoektabel;
  /** NIET_GEDEELD for the person's gemeente, per branch as far as it is known. */
  private gedeeld: (Int32Array | undefined)[] = [];
  private persoon: PersoonFeiten = ONBEKENDE;
  private vraag: Persoonsvraag;

  constructor(tabel: AanbodTabel) {
    const { rijen } = tabel;
    this.tabel = tabel;
    this.vraag = new Persoonsvraag(ONBEKENDE, tabel);
    this.richtingen = new Richtingentabel(rijen.richtingen);
    const met = (aanbod: Partial<AanbodFeiten>): AanbodFeiten => aanbod as AanbodFeiten;
    this.leeftijden = new Opzoektabel(
      (nummer) => leeftijdBuitenGroep.oordeel(this.persoon, met({ leeftijd: rijen.leeftijden.waarde(nummer) }), ZONDER_CONTEXT) === 'geweigerd',
    );
    this.doelgroepen = new Opzoektabel(
      (nummer) => doelgroep.oordeel(this.persoon, met({ doelgroepen: rijen.doelgroepen.waarde(nummer) }), ZONDER_CONTEXT) === 'geweigerd',
    );
  }

  stelIn(persoon: PersoonFeiten): void {
    this.persoon = persoon;
    this.vraag = new Persoonsvraag(persoon, this.tabel);
    this.richtingen.stelIn(persoon.richtingen ?? []);
    this.gedeeld = this.tabel.gedeeld.voor(persoon.gemeentecode);
    this.leeftijden.begin();
    this.doelgroepen.begin();
  }

  /**
   * @param t number of the branch, `inTak` the leaf in it, `open` the rows that are asked for
   * @returns the rows that at least one code refuses
   */
  oordeel(t: number, tak: Tak, inTak: number, open: number): number {
    const { codes, vraag } = this;
    const { vlakken } = tak;
    const { taal, behaald, route, rooster, soorten } = vraag;
    let inPlan: number = vraag.zonderPlan;
    for (let i = 0; i < soorten.length; i++) inPlan |= vlakken[soorten[i]! + inTak]!;
    this.opgezocht = open & inPlan & vlakken[VRAAGT_RICHTING + inTak]! & vraag.metRichtingen;
    const past = ~inPlan | this.zonderGedeeldeRichting(tak, inTak);
    const teLaag = vlakken[taal[0] + inTak]! | vlakken[taal[1] + inTak]! | vlakken[taal[2] + inTak]! | vlakken[taal[3] + inTak]!;
    const alBehaald = vlakken[behaald[0] + inTak]! | vlakken[behaald[1] + inTak]!;
    const routeOngelijk = vlakken[route[0] + inTak]! & vlakken[route[1] + inTak]! & vlakken[route[2] + inTak]!;
    const fase = vlakken[vraag.fase + inTak]!;
    const leeftijd = this.buitenLeeftijd(tak, inTak, open & vlakken[VRAAGT_LEEFTIJD + inTak]! & vraag.metLeeftijd);
    const groep = this.buitenDoelgroep(tak, inTak, open & vlakken[VRAAGT_DOELGROEP + inTak]! & vraag.metDoelgroepen);
    let botst = 0;
    for (let i = 0; i < rooster.length; i++) botst |= vlakken[rooster[i]! + inTak]!;
    const nietGedeeld = this.nietGedeeld(t, tak)[inTak]!;
    const magNiet = vlakken[vraag.magNietWerken + inTak]!;
    const teZwaar = this.teZwaar(tak, inTak, open);
    const vol = vlakken[VOL + inTak]!;
    codes[PAST_NIET_BIJ_PLAN] = past;
    codes[TAAL_TE_LAAG] = teLaag;
    codes[TAAL_AL_BEHAALD] = alBehaald;
    codes[LEERROUTE_ONGELIJK] = routeOngelijk;
    codes[FASE_NIET_TOEGESTAAN] = fase;
    codes[LEEFTIJD_BUITEN_GROEP] = leeftijd;
    codes[DOELGROEP] = groep;
    codes[ROOSTER_CONFLICT] = botst;
    codes[NIET_GEDEELD] = nietGedeeld;
    codes[MAG_NOG_NIET_WERKEN] = magNiet;
    codes[DRAAGKRACHT] = teZwaar;
    codes[GROEP_VOL] = vol;
    return past | teLaag | alBehaald | routeOngelijk | fase | leeftijd | groep | botst | nietGedeeld | magNiet | teZwaar | vol;
  }

  /** Points of the direction shared with a row of the leaf last judged; 0 where none is asked or known. */
  richtingpunten(bit: number): number {
    return ((this.opgezocht >>> bit) & 1) * this.perBit[bit]!;
  }

  /** Of the rows to look up, those that share no direction. Most time goes here, hence the plain loop without branches on the outcome. */
  private zonderGedeeldeRichting(tak: Tak, inTak: number): number {
    const { perBit } = this;
    const { punten } = this.richtingen;
    const { richtingen } = tak;
    const eersteRij = inTak * RIJEN_PER_BLAD;
    let zonder = 0;
    for (let over = this.opgezocht; over !== 0; over &= over - 1) {
      const bit = laagsteBit(over);
      const inline = richtingen[eersteRij + bit]!;
      const beste =
        inline === VEEL_RICHTINGEN ? this.besteVanLijst(tak, eersteRij + bit) : Math.max(punten[inline & 0xffff]!, punten[inline >>> 16]!);
      perBit[bit] = beste;
      zonder |= ((beste - 1) >>> 31) << bit;
    }
    return zonder;
  }

  private besteVanLijst({ achtergrond }: Tak, rijInTak: number): number {
    const { nummers } = this.tabel.rijen.richtingenlijsten.waarde(achtergrond[rijInTak * ACHTERGRONDVELDEN + ACHTERGROND.richtingenlijst]!);
    let beste = 0;
    for (let i = 0; i < nummers.length; i++) beste = Math.max(beste, this.richtingen.punten[nummers[i]!]!);
    return beste;
  }

  private buitenLeeftijd({ groepen }: Tak, inTak: number, gevraagd: number): number {
    let geweigerd = 0;
    for (let over = gevraagd; over !== 0; over &= over - 1) {
      const bit = laagsteBit(over);
      if (this.leeftijden.geweigerd(groepen[inTak * RIJEN_PER_BLAD + bit]! & LEEFTIJD_MASKER)) geweigerd |= 1 << bit;
    }
    return geweigerd;
  }

  private buitenDoelgroep({ groepen }: Tak, inTak: number, gevraagd: number): number {
    let geweigerd = 0;
    for (let over = gevraagd; over !== 0; over &= over - 1) {
      const bit = laagsteBit(over);
      if (this.doelgroepen.geweigerd(groepen[inTak * RIJEN_PER_BLAD + bit]! >>> DOELGROEPEN_VANAF)) geweigerd |= 1 << bit;
    }
    return geweigerd;
  }

  private nietGedeeld(t: number, tak: Tak): Int32Array {
    return this.gedeeld[t] ?? this.tabel.gedeeld.maak(t, tak, this.persoon.gemeentecode);
  }

  private teZwaar({ vlakken, rijen }: Tak, inTak: number, open: number): number {
    const { altijd, zeker, twijfel, minuten } = this.vraag.draagkracht;
    let teZwaar = altijd | vlakken[zeker + inTak]!;
    for (let over = open & vlakken[twijfel + inTak]! & ~teZwaar; over !== 0; over &= over - 1) {
      const bit = laagsteBit(over);
      if (rijen[(inTak * RIJEN_PER_BLAD + bit) * VELDEN + VELD.minuten]! > minuten) teZwaar |= 1 << bit;
    }
    return teZwaar;
  }
}
