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
import type { Takwoorden, Vraagvlakken } from './vraagvlakken.js';

const VRAAGT_RICHTING = VLAK.vraagtRichting * BLADEN_PER_TAK;
const VOL = VLAK.vol * BLADEN_PER_TAK;
const GEEN_WOORDEN: Int32Array = new Int32Array(BLADEN_PER_TAK);

/** Judges 32 offers at a time for one person: a word per code, one bit per offer. */
export class AanbodBladoordeel {
  /** After `oordeel`: the refused rows per code, by its place in WEIGERINGSCODES. Rows outside the question may hold anything. */
  readonly codes = new Int32Array(WEIGERINGSCODES.length);
  private readonly tabel: AanbodTabel;
  private readonly richtingpunten: Richtingpunten;
  private persoon: PersoonFeiten = ONBEKENDE;
  private vraag: Persoonsvraag;
  private nietGedeeld: Takwoorden = [];
  private leeftijd: Takwoorden | null = null;
  private doelgroep: Takwoorden | null = null;
  private doelgroepen = '';
  private readonly richtingen: Takwoorden[] = [];
  /** The branch at hand, and per leaf of it what depends on more than planes. */
  private tak: Tak | null = null;
  private readonly geenRichtingInTak = new Int32Array(BLADEN_PER_TAK);
  private nietGedeeldInTak = GEEN_WOORDEN;
  private leeftijdInTak = GEEN_WOORDEN;
  private doelgroepInTak = GEEN_WOORDEN;

  constructor(tabel: AanbodTabel) {
    this.tabel = tabel;
    this.vraag = new Persoonsvraag(ONBEKENDE, tabel);
    this.richtingpunten = new Richtingpunten(tabel.rijen.richtingen);
  }

  stelIn(persoon: PersoonFeiten): void {
    const { vragen } = this.tabel;
    this.persoon = persoon;
    this.vraag = new Persoonsvraag(persoon, this.tabel);
    this.nietGedeeld = vragen.nietGedeeld.voor(persoon.gemeentecode);
    this.leeftijd = persoon.leeftijd === null ? null : vragen.buitenLeeftijd.voor(persoon.leeftijd);
    this.doelgroepen = doelgroepsleutel(persoon.doelgroepen ?? []);
    this.doelgroep = persoon.doelgroepen === null ? null : vragen.buitenDoelgroep.voor(this.doelgroepen);
    const eigen = persoon.richtingen ?? [];
    this.richtingpunten.stelIn(eigen);
    this.richtingen.length = eigen.length;
    for (let i = 0; i < eigen.length; i++) this.richtingen[i] = vragen.deeltRichting.voor(eigen[i]!);
  }

  /** Moves to a branch with number `t`. */
  naarTak(t: number, tak: Tak): void {
    const { vragen } = this.tabel;
    const { gemeentecode, leeftijd } = this.persoon;
    this.tak = tak;
    this.nietGedeeldInTak = woorden(this.nietGedeeld, vragen.nietGedeeld, gemeentecode, t, tak);
    if (this.leeftijd === null) this.leeftijdInTak = GEEN_WOORDEN;
    else this.leeftijdInTak = woorden(this.leeftijd, vragen.buitenLeeftijd, leeftijd!, t, tak);
    if (this.doelgroep === null) this.doelgroepInTak = GEEN_WOORDEN;
    else this.doelgroepInTak = woorden(this.doelgroep, vragen.buitenDoelgroep, this.doelgroepen, t, tak);
    this.zoekRichtingen(t, tak);
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
    const past = ~inPlan | this.geenRichtingInTak[inTak]!;
    let teLaag = 0;
    for (let i = 0; i < taal.length; i++) teLaag |= vlakken[taal[i]! + inTak]!;
    const alBehaald = vlakken[behaald[0] + inTak]! | vlakken[behaald[1] + inTak]!;
    const routeOngelijk = vlakken[route[0] + inTak]! & vlakken[route[1] + inTak]! & vlakken[route[2] + inTak]!;
    const fase = vlakken[vraag.fase + inTak]!;
    const leeftijd = this.leeftijdInTak[inTak]!;
    const groep = this.doelgroepInTak[inTak]!;
    let botst = 0;
    for (let i = 0; i < rooster.length; i++) botst |= vlakken[rooster[i]! + inTak]!;
    const nietGedeeld = this.nietGedeeldInTak[inTak]!;
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

  /** Points of the best direction that a row shares with the person; 0 where it asks none or none is known. */
  puntenVanRichting(inTak: number, bit: number): number {
    const { vlakken, richtingen } = this.tak!;
    const vraagt = (vlakken[VRAAGT_RICHTING + inTak]! & this.vraag.metRichtingen) >>> bit;
    return (vraagt & 1) === 0 ? 0 : this.richtingpunten.van(richtingen[inTak * RIJEN_PER_BLAD + bit]!);
  }

  private zoekRichtingen(t: number, tak: Tak): void {
    const { geenRichtingInTak, richtingen, vraag } = this;
    for (let blad = 0; blad < BLADEN_PER_TAK; blad++) geenRichtingInTak[blad] = tak.vlakken[VRAAGT_RICHTING + blad]! & vraag.metRichtingen;
    for (let i = 0; i < richtingen.length; i++) {
      const gedeeld = woorden(richtingen[i]!, this.tabel.vragen.deeltRichting, this.persoon.richtingen![i]!, t, tak);
      for (let blad = 0; blad < BLADEN_PER_TAK; blad++) geenRichtingInTak[blad]! &= ~gedeeld[blad]!;
    }
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

const woorden = <W extends string | number>(bekend: Takwoorden, vlakken: Vraagvlakken<W>, waarde: W, t: number, tak: Tak): Int32Array =>
  bekend[t] ?? vlakken.maak(waarde, t, tak);
