import { nogTeBepalenVan, oordeel, openRegels, type NogTeBepalen } from '../oordeel.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import type { ProgrammaFeiten } from '../programma.js';
import { perCodepunt } from '../rangorde.js';
import { WEIGERINGSCODES, type Paarcode } from '../regels/weigeringscode.js';
import { AanbodBladoordeel } from './aanbod-bladoordeel.js';
import { AanbodRangschikking } from './aanbod-rangschikking.js';
import { VELD } from './aanbod-rijen.js';
import type { AanbodTabel } from './aanbod-tabel.js';
import { VLAK } from './aanbod-vlakken.js';
import { Aanbodzicht } from './aanbodzicht.js';
import { metersVanSleutel, rangsleutel, scoreVanSleutel } from './beste.js';
import { laagsteBit, telBits } from './bits.js';
import { Kringgeheugen, zonderRijen } from './kringgeheugen.js';
import { Puntentabel } from './puntentabel.js';
import type { Geweigerden, Pagina, Treffer, Zoekresultaat } from './resultaat.js';
import type { Kring } from './straalzoeker.js';
import { BLADEN_PER_TAK, LAT, LON, PUNTMAAT, RIJEN_PER_BLAD, RIJEN_PER_TAK, Tak, VELDEN } from './tak.js';
import { naarTelling } from './telling.js';
import { Weging } from './weging.js';

const OPEN = VLAK.open * BLADEN_PER_TAK;
const BUITEN_STRAAL: Paarcode = 'BUITEN_STRAAL';
const GEEN_TAK = new Tak(0, 0);
const NIETS_TE_BEPALEN: readonly NogTeBepalen[] = [];

/** Asks one layout of offers for one person at a time; keeps its working memory between questions. */
export class AanbodZoeker {
  private readonly tabel: AanbodTabel;
  private readonly kringen: Kringgeheugen;
  private readonly zicht: Aanbodzicht;
  private weging: Weging | null = null;
  private readonly blad: AanbodBladoordeel;
  private readonly rangschikking: AanbodRangschikking;
  private readonly aantallen = new Int32Array(WEIGERINGSCODES.length);
  private readonly idVan = (rij: number): string => this.tabel.rijen.ids.id(this.tabel.takken.tak(rij).idnummers[rij % RIJEN_PER_TAK]!);

  constructor(tabel: AanbodTabel) {
    this.tabel = tabel;
    this.kringen = new Kringgeheugen(tabel.takken);
    this.zicht = new Aanbodzicht(tabel.rijen);
    this.blad = new AanbodBladoordeel(tabel);
    this.rangschikking = new AanbodRangschikking(tabel.takken, this.blad);
  }

  zoek(persoon: PersoonFeiten, programma: ProgrammaFeiten, vandaag: string, { aantal, vanaf }: Pagina): Zoekresultaat {
    const { tabel, blad, aantallen, rangschikking } = this;
    const { matches, beste } = rangschikking;
    const { takken } = tabel.takken;
    const { kring, lopend } = this.begin(persoon, programma, vandaag, vanaf + aantal);
    const punten = new Puntentabel(persoon, programma, this.wegingVan(programma));
    aantallen.fill(0);
    matches.begin();
    let totaalBinnen = 0;
    let t = -1;
    let tak = GEEN_TAK;
    for (let i = 0; i < kring.aantal; i++) {
      const inTak = kring.bladen[i]! & (BLADEN_PER_TAK - 1);
      if (t !== kring.bladen[i]! >>> 4) {
        t = kring.bladen[i]! >>> 4;
        tak = takken[t]!;
        blad.naarTak(t, tak);
      }
      const open = kring.maskers[i]! & tak.vlakken[OPEN + inTak]!;
      if (open === 0) continue;
      totaalBinnen += telBits(open);
      const geweigerd = blad.oordeel(inTak, open);
      for (let code = 0; code < aantallen.length; code++) aantallen[code]! += telBits(blad.codes[code]! & open);
      for (let over = open & ~geweigerd; over !== 0; over &= over - 1) {
        const bit = laagsteBit(over);
        matches.voegToe(t * RIJEN_PER_TAK + inTak * RIJEN_PER_BLAD + bit);
      }
    }
    rangschikking.rangschik(punten, vanaf + aantal);
    const regels = openRegels(persoon);
    return {
      treffers: beste
        .neem()
        .slice(vanaf)
        .map(({ sleutel, rij, bij }) => {
          const tak = tabel.takken.tak(rij);
          const meters = metersVanSleutel(sleutel);
          return {
            id: this.idVan(rij),
            meters,
            punten: punten.punten(tak.rijen, (rij % RIJEN_PER_TAK) * VELDEN, bij, meters),
            score: scoreVanSleutel(sleutel),
            nogTeBepalen:
              regels.length > 0
                ? nogTeBepalenVan(regels, persoon, this.zicht.op(tak, rij % RIJEN_PER_TAK), { programma, meters, vandaag })
                : NIETS_TE_BEPALEN,
          } satisfies Treffer;
        }),
      totaalMatches: matches.aantal,
      tellingPerCode: naarTelling(aantallen),
      lopend: lopend.ids,
      buitenStraal: tabel.open - lopend.open - totaalBinnen,
    };
  }

