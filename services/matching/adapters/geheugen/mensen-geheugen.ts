import { Inject, Injectable } from '@nestjs/common';
import type { Matchprofiel } from '@regiomatch/contracts';
import {
  MensenKolommen,
  naarPersoonFeiten,
  type AanbodFeiten,
  type Mensenresultaat,
  type Pagina,
  type PersoonFeiten,
} from '@regiomatch/matching-kern';
import type { Actor } from '@regiomatch/platform/access';
import { Mensenbron, type Persoon } from '../../use-cases/bronnen/mensenbron.js';
import { leesbareGemeenten } from '../../use-cases/leesbare-gemeenten.js';
import { Regiokaart } from '../../domain/regiokaart.js';
import { AanbodGeheugen } from './aanbod-geheugen.js';

interface Regel extends Persoon {
  readonly versie: number;
}

/**
 * People in memory, in one segment per gemeente. Memory has no row-level security, so the segment is the wall: a question reads only the
 * segments that its actor may read, and takes numbers from the others.
 */
@Injectable()
export class MensenGeheugen extends Mensenbron {
  private readonly segmenten = new Map<string, Map<string, Regel>>();
  /** For the machinery only: where a profile is now. */
  private readonly gemeenteVan = new Map<string, string>();
  private readonly houders = new Map<string, Set<string>>();
  private readonly kolommen = MensenKolommen.bouw([]);

  constructor(
    @Inject(AanbodGeheugen) private readonly aanbod: Pick<AanbodGeheugen, 'dagdelen'>,
    private readonly regio: Regiokaart,
  ) {
    super();
  }

  get aantal(): number {
    return this.gemeenteVan.size;
  }

  /** Takes a match profile as its owner gave it; an older version loses. */
  zet(profiel: Matchprofiel): void {
    const huidig = this.regel(profiel.id);
    if (huidig !== undefined && huidig.versie > profiel.versie) return;
    if (huidig !== undefined) this.vergeet(huidig);
    this.gemeenteVan.set(profiel.id, profiel.gemeentecode);
    for (const id of profiel.lopend) this.houdersVan(id).add(profiel.id);
    this.bewaar({ feiten: naarPersoonFeiten(profiel, this.bezetDoor(profiel.lopend)), woonplaats: profiel.woonplaats, versie: profiel.versie });
  }

  /** Really forgets the person: no copy, no segment, no trace among the holders of offers. */
  verwijder(id: string): void {
    const regel = this.regel(id);
    if (regel === undefined) return;
    this.vergeet(regel);
    this.kolommen.verwijder(id);
  }

  /** The dagdelen of an offer may have changed: who holds it is judged with the new ones at once. */
  aanbodGewijzigd(aanbodId: string): void {
    for (const id of this.houders.get(aanbodId) ?? []) {
      const regel = this.regel(id);
      if (regel === undefined) continue;
      this.bewaar({ ...regel, feiten: { ...regel.feiten, lopendeDagdelen: this.bezetDoor([...regel.feiten.lopend]) } });
    }
  }

  vind(actor: Actor, ids: readonly string[]): ReadonlyMap<string, Persoon> {
    const segmenten = [...leesbareGemeenten(actor)].flatMap((code) => this.segmenten.get(code) ?? []);
    return new Map(ids.flatMap((id) => segmenten.flatMap((segment) => segment.get(id) ?? []).map((persoon) => [id, persoon] as const)));
  }

  zoek(actor: Actor, aanbod: AanbodFeiten, vandaag: string, { aantal, vanaf }: Pagina): Mensenresultaat {
    return this.kolommen.zoek(aanbod, {
      vandaag,
      programmaVan: (gemeentecode) => this.regio.programma(gemeentecode, vandaag),
      leesbaar: leesbareGemeenten(actor),
      aantal,
      vanaf,
    });
  }

  private bewaar(regel: Regel): void {
    const { gemeentecode, id } = regel.feiten;
    let segment = this.segmenten.get(gemeentecode);
    if (segment === undefined) this.segmenten.set(gemeentecode, (segment = new Map()));
    segment.set(id, regel);
    this.kolommen.zet(regel.feiten);
  }

  private vergeet({ feiten: { id, gemeentecode, lopend } }: Regel): void {
    this.segmenten.get(gemeentecode)?.delete(id);
    this.gemeenteVan.delete(id);
    for (const aanbodId of lopend) {
      const houders = this.houdersVan(aanbodId);
      houders.delete(id);
      if (houders.size === 0) this.houders.delete(aanbodId);
    }
  }

  private regel(id: string): Regel | undefined {
    const gemeentecode = this.gemeenteVan.get(id);
    return gemeentecode === undefined ? undefined : this.segmenten.get(gemeentecode)?.get(id);
  }

  private houdersVan(aanbodId: string): Set<string> {
    let houders = this.houders.get(aanbodId);
    if (houders === undefined) this.houders.set(aanbodId, (houders = new Set()));
    return houders;
  }

  private bezetDoor(lopend: readonly string[]): PersoonFeiten['lopendeDagdelen'] {
    return lopend.reduce((masker, id) => masker | this.aanbod.dagdelen(id), 0);
  }
}
