import type { AanbodFeiten } from '../aanbod-feiten.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import type { ProgrammaFeiten } from '../programma.js';
import { MensenRijen } from './mensen-rijen.js';
import { MensenSegment } from './mensen-segment.js';
import { MensenZoeker } from './mensen-zoeker.js';
import type { Mensenresultaat, Pagina } from './resultaat.js';

export interface Mensenvraag extends Pagina {
  /** ISO date. */
  readonly vandaag: string;
  /** Programma of a gemeente: radius and weights are those of the person's gemeente. */
  readonly programmaVan: (gemeentecode: string) => ProgrammaFeiten;
  /** Segments whose people may be named; every other segment only yields a number. */
  readonly leesbaar: ReadonlySet<string>;
}

/** Where a person is: the segment is part of the key. */
export interface Mensenplaats {
  readonly gemeentecode: string;
  readonly rij: number;
}

/**
 * People in memory for the question "who fits this offer", with one segment per gemeente. A question names the segments that it may read;
 * memory has no row-level security, so this is the wall. Same ids, order, points and codes as the kernel gives pair by pair.
 */
export class MensenKolommen {
  private readonly rijen = new MensenRijen();
  private readonly segmenten = new Map<string, MensenSegment>();
  private readonly plaatsen = new Map<string, Mensenplaats>();
  /** Who holds an offer, by its id. */
  private readonly houders = new Map<string, Set<string>>();
  private readonly zoeker = new MensenZoeker(this.rijen, this.segmenten);

  static bouw(mensen: Iterable<PersoonFeiten>): MensenKolommen {
    const kolommen = new MensenKolommen();
    for (const persoon of mensen) kolommen.zet(persoon);
    return kolommen;
  }

  get aantal(): number {
    return this.plaatsen.size;
  }

  /** Inserts or replaces; a person who moved leaves the old segment. */
  zet(persoon: PersoonFeiten): void {
    this.verwijder(persoon.id);
    const { id, gemeentecode } = persoon;
    let segment = this.segmenten.get(gemeentecode);
    if (segment === undefined) {
      segment = new MensenSegment(this.rijen);
      this.segmenten.set(gemeentecode, segment);
    }
    this.plaatsen.set(id, { gemeentecode, rij: segment.voegToe(persoon) });
    for (const aanbodId of persoon.lopend) this.houders.set(aanbodId, (this.houders.get(aanbodId) ?? new Set()).add(id));
  }

  /** Really forgets the person. Returns whether the person was there. */
  verwijder(id: string): boolean {
    const plaats = this.plaatsen.get(id);
    if (plaats === undefined) return false;
    const segment = this.segmenten.get(plaats.gemeentecode)!;
    for (const aanbodId of segment.persoon(plaats.rij).lopend) {
      const houders = this.houders.get(aanbodId);
      houders?.delete(id);
      if (houders?.size === 0) this.houders.delete(aanbodId);
    }
    segment.verwijder(plaats.rij);
    if (segment.aantal === 0) this.segmenten.delete(plaats.gemeentecode);
    return this.plaatsen.delete(id);
  }

  zoek(aanbod: AanbodFeiten, vraag: Mensenvraag): Mensenresultaat {
    const houders = [...(this.houders.get(aanbod.id) ?? [])].map((id) => ({ id, ...this.plaatsen.get(id)! }));
    return this.zoeker.zoek(aanbod, houders, vraag);
  }
}
