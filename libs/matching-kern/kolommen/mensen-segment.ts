import type { PersoonFeiten } from '../persoon-feiten.js';
import type { MensenRijen } from './mensen-rijen.js';
import { EERSTE_SOORTVLAK, VASTE_PROEVEN } from './mensen-vlakken.js';
import { RIJEN_PER_TAK } from './tak.js';
import { Takken } from './takken.js';

const SOORTEN_BIJ_AANVANG = 8;

/** The people of one gemeente. Nothing in here knows of another gemeente. */
export class MensenSegment {
  readonly takken: Takken;
  private readonly feiten: (PersoonFeiten | undefined)[] = [];
  private readonly rijen: MensenRijen;
  private soortvlakken = SOORTEN_BIJ_AANVANG;

  constructor(rijen: MensenRijen) {
    this.rijen = rijen;
    this.takken = new Takken(EERSTE_SOORTVLAK + SOORTEN_BIJ_AANVANG, 0);
  }

  get aantal(): number {
    return this.takken.aantal;
  }

  persoon(rij: number): PersoonFeiten {
    return this.feiten[rij]!;
  }

  id(rij: number): string {
    return this.feiten[rij]!.id;
  }

  /** Plane "this kind is in the plan", or -1 when it is in nobody's. */
  soortvlak(soort: string): number {
    const nummer = this.rijen.soorten.zoek(soort);
    return nummer < 0 || nummer >= this.soortvlakken ? -1 : EERSTE_SOORTVLAK + nummer;
  }

  /** Returns the row, which holds until `verwijder`. */
  voegToe(persoon: PersoonFeiten): number {
    const rij = this.takken.neem(persoon.lat, persoon.lon);
    const tak = this.takken.tak(rij);
    const rijInTak = rij % RIJEN_PER_TAK;
    this.feiten[rij] = persoon;
    this.rijen.schrijf(tak, rijInTak, persoon);
    const inPlan = (persoon.soortenInPlan ?? []).map((soort) => this.rijen.soorten.nummer(soort, () => soort));
    this.maakRuimteVoor(Math.max(0, ...inPlan));
    VASTE_PROEVEN.forEach((proef, vlak) => tak.zetBit(vlak, rijInTak, proef(persoon)));
    for (let nummer = 0; nummer < this.soortvlakken; nummer++) tak.zetBit(EERSTE_SOORTVLAK + nummer, rijInTak, inPlan.includes(nummer));
    return rij;
  }

  verwijder(rij: number): void {
    this.takken.geefVrij(rij);
    this.feiten[rij] = undefined;
  }

  private maakRuimteVoor(soort: number): void {
    if (soort < this.soortvlakken) return;
    while (soort >= this.soortvlakken) this.soortvlakken *= 2;
    this.takken.verbreed(EERSTE_SOORTVLAK + this.soortvlakken);
  }
}
