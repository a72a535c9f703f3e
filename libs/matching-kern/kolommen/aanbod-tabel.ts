import type { AanbodFeiten } from '../aanbod-feiten.js';
import { isOpen } from '../is-open.js';
import { ACHTERGRONDVELDEN, type AanbodRijen, SOORT_MASKER, VELD } from './aanbod-rijen.js';
import { AanbodRijvragen } from './aanbod-rijvragen.js';
import { EERSTE_SOORTVLAK, VASTE_PROEVEN, VLAK } from './aanbod-vlakken.js';
import { laagsteBit } from './bits.js';
import { metRuimte } from './met-ruimte.js';
import { BLADEN_PER_TAK, LAT, LON, PUNTMAAT, RIJEN_PER_BLAD, RIJEN_PER_TAK, VELDEN, type Tak } from './tak.js';
import { Takken } from './takken.js';

const SOORTEN_BIJ_AANVANG = 8;

/** One layout of the offers: rows in branches, their bit planes and their records. */
export class AanbodTabel {
  readonly rijen: AanbodRijen;
  readonly vragen: AanbodRijvragen;
  readonly takken: Takken;
  /** Open offers on the day of `stelDagIn`. */
  open = 0;
  private soortvlakken: number;
  /** By number of the id: its row + 1, or 0. */
  private rijPerId = new Int32Array(256);
  private vandaag: string;

  /**
   * @param dag the day to start with: an ISO date, or empty before the first question
   * @param rijen how records are written: a table that takes over rows from another shares it
   */
  constructor(dag: string, rijen: AanbodRijen, soortvlakken = SOORTEN_BIJ_AANVANG) {
    this.vandaag = dag;
    this.rijen = rijen;
    this.soortvlakken = soortvlakken;
    this.takken = new Takken(EERSTE_SOORTVLAK + soortvlakken, ACHTERGRONDVELDEN);
    this.vragen = new AanbodRijvragen(rijen);
    this.vragen.stelDagIn(dag);
  }

  /** An empty table that can take over the rows of this one. */
  leeg(): AanbodTabel {
    return new AanbodTabel(this.vandaag, this.rijen, this.soortvlakken);
  }

  get dag(): string {
    return this.vandaag;
  }

  get aantal(): number {
    return this.takken.aantal;
  }

  rijVan(id: string): number {
    const nummer = this.rijen.ids.zoek(id);
    return nummer < 0 || nummer >= this.rijPerId.length ? -1 : this.rijPerId[nummer]! - 1;
  }

  /** Id of a row, or null when it is not in use. */
  idVan(rij: number): string | null {
    const { bezet, idnummers } = this.takken.tak(rij);
    const rijInTak = rij % RIJEN_PER_TAK;
    return (bezet[rijInTak >>> 5]! >>> (rij & 31)) & 1 ? this.rijen.ids.id(idnummers[rijInTak]!) : null;
  }

  lees(rij: number): AanbodFeiten {
    return this.rijen.lees(this.takken.tak(rij), rij % RIJEN_PER_TAK);
  }

  vind(id: string): AanbodFeiten | null {
    const rij = this.rijVan(id);
    return rij < 0 ? null : this.lees(rij);
  }

  /** Plane of a kind, or the empty plane when no offer is of that kind. */
  soortvlak(soort: string): number {
    const nummer = this.rijen.soorten.zoek(soort);
    return nummer < 0 ? VLAK.leeg : EERSTE_SOORTVLAK + nummer;
  }

  /** Adds a row of an initial layout: call in the order of `celnummer`, each id once. */
  legAan(aanbod: AanbodFeiten): void {
    this.schrijf(this.takken.legAan(aanbod.lat, aanbod.lon), aanbod);
  }

