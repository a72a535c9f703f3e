import type { AanbodFeiten } from '../aanbod-feiten.js';
import { nogTeBepalenVan, openRegels } from '../oordeel.js';
import { perCodepunt } from '../rangorde.js';
import { nietGedeeld } from '../regels/niet-gedeeld.js';
import { WEIGERINGSCODES } from '../regels/weigeringscode.js';
import { puntenVan } from '../score/punten.js';
import { Afstandmeter } from './afstandmeter.js';
import { Beste, metersVanSleutel, rangsleutel, scoreVanSleutel } from './beste.js';
import { laagsteBit, telBits } from './bits.js';
import { MensenBladoordeel } from './mensen-bladoordeel.js';
import type { Mensenplaats, Mensenvraag } from './mensen-kolommen.js';
import { MensenPuntentabel } from './mensen-puntentabel.js';
import { VELD, type MensenRijen } from './mensen-rijen.js';
import type { MensenSegment } from './mensen-segment.js';
import { ONBEKENDE, ZONDER_CONTEXT } from './onbekende.js';
import { PLAATS } from './plaats.js';
import type { Mensenresultaat, Treffer } from './resultaat.js';
import { Rijenlijst } from './rijenlijst.js';
import { Straalzoeker } from './straalzoeker.js';
import { BLADEN_PER_TAK, LAT, LON, PUNTMAAT, RIJEN_PER_BLAD, RIJEN_PER_TAK, VELDEN } from './tak.js';
import { naarTelling } from './telling.js';

export interface Houder extends Mensenplaats {
  readonly id: string;
}

/** Asks the segments for one offer at a time; keeps its working memory between questions. */
export class MensenZoeker {
  private readonly segmenten: ReadonlyMap<string, MensenSegment>;
  private readonly binnen = new Straalzoeker();
  private readonly meter = new Afstandmeter();
  private readonly beste = new Beste();
  private readonly matches = new Rijenlijst();
  private readonly blad: MensenBladoordeel;
  private readonly punten: MensenPuntentabel;
  private readonly aantallen = new Int32Array(WEIGERINGSCODES.length);
  /** The readable segments of the question, each with where its rows begin in `matches`. */
  private readonly gelezen: { readonly segment: MensenSegment; readonly vanaf: number }[] = [];
  private readonly idVan = (match: number): string => this.segmentVan(match).id(this.matches.rijen[match]!);

  constructor(rijen: MensenRijen, segmenten: ReadonlyMap<string, MensenSegment>) {
    this.segmenten = segmenten;
    this.blad = new MensenBladoordeel(rijen);
    this.punten = new MensenPuntentabel(rijen);
  }

  zoek(aanbod: AanbodFeiten, houders: readonly Houder[], vraag: Mensenvraag): Mensenresultaat {
    this.blad.stelIn(aanbod);
    this.meter.stelIn(aanbod);
    this.beste.begin(vraag.vanaf + vraag.aantal, this.idVan);
    this.matches.begin();
    this.aantallen.fill(0);
    this.gelezen.length = 0;
    for (const gemeentecode of vraag.leesbaar) this.lees(gemeentecode, aanbod, houders, vraag);
    return {
      treffers: this.beste
        .neem()
        .slice(vraag.vanaf)
        .map(({ sleutel, rij: match }) => this.treffer(sleutel, match, aanbod, vraag)),
      totaalMatches: this.matches.aantal,
      tellingPerCode: naarTelling(this.aantallen),
      lopend: houders
        .filter(({ gemeentecode }) => vraag.leesbaar.has(gemeentecode))
        .map(({ id }) => id)
        .sort(perCodepunt),
      aantalElders: this.telElders(aanbod, houders, vraag),
    };
  }

  /** Judges, counts and ranks the people of a segment that the caller may read. */
  private lees(gemeentecode: string, aanbod: AanbodFeiten, houders: readonly Houder[], { programmaVan, vandaag }: Mensenvraag): void {
    const segment = this.segmenten.get(gemeentecode);
    if (segment === undefined) return;
    const { blad, aantallen, matches, binnen } = this;
    const programma = programmaVan(gemeentecode);
    const vanaf = matches.aantal;
    const gedeeld = isGedeeld(aanbod, gemeentecode, vandaag);
    const soort = segment.soortvlak(aanbod.soort);
    this.gelezen.push({ segment, vanaf });
    this.zoekBinnen(segment, gemeentecode, aanbod, programma.straalMeters, houders);
    for (let i = 0; i < binnen.aantal; i++) {
      const t = binnen.bladen[i]! >>> 4;
      const inTak = binnen.bladen[i]! & (BLADEN_PER_TAK - 1);
      const tak = segment.takken.takken[t]!;
      const gevraagd = binnen.maskers[i]! & tak.bezet[inTak]!;
      const geweigerd = blad.oordeel(tak, inTak, gevraagd, soort);
      blad.codes[PLAATS.NIET_GEDEELD] = gedeeld ? 0 : -1;
      for (let code = 0; code < aantallen.length; code++) aantallen[code]! += telBits(blad.codes[code]! & gevraagd);
      for (let over = gedeeld ? gevraagd & ~geweigerd : 0; over !== 0; over &= over - 1) {
        const bit = laagsteBit(over);
        matches.voegToe(t * RIJEN_PER_TAK + inTak * RIJEN_PER_BLAD + bit, blad.richtingen.punten(bit));
      }
    }
    this.punten.stelIn(aanbod, programma);
    this.rangschik(segment, vanaf);
  }

