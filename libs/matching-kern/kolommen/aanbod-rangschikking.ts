import type { AanbodBladoordeel } from './aanbod-bladoordeel.js';
import { VELD } from './aanbod-rijen.js';
import { Aanbodmatches } from './aanbodmatches.js';
import { Afstandmeter } from './afstandmeter.js';
import { Beste, rangsleutel } from './beste.js';
import type { Puntentabel } from './puntentabel.js';
import { LAT, LON, PUNTMAAT, RIJEN_PER_TAK, VELDEN } from './tak.js';
import type { Takken } from './takken.js';

/** More points than this are counted as this; only the short cut of the ranking depends on it. */
const HOOGSTE_PUNT = 255;

/** Puts the matches of one person in order, as far as they are asked for. */
export class AanbodRangschikking {
  readonly meter = new Afstandmeter();
  readonly beste = new Beste();
  readonly matches = new Aanbodmatches();
  private readonly takken: Takken;
  private readonly blad: AanbodBladoordeel;
  private readonly perPunt = new Int32Array(HOOGSTE_PUNT + 1);

  constructor(takken: Takken, blad: AanbodBladoordeel) {
    this.takken = takken;
    this.blad = blad;
  }

  /**
   * Ranks the matches. Those that are among the first `ruimte` without their distance come first: then it takes many points for another to
   * be worth working out its distance.
   */
  rangschik(punten: Puntentabel, ruimte: number): void {
    const { matches, beste } = this;
    matches.haalOp(this.takken.takken);
    const grens = this.weeg(punten, ruimte);
    for (let i = 0; i < matches.aantal; i++) if (matches.punten[i]! >= grens) this.bied(i, punten);
    for (let i = 0; i < matches.aantal; i++) {
      const zonderNabijheid = matches.punten[i]!;
      if (zonderNabijheid < grens && rangsleutel(zonderNabijheid + punten.hoogsteNabijheid, 0) >= beste.drempel) this.bied(i, punten);
    }
  }

  private bied(match: number, punten: Puntentabel): void {
    const { matches, beste } = this;
    const rij = matches.rijen[match]!;
    const tak = this.takken.takken[rij >>> 9]!;
    const rijInTak = rij & (RIJEN_PER_TAK - 1);
    const meters = this.meter.meters(tak.punten[rijInTak * PUNTMAAT + LAT]!, tak.punten[rijInTak * PUNTMAAT + LON]!);
    const sleutel = rangsleutel(matches.punten[match]! + punten.nabijheid(meters), meters);
    if (sleutel < beste.drempel) return;
    beste.bied(sleutel, tak.rijen[rijInTak * VELDEN + VELD.id]!, rij, this.blad.richtingpuntenVan(matches.richtingen[match]!));
  }

  /** Weighs every match without its distance. Returns the most points that at least `ruimte` matches have, or -Infinity when there are fewer. */
  private weeg(punten: Puntentabel, ruimte: number): number {
    const { matches, blad, perPunt } = this;
    const { takken } = this.takken;
    perPunt.fill(0);
    for (let i = 0; i < matches.aantal; i++) {
      const rij = matches.rijen[i]!;
      const { rijen } = takken[rij >>> 9]!;
      const richting = blad.richtingpuntenVan(matches.richtingen[i]!);
      const som = punten.zonderNabijheid(matches.week[i]!, rijen, (rij & (RIJEN_PER_TAK - 1)) * VELDEN, richting);
      matches.punten[i] = som;
      perPunt[Math.min(som, HOOGSTE_PUNT)]!++;
    }
    for (let punt = HOOGSTE_PUNT, aantal = 0; punt >= 0; punt--) {
      aantal += perPunt[punt]!;
      if (aantal >= ruimte) return punt;
    }
    return -Infinity;
  }
}
