import { nogTeBepalenVan, oordeel, openRegels, type NogTeBepalen } from '../oordeel.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import type { ProgrammaFeiten } from '../programma.js';
import { perCodepunt } from '../rangorde.js';
import { WEIGERINGSCODES, type Paarcode } from '../regels/weigeringscode.js';
import { VELD } from './aanbod-rijen.js';
import { AanbodBladoordeel } from './aanbod-bladoordeel.js';
import type { AanbodTabel } from './aanbod-tabel.js';
import { VLAK } from './aanbod-vlakken.js';
import { Afstandmeter } from './afstandmeter.js';
import { Beste, metersVanSleutel, rangsleutel, scoreVanSleutel } from './beste.js';
import { laagsteBit, telBits } from './bits.js';
import { Puntentabel } from './puntentabel.js';
import type { Geweigerden, Pagina, Treffer, Zoekresultaat } from './resultaat.js';
import { Straalzoeker } from './straalzoeker.js';
import { BLADEN_PER_TAK, LAT, LON, PUNTMAAT, RIJEN_PER_BLAD, RIJEN_PER_TAK, VELDEN } from './tak.js';
import { Rijenlijst } from './rijenlijst.js';
import { naarTelling } from './telling.js';

const OPEN = VLAK.open * BLADEN_PER_TAK;
const BUITEN_STRAAL: Paarcode = 'BUITEN_STRAAL';
const NIETS_TE_BEPALEN: readonly NogTeBepalen[] = [];

/** Asks one layout of offers for one person at a time; keeps its working memory between questions. */
export class AanbodZoeker {
  private readonly tabel: AanbodTabel;
  private readonly binnen = new Straalzoeker();
  private readonly meter = new Afstandmeter();
  private readonly beste = new Beste();
  private readonly matches = new Rijenlijst();
  private readonly blad: AanbodBladoordeel;
  private readonly aantallen = new Int32Array(WEIGERINGSCODES.length);
  private readonly idVan = (rij: number): string => this.tabel.takken.tak(rij).ids[rij % RIJEN_PER_TAK]!;

  constructor(tabel: AanbodTabel) {
    this.tabel = tabel;
    this.blad = new AanbodBladoordeel(tabel);
  }