  /** Adds a row of an initial layout as it stands in a table with the same records, without asking the rules anew. */
  neemOver(van: AanbodTabel, rij: number): void {
    const bron = van.takken.tak(rij);
    const rijInBron = rij % RIJEN_PER_TAK;
    this.maakRuimteVoorSoorten();
    const plek = this.takken.legAan(bron.punten[rijInBron * PUNTMAAT + LAT]!, bron.punten[rijInBron * PUNTMAAT + LON]!);
    const tak = this.takken.tak(plek);
    const rijInTak = plek % RIJEN_PER_TAK;
    tak.neemOver(rijInTak, bron, rijInBron);
    tak.versie++;
    this.wijs(tak.idnummers[rijInTak]!, plek);
    tak.zetBit(VLAK.open, rijInTak, false);
    this.zetOpen(tak, rijInTak, this.rijen.isOpen(tak, rijInTak, this.vandaag));
  }

  /** Inserts or replaces. An offer that stays where it is keeps its row. */
  zet(aanbod: AanbodFeiten): void {
    const rij = this.rijVan(aanbod.id);
    if (rij >= 0) {
      const { punten } = this.takken.tak(rij);
      const i = (rij % RIJEN_PER_TAK) * PUNTMAAT;
      if (punten[i + LAT] === aanbod.lat && punten[i + LON] === aanbod.lon) {
        this.schrijf(rij, aanbod);
        return;
      }
      this.verwijder(aanbod.id);
    }
    this.schrijf(this.takken.neem(aanbod.lat, aanbod.lon), aanbod);
  }

  /** Returns whether the offer was there. The number of its id stays taken: another table may hold it. */
  verwijder(id: string): boolean {
    const rij = this.rijVan(id);
    if (rij < 0) return false;
    this.zetOpen(this.takken.tak(rij), rij % RIJEN_PER_TAK, false);
    this.takken.geefVrij(rij);
    this.rijPerId[this.rijen.ids.zoek(id)] = 0;
    return true;
  }

  /** Makes what depends on the day hold for this day; costs a pass over the rows when the day is another than the last. */
  stelDagIn(vandaag: string): void {
    if (vandaag === this.vandaag) return;
    this.vandaag = vandaag;
    this.vragen.stelDagIn(vandaag);
    for (const tak of this.takken.takken) {
      for (let blad = 0; blad < BLADEN_PER_TAK; blad++) {
        for (let over = tak.bezet[blad]!; over !== 0; over &= over - 1) {
          const rij = blad * RIJEN_PER_BLAD + laagsteBit(over);
          this.zetOpen(tak, rij, this.rijen.isOpen(tak, rij, vandaag));
        }
      }
    }
  }

  private schrijf(rij: number, aanbod: AanbodFeiten): void {
    const tak = this.takken.tak(rij);
    const rijInTak = rij % RIJEN_PER_TAK;
    this.rijen.schrijf(tak, rijInTak, aanbod);
    this.wijs(tak.idnummers[rijInTak]!, rij);
    this.maakRuimteVoorSoorten();
    for (let vlak = 0; vlak < EERSTE_SOORTVLAK; vlak++) {
      if (vlak !== VLAK.open) tak.zetBit(vlak, rijInTak, VASTE_PROEVEN[vlak]!(aanbod));
    }
    const soort = tak.rijen[rijInTak * VELDEN + VELD.soort]! & SOORT_MASKER;
    for (let nummer = 0; nummer < this.soortvlakken; nummer++) tak.zetBit(EERSTE_SOORTVLAK + nummer, rijInTak, nummer === soort);
    this.zetOpen(tak, rijInTak, isOpen(aanbod, this.vandaag));
    tak.versie++;
  }

  private wijs(idnummer: number, rij: number): void {
    this.rijPerId = metRuimte(this.rijPerId, idnummer + 1);
    this.rijPerId[idnummer] = rij + 1;
  }

  private maakRuimteVoorSoorten(): void {
    if (this.rijen.soorten.aantal <= this.soortvlakken) return;
    while (this.rijen.soorten.aantal > this.soortvlakken) this.soortvlakken *= 2;
    this.takken.verbreed(EERSTE_SOORTVLAK + this.soortvlakken);
  }

  private zetOpen(tak: Tak, rijInTak: number, open: boolean): void {
    if (tak.bit(VLAK.open, rijInTak) === open) return;
    tak.zetBit(VLAK.open, rijInTak, open);
    this.open += open ? 1 : -1;
  }
}
