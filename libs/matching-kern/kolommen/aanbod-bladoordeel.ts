import type { PersoonFeiten } from '../persoon-feiten.js';
import { doelgroep } from '../regels/doelgroep.js';
import { leeftijdBuitenGroep } from '../regels/leeftijd-buiten-groep.js';
import { WEIGERINGSCODES } from '../regels/weigeringscode.js';
import { DOELGROEPEN_VANAF, LEEFTIJD_MASKER, VELD } from './aanbod-rijen.js';
import type { AanbodTabel } from './aanbod-tabel.js';
import { VLAK } from './aanbod-vlakken.js';
import { laagsteBit } from './bits.js';
import { ONBEKENDE, VRAAGT_NIETS } from './onbekende.js';
import { Opzoektabel } from './opzoektabel.js';
import { PLAATS } from './plaats.js';
import { Persoonsvraag } from './persoonsvraag.js';
import { Richtingoordeel } from './richtingoordeel.js';
import { weigert } from './weigert.js';
import { BLADEN_PER_TAK, RIJEN_PER_BLAD, VELDEN, type Tak } from './tak.js';

const VRAAGT_RICHTING = VLAK.vraagtRichting * BLADEN_PER_TAK;
const VRAAGT_LEEFTIJD = VLAK.vraagtLeeftijd * BLADEN_PER_TAK;
const VRAAGT_DOELGROEP = VLAK.vraagtDoelgroep * BLADEN_PER_TAK;
const VOL = VLAK.vol * BLADEN_PER_TAK;

/** Judges 32 offers at a time for one person: a word per code, one bit per offer. */
export class AanbodBladoordeel {
  /** After `oordeel`: the refused rows per code, by its place in WEIGERINGSCODES. Rows outside the question may hold anything. */
  readonly codes = new Int32Array(WEIGERINGSCODES.length);
  readonly richtingen: Richtingoordeel;
  private readonly tabel: AanbodTabel;
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
    this.richtingen = new Richtingoordeel(rijen.richtingen);
    this.leeftijden = new Opzoektabel((nummer) =>
      weigert(leeftijdBuitenGroep, this.persoon, { ...VRAAGT_NIETS, leeftijd: rijen.leeftijden.waarde(nummer) }),
    );
    this.doelgroepen = new Opzoektabel((nummer) =>
      weigert(doelgroep, this.persoon, { ...VRAAGT_NIETS, doelgroepen: rijen.doelgroepen.waarde(nummer) }),
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
    const metRichting = open & inPlan & vlakken[VRAAGT_RICHTING + inTak]! & vraag.metRichtingen;
    const past = ~inPlan | this.richtingen.zonderGedeelde(tak, inTak, metRichting);
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

  private buitenLeeftijd({ groepen }: Tak, inTak: number, gevraagd: number): number {
    let geweigerd = 0;
    for (let over = gevraagd; over !== 0; over &= over - 1) {
      const bit = laagsteBit(over);
      geweigerd |= this.leeftijden.waarde(groepen[inTak * RIJEN_PER_BLAD + bit]! & LEEFTIJD_MASKER) << bit;
    }
    return geweigerd;
  }

  private buitenDoelgroep({ groepen }: Tak, inTak: number, gevraagd: number): number {
    let geweigerd = 0;
    for (let over = gevraagd; over !== 0; over &= over - 1) {
      const bit = laagsteBit(over);
      geweigerd |= this.doelgroepen.waarde(groepen[inTak * RIJEN_PER_BLAD + bit]! >>> DOELGROEPEN_VANAF) << bit;
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