  private rangschik({ takken: { takken } }: MensenSegment, vanaf: number): void {
    const { matches, punten, beste, meter } = this;
    matches.haalOp(takken, vanaf);
    for (let i = vanaf; i < matches.aantal; i++) {
      const rij = matches.rijen[i]!;
      const tak = takken[rij >>> 9]!;
      const rijInTak = rij & (RIJEN_PER_TAK - 1);
      const zonderNabijheid = punten.zonderNabijheid(matches.week[i]!, tak.rijen, rijInTak * VELDEN, matches.richtingpunten[i]!);
      if (rangsleutel(zonderNabijheid + punten.hoogsteNabijheid, 0) < beste.drempel) continue;
      const meters = meter.meters(tak.punten[rijInTak * PUNTMAAT + LAT]!, tak.punten[rijInTak * PUNTMAAT + LON]!);
      beste.bied(rangsleutel(zonderNabijheid + punten.nabijheid(meters), meters), tak.rijen[rijInTak * VELDEN + VELD.id]!, i, 0);
    }
  }

  /** Matches per gemeente that the offer is shared with and the caller may not read: a number, nothing else. */
  private telElders(aanbod: AanbodFeiten, houders: readonly Houder[], { leesbaar, programmaVan, vandaag }: Mensenvraag): ReadonlyMap<string, number> {
    const elders = new Map<string, number>();
    for (const gemeentecode of new Set(aanbod.gedeeldMet).add(aanbod.gemeentecode)) {
      const segment = this.segmenten.get(gemeentecode);
      if (segment === undefined || leesbaar.has(gemeentecode) || !isGedeeld(aanbod, gemeentecode, vandaag)) continue;
      this.zoekBinnen(segment, gemeentecode, aanbod, programmaVan(gemeentecode).straalMeters, houders);
      const aantal = this.telMatches(segment, segment.soortvlak(aanbod.soort));
      if (aantal > 0) elders.set(gemeentecode, aantal);
    }
    return elders;
  }

  private telMatches({ takken: { takken } }: MensenSegment, soort: number): number {
    const { binnen, blad } = this;
    let matches = 0;
    for (let i = 0; i < binnen.aantal; i++) {
      const inTak = binnen.bladen[i]! & (BLADEN_PER_TAK - 1);
      const tak = takken[binnen.bladen[i]! >>> 4]!;
      const gevraagd = binnen.maskers[i]! & tak.bezet[inTak]!;
      matches += telBits(gevraagd & ~blad.oordeel(tak, inTak, gevraagd, soort));
    }
    return matches;
  }

  /** Finds the rows within the radius; who holds the offer already is left out. */
  private zoekBinnen(segment: MensenSegment, gemeentecode: string, aanbod: AanbodFeiten, straalMeters: number, houders: readonly Houder[]): void {
    this.binnen.richt(aanbod, straalMeters);
    this.binnen.zoek(segment.takken);
    for (const houder of houders) if (houder.gemeentecode === gemeentecode) this.binnen.laatWeg(houder.rij);
  }

  private treffer(sleutel: number, match: number, aanbod: AanbodFeiten, { programmaVan, vandaag }: Mensenvraag): Treffer {
    const persoon = this.segmentVan(match).persoon(this.matches.rijen[match]!);
    const meters = metersVanSleutel(sleutel);
    const context = { programma: programmaVan(persoon.gemeentecode), meters, vandaag };
    return {
      id: persoon.id,
      meters,
      // Of the few people on the page, so from the kernel itself.
      punten: puntenVan(persoon, aanbod, context),
      score: scoreVanSleutel(sleutel),
      nogTeBepalen: nogTeBepalenVan(openRegels(persoon), persoon, aanbod, context),
    };
  }

  private segmentVan(match: number): MensenSegment {
    let i = this.gelezen.length - 1;
    while (this.gelezen[i]!.vanaf > match) i--;
    return this.gelezen[i]!.segment;
  }
}

const isGedeeld = (aanbod: AanbodFeiten, gemeentecode: string, vandaag: string): boolean =>
  nietGedeeld.oordeel({ ...ONBEKENDE, gemeentecode }, aanbod, { ...ZONDER_CONTEXT, vandaag }) === 'ok';