  zoek(persoon: PersoonFeiten, programma: ProgrammaFeiten, vandaag: string, { aantal, vanaf }: Pagina): Zoekresultaat {
    const { tabel, binnen, beste, blad, aantallen, meter } = this;
    const { takken } = tabel.takken;
    const lopend = this.begin(persoon, programma, vandaag, vanaf + aantal);
    const punten = new Puntentabel(persoon, programma, tabel.rijen);
    const { matches } = this;
    aantallen.fill(0);
    matches.begin();
    let totaalBinnen = 0;
    for (let i = 0; i < binnen.aantal; i++) {
      const t = binnen.bladen[i]! >>> 4;
      const inTak = binnen.bladen[i]! & (BLADEN_PER_TAK - 1);
      const tak = takken[t]!;
      const open = binnen.maskers[i]! & tak.vlakken[OPEN + inTak]!;
      if (open === 0) continue;
      totaalBinnen += telBits(open);
      const geweigerd = blad.oordeel(t, tak, inTak, open);
      for (let code = 0; code < aantallen.length; code++) aantallen[code]! += telBits(blad.codes[code]! & open);
      for (let over = open & ~geweigerd; over !== 0; over &= over - 1) {
        const bit = laagsteBit(over);
        matches.voegToe(t * RIJEN_PER_TAK + inTak * RIJEN_PER_BLAD + bit, blad.richtingen.punten(bit), tak);
      }
    }
    for (let i = 0; i < matches.aantal; i++) {
      const rij = matches.rijen[i]!;
      const tak = takken[rij >>> 9]!;
      const rijInTak = rij & (RIJEN_PER_TAK - 1);
      const richting = matches.richtingpunten[i]!;
      const zonderNabijheid = punten.zonderNabijheid(matches.week[i]!, tak.rijen, rijInTak * VELDEN, richting);
      if (rangsleutel(zonderNabijheid + punten.hoogsteNabijheid, 0) < beste.drempel) continue;
      const meters = meter.meters(tak.punten[rijInTak * PUNTMAAT + LAT]!, tak.punten[rijInTak * PUNTMAAT + LON]!);
      beste.bied(rangsleutel(zonderNabijheid + punten.nabijheid(meters), meters), tak.rijen[rijInTak * VELDEN + VELD.id]!, rij, richting);
    }
    const regels = openRegels(persoon);
    return {
      treffers: beste
        .neem()
        .slice(vanaf)
        .map(({ sleutel, rij, bij }) => {
          const { ids, rijen } = tabel.takken.tak(rij);
          const meters = metersVanSleutel(sleutel);
          return {
            id: ids[rij % RIJEN_PER_TAK]!,
            meters,
            punten: punten.punten(rijen, (rij % RIJEN_PER_TAK) * VELDEN, bij, meters),
            score: scoreVanSleutel(sleutel),
            nogTeBepalen: regels.length > 0 ? nogTeBepalenVan(regels, persoon, tabel.lees(rij), { programma, meters, vandaag }) : NIETS_TE_BEPALEN,
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
    const { tabel, beste, meter } = this;
    const lopend = this.begin(persoon, programma, vandaag, vanaf + aantal);
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
    if (code === BUITEN_STRAAL) this.bladenBuiten(verzamel);
    else this.bladenBinnen(WEIGERINGSCODES.indexOf(code), verzamel);
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
  private begin(persoon: PersoonFeiten, programma: ProgrammaFeiten, vandaag: string, ruimte: number): Lopend {
    const { tabel, binnen } = this;
    tabel.stelDagIn(vandaag);
    binnen.richt(persoon, programma.straalMeters);
    binnen.zoek(tabel.takken);
    this.meter.stelIn(persoon);
    this.blad.stelIn(persoon);
    this.beste.begin(ruimte, this.idVan);
    if (persoon.lopend.size === 0) return NIETS_LOPEND;
    const ids = [...persoon.lopend].filter((id) => tabel.rijVan(id) >= 0).sort(perCodepunt);
    const rijen = ids.map((id) => tabel.rijVan(id));
    for (const rij of rijen) binnen.laatWeg(rij);
    return { ids, rijen, open: rijen.filter((rij) => tabel.takken.tak(rij).bit(VLAK.open, rij % RIJEN_PER_TAK)).length };
  }

  private bladenBinnen(code: number, bezoek: (t: number, inTak: number, rijen: number) => void): void {
    const { binnen, blad, tabel } = this;
    for (let i = 0; i < binnen.aantal; i++) {
      const t = binnen.bladen[i]! >>> 4;
      const inTak = binnen.bladen[i]! & (BLADEN_PER_TAK - 1);
      const tak = tabel.takken.takken[t]!;
      const open = binnen.maskers[i]! & tak.vlakken[OPEN + inTak]!;
      blad.oordeel(t, tak, inTak, open);
      bezoek(t, inTak, blad.codes[code]! & open);
    }
  }

  private bladenBuiten(bezoek: (t: number, inTak: number, rijen: number) => void): void {
    const { binnen, tabel } = this;
    let volgende = 0;
    tabel.takken.takken.forEach(({ vlakken }, t) => {
      for (let inTak = 0; inTak < BLADEN_PER_TAK; inTak++) {
        const isVolgende = volgende < binnen.aantal && binnen.bladen[volgende] === t * BLADEN_PER_TAK + inTak;
        const masker = isVolgende ? binnen.maskers[volgende++]! : 0;
        bezoek(t, inTak, vlakken[OPEN + inTak]! & ~masker);
      }
    });
  }
}

interface Lopend {
  readonly ids: readonly string[];
  readonly rijen: readonly number[];
  /** How many of them are open. */
  readonly open: number;
}

const NIETS_LOPEND: Lopend = { ids: [], rijen: [], open: 0 };