  /** See AanbodKolommen. */
  geweigerd(persoon: PersoonFeiten, programma: ProgrammaFeiten, vandaag: string, code: Paarcode, { aantal, vanaf }: Pagina): Geweigerden {
    const { tabel } = this;
    const { beste, meter } = this.rangschikking;
    const { kring, lopend } = this.begin(persoon, programma, vandaag, vanaf + aantal);
    let totaal = 0;
    const verzamel = (t: number, inTak: number, gevraagd: number): void => {
      const { punten, rijen } = tabel.takken.takken[t]!;
      for (let over = gevraagd; over !== 0; over &= over - 1) {
        const rij = inTak * RIJEN_PER_BLAD + laagsteBit(over);
        if (lopend.rijen.includes(t * RIJEN_PER_TAK + rij)) continue;
        totaal++;
        const meters = meter.meters(punten[rij * PUNTMAAT + LAT]!, punten[rij * PUNTMAAT + LON]!);
        beste.bied(rangsleutel(0, meters), rijen[rij * VELDEN + VELD.id]!, t * RIJEN_PER_TAK + rij, 0);
      }
    };
    if (code === BUITEN_STRAAL) this.bladenBuiten(kring, verzamel);
    else this.bladenBinnen(kring, WEIGERINGSCODES.indexOf(code), verzamel);
    const geweigerd = beste
      .neem()
      .slice(vanaf)
      .map(({ sleutel, rij }) => {
        const aanbod = tabel.lees(rij);
        return { id: aanbod.id, meters: metersVanSleutel(sleutel), codes: oordeel(persoon, aanbod, programma, vandaag).codes };
      });
    return { geweigerd, totaal };
  }

  /** Sets up a question; what the person already holds is taken out of the rows within the radius. */
  private begin(
    persoon: PersoonFeiten,
    programma: ProgrammaFeiten,
    vandaag: string,
    ruimte: number,
  ): { readonly kring: Kring; readonly lopend: Lopend } {
    const { tabel } = this;
    tabel.stelDagIn(vandaag);
    this.rangschikking.meter.stelIn(persoon);
    this.blad.stelIn(persoon);
    this.rangschikking.beste.begin(ruimte, this.idVan);
    const kring = this.kringen.kring(persoon, programma.straalMeters);
    if (persoon.lopend.size === 0) return { kring, lopend: NIETS_LOPEND };
    const ids = [...persoon.lopend].filter((id) => tabel.rijVan(id) >= 0).sort(perCodepunt);
    const rijen = ids.map((id) => tabel.rijVan(id));
    const open = rijen.filter((rij) => tabel.takken.tak(rij).bit(VLAK.open, rij % RIJEN_PER_TAK)).length;
    return { kring: zonderRijen(kring, rijen), lopend: { ids, rijen, open } };
  }

  /** Tables of the last programma are kept: many questions in a row come from one gemeente, and most programma's weigh alike. */
  private wegingVan({ gewichten }: ProgrammaFeiten): Weging {
    if (this.weging?.gewichten !== gewichten) this.weging = new Weging(gewichten, this.tabel.rijen);
    this.weging.vulAan();
    return this.weging;
  }

  private bladenBinnen({ bladen, maskers, aantal }: Kring, code: number, bezoek: Bladbezoek): void {
    const { blad, tabel } = this;
    for (let i = 0; i < aantal; i++) {
      const t = bladen[i]! >>> 4;
      const inTak = bladen[i]! & (BLADEN_PER_TAK - 1);
      const tak = tabel.takken.takken[t]!;
      const open = maskers[i]! & tak.vlakken[OPEN + inTak]!;
      blad.naarTak(t, tak);
      blad.oordeel(inTak, open);
      bezoek(t, inTak, blad.codes[code]! & open);
    }
  }

  private bladenBuiten({ bladen, maskers, aantal }: Kring, bezoek: Bladbezoek): void {
    let volgende = 0;
    this.tabel.takken.takken.forEach(({ vlakken }, t) => {
      for (let inTak = 0; inTak < BLADEN_PER_TAK; inTak++) {
        const isVolgende = volgende < aantal && bladen[volgende] === t * BLADEN_PER_TAK + inTak;
        const masker = isVolgende ? maskers[volgende++]! : 0;
        bezoek(t, inTak, vlakken[OPEN + inTak]! & ~masker);
      }
    });
  }
}

type Bladbezoek = (t: number, inTak: number, rijen: number) => void;

interface Lopend {
  readonly ids: readonly string[];
  readonly rijen: readonly number[];
  /** How many of them are open. */
  readonly open: number;
}

const NIETS_LOPEND: Lopend = { ids: [], rijen: [], open: 0 };
