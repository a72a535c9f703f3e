import type { AanbodFeiten } from '../aanbod-feiten.js';
import type { Punt } from '../afstand.js';
import { isOpen } from '../is-open.js';
import { ACHTERGROND, ACHTERGRONDVELDEN, AanbodRijen, SOORT_MASKER, VELD } from './aanbod-rijen.js';
import { EERSTE_SOORTVLAK, VASTE_PROEVEN, VLAK } from './aanbod-vlakken.js';
import { laagsteBit } from './bits.js';
import { GedeeldeVlakken } from './gedeelde-vlakken.js';
import { BLADEN_PER_TAK, LAT, LON, PUNTMAAT, RIJEN_PER_TAK, VELDEN, type Tak } from './tak.js';
import { Takken } from './takken.js';

const SOORTEN_BIJ_AANVANG = 8;

/** One layout of the offers: rows in branches, their bit planes and their records. */
export class AanbodTabel {
  readonly rijen: AanbodRijen;
  readonly gedeeld: GedeeldeVlakken;
  readonly takken = new Takken(EERSTE_SOORTVLAK + SOORTEN_BIJ_AANVANG, ACHTERGRONDVELDEN);
  /** Open offers on the day of `stelDagIn`. */
  open = 0;
  private soortvlakken = SOORTEN_BIJ_AANVANG;
  private readonly perId = new Map<string, number>();
  private vandaag: string;

  /**
   * @param dag the day to start with: an ISO date, or empty before the first question
   * @param idBegin what (nearly) all ids begin with
   */
  constructor(dag = '', idBegin = '') {
    this.vandaag = dag;
    this.rijen = new AanbodRijen(idBegin);
    this.gedeeld = new GedeeldeVlakken(this.rijen);
    this.gedeeld.stelDagIn(dag);
  }

  get dag(): string {
    return this.vandaag;
  }

  get aantal(): number {
    return this.perId.size;
  }

  rijVan(id: string): number {
    return this.perId.get(id) ?? -1;
  }

  /** Every offer with its place, in no order; may be read while offers change. */
  *plaatsen(): Generator<Punt & { readonly id: string }, void, void> {
    for (const [id, rij] of this.perId) {
      const { punten } = this.takken.tak(rij);
      const i = (rij % RIJEN_PER_TAK) * PUNTMAAT;
      yield { id, lat: punten[i + LAT]!, lon: punten[i + LON]! };
    }
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

  verwijder(id: string): boolean {
    const rij = this.rijVan(id);
    if (rij < 0) return false;
    this.zetOpen(this.takken.tak(rij), rij % RIJEN_PER_TAK, false);
    this.takken.geefVrij(rij);
    return this.perId.delete(id);
  }

  /** Makes what depends on the day hold for this day; costs a pass over the rows when the day is another than the last. */
  stelDagIn(vandaag: string): void {
    if (vandaag === this.vandaag) return;
    this.vandaag = vandaag;
    this.gedeeld.stelDagIn(vandaag);
    const loopt = this.rijen.datums.waarden.map((tot) => isOpen({ gepubliceerd: true, tot: tot ?? '' }, vandaag));
    for (const tak of this.takken.takken) {
      for (let blad = 0; blad < BLADEN_PER_TAK; blad++) {
        let over = tak.bezet[blad]!;
        while (over !== 0) {
          const rij = blad * 32 + laagsteBit(over);
          over &= over - 1;
          this.zetOpen(tak, rij, loopt[tak.achtergrond[rij * ACHTERGRONDVELDEN + ACHTERGROND.tot]!]! && this.rijen.isGepubliceerd(tak, rij));
        }
      }
    }
  }

  private schrijf(rij: number, aanbod: AanbodFeiten): void {
    const tak = this.takken.tak(rij);
    const rijInTak = rij % RIJEN_PER_TAK;
    this.rijen.schrijf(tak, rijInTak, aanbod);
    this.perId.set(aanbod.id, rij);
    if (this.rijen.soorten.aantal > this.soortvlakken) {
      this.soortvlakken *= 2;
      this.takken.verbreed(EERSTE_SOORTVLAK + this.soortvlakken);
    }
    for (let vlak = 0; vlak < EERSTE_SOORTVLAK; vlak++) {
      if (vlak !== VLAK.open) tak.zetBit(vlak, rijInTak, VASTE_PROEVEN[vlak]!(aanbod));
    }
    const soort = tak.rijen[rijInTak * VELDEN + VELD.soort]! & SOORT_MASKER;
    for (let nummer = 0; nummer < this.soortvlakken; nummer++) tak.zetBit(EERSTE_SOORTVLAK + nummer, rijInTak, nummer === soort);
    this.zetOpen(tak, rijInTak, isOpen(aanbod, this.vandaag));
    this.gedeeld.rijGeschreven(Math.floor(rij / RIJEN_PER_TAK), tak, rijInTak);
  }

  private zetOpen(tak: Tak, rijInTak: number, open: boolean): void {
    if (tak.bit(VLAK.open, rijInTak) === open) return;
    tak.zetBit(VLAK.open, rijInTak, open);
    this.open += open ? 1 : -1;
  }
}
