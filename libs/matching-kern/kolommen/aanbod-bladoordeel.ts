import type { PersoonFeiten } from '../persoon-feiten.js';
import { WEIGERINGSCODES } from '../regels/weigeringscode.js';
import { VELD } from './aanbod-rijen.js';
import { doelgroepsleutel } from './aanbod-rijvragen.js';
import type { AanbodTabel } from './aanbod-tabel.js';
import { VLAK } from './aanbod-vlakken.js';
import { laagsteBit } from './bits.js';
import { ONBEKENDE } from './onbekende.js';
import { PLAATS } from './plaats.js';
import { Persoonsvraag } from './persoonsvraag.js';
import { Richtingpunten } from './richtingpunten.js';
import { BLADEN_PER_TAK, RIJEN_PER_BLAD, VELDEN, type Tak } from './tak.js';
import { Vraagvlak } from './vraagvlakken.js';

const VRAAGT_RICHTING = VLAK.vraagtRichting * BLADEN_PER_TAK;
const VOL = VLAK.vol * BLADEN_PER_TAK;
const NIETS = new Vraagvlak(0, { stelIn: () => undefined, geldt: () => false });

/** Judges 32 offers at a time for one person: a word per code, one bit per offer. */
export class AanbodBladoordeel {
  /** After `oordeel`: the refused rows per code, by its place in WEIGERINGSCODES. Rows outside the question may hold anything. */
  readonly codes = new Int32Array(WEIGERINGSCODES.length);
  private readonly tabel: AanbodTabel;
  private readonly richtingpunten: Richtingpunten;
  private vraag: Persoonsvraag;
  private nietGedeeld: Vraagvlak<unknown> = NIETS;
  private leeftijd: Vraagvlak<unknown> = NIETS;
  private doelgroep: Vraagvlak<unknown> = NIETS;
  private readonly richtingen: Vraagvlak<string>[] = [];
  /** The branch at hand, and per leaf of it what asks a direction that the person lacks. */
  private tak: Tak | null = null;
  private eersteBlad = 0;
  private readonly geenRichting = new Int32Array(BLADEN_PER_TAK);

  constructor(tabel: AanbodTabel) {
    this.tabel = tabel;
    this.vraag = new Persoonsvraag(ONBEKENDE, tabel);
    this.richtingpunten = new Richtingpunten(tabel.rijen.richtingen);
  }

  stelIn(persoon: PersoonFeiten): void {
    const { vragen } = this.tabel;
    this.vraag = new Persoonsvraag(persoon, this.tabel);
    this.nietGedeeld = vragen.nietGedeeld.voor(persoon.gemeentecode);
    this.leeftijd = persoon.leeftijd === null ? NIETS : vragen.buitenLeeftijd.voor(persoon.leeftijd);
    this.doelgroep = persoon.doelgroepen === null ? NIETS : vragen.buitenDoelgroep.voor(doelgroepsleutel(persoon.doelgroepen));
    const eigen = persoon.richtingen ?? [];
    this.richtingpunten.stelIn(eigen);
    this.richtingen.length = eigen.length;
    for (let i = 0; i < eigen.length; i++) this.richtingen[i] = vragen.deeltRichting.voor(eigen[i]!);
  }

  /** Moves to a branch with number `t`. */
  naarTak(t: number, tak: Tak): void {
    const { nietGedeeld, leeftijd, doelgroep, richtingen, geenRichting, vraag } = this;
    this.tak = tak;
    this.eersteBlad = t * BLADEN_PER_TAK;
    nietGedeeld.werkBij(t, tak);
    leeftijd.werkBij(t, tak);
    doelgroep.werkBij(t, tak);
    for (let blad = 0; blad < BLADEN_PER_TAK; blad++) geenRichting[blad] = tak.vlakken[VRAAGT_RICHTING + blad]! & vraag.metRichtingen;
    for (let i = 0; i < richtingen.length; i++) {
      richtingen[i]!.werkBij(t, tak);
      const { woorden } = richtingen[i]!;
      for (let blad = 0; blad < BLADEN_PER_TAK; blad++) geenRichting[blad]! &= ~woorden[t * BLADEN_PER_TAK + blad]!;
    }
  }

  /**
   * @param inTak the leaf in the branch at hand, `open` its rows that are asked for
   * @returns the rows that at least one code refuses
   */
  oordeel(inTak: number, open: number): number {
    const { codes, vraag } = this;
    const { vlakken } = this.tak!;
    const { taal, behaald, route, rooster, soorten } = vraag;
    let inPlan: number = vraag.zonderPlan;
    for (let i = 0; i < soorten.length; i++) inPlan |= vlakken[soorten[i]! + inTak]!;
    const past = ~inPlan | this.geenRichting[inTak]!;
    let teLaag = 0;
    for (let i = 0; i < taal.length; i++) teLaag |= vlakken[taal[i]! + inTak]!;
    const alBehaald = vlakken[behaald[0] + inTak]! | vlakken[behaald[1] + inTak]!;
    const routeOngelijk = vlakken[route[0] + inTak]! & vlakken[route[1] + inTak]! & vlakken[route[2] + inTak]!;
    const fase = vlakken[vraag.fase + inTak]!;
    const leeftijd = this.leeftijd.woorden[this.eersteBlad + inTak]!;
    const groep = this.doelgroep.woorden[this.eersteBlad + inTak]!;
    let botst = 0;
    for (let i = 0; i < rooster.length; i++) botst |= vlakken[rooster[i]! + inTak]!;
    const nietGedeeld = this.nietGedeeld.woorden[this.eersteBlad + inTak]!;
    const magNiet = vlakken[vraag.magNietWerken + inTak]!;
    const teZwaar = this.teZwaar(inTak, open);
    const vol = vlakken[VOL + inTak]!;
    codes[PLAATS.PAST_NIET_BIJ_PLAN] = past;
    codes[PLAATS.TAAL_TE_LAAG] = teLaag;
    codes[PLAATS.TAAL_AL_BEHAALD] = alBehaald;
    codes[PLAATS.LEERROUTE_ONGELIJK] = routeOngelijk;
    codes[PLAATS.FASE_NIET_TOEGESTAAN] = fase;
    codes[PLAATS.LEEFTIJD_BUITEN_GROEP] = leeftijd;
    codes[PLAATS.DOELGROEP] = groep;
    codes[PLAATS.ROOSTER_CONFLICT] = botst;
    codes[PLAATS.NIET_GEDEELD] = nietGedeeld;
    codes[PLAATS.MAG_NOG_NIET_WERKEN] = magNiet;
    codes[PLAATS.DRAAGKRACHT] = teZwaar;
    codes[PLAATS.GROEP_VOL] = vol;
    return past | teLaag | alBehaald | routeOngelijk | fase | leeftijd | groep | botst | nietGedeeld | magNiet | teZwaar | vol;
  }

  /** Points of the best direction of a list that the person shares, by its code; 0 when nothing is shared. */
  richtingpuntenVan(code: number): number {
    return this.richtingpunten.van(code);
  }

  private teZwaar(inTak: number, open: number): number {
    const { vlakken, rijen } = this.tak!;
    const { altijd, zeker, twijfel, minuten } = this.vraag.draagkracht;
    let teZwaar = altijd | vlakken[zeker + inTak]!;
    for (let over = open & vlakken[twijfel + inTak]! & ~teZwaar; over !== 0; over &= over - 1) {
      const bit = laagsteBit(over);
      if (rijen[(inTak * RIJEN_PER_BLAD + bit) * VELDEN + VELD.minuten]! > minuten) teZwaar |= 1 << bit;
    }
    return teZwaar;
  }
}
