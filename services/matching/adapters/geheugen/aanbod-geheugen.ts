import { Injectable } from '@nestjs/common';
import type { AanbodV1, ZichtbaarVoor } from '@regiomatch/contracts';
import { AanbodKolommen, type Geweigerden, type Pagina, type Paarcode, type PersoonFeiten, type ProgrammaFeiten, type Zoekresultaat } from '@regiomatch/matching-kern';
import { naarAanbodkopie, type Aanbodkopie } from '../../domain/aanbodkopie.js';
import { Aanbodbron } from '../../use-cases/bronnen/aanbodbron.js';
import { Regiokaart } from '../../domain/regiokaart.js';
import { inPlakken } from './in-plakken.js';

interface Regel extends Aanbodkopie {
  readonly gedeeld: Pick<ZichtbaarVoor, 'samenwerkingen' | 'gemeenten'>;
}

/** Every offer in memory: the hot path of matching. Disposable, rebuilt from the table `aanbod`. */
@Injectable()
export class AanbodGeheugen extends Aanbodbron {
  private readonly regels = new Map<string, Regel>();
  private readonly kolommen = AanbodKolommen.bouw([]);

  constructor(private readonly regio: Regiokaart) {
    super();
  }

  get aantal(): number {
    return this.regels.size;
  }

  /** Takes a newer version of an offer; an older one loses. Answers whether it was taken. */
  zet(aanbod: AanbodV1): boolean {
    const huidig = this.regels.get(aanbod.id);
    if (huidig !== undefined && huidig.treffer.versie >= aanbod.versie) return false;
    const { samenwerkingen, gemeenten } = aanbod.zichtbaarVoor;
    const kopie = naarAanbodkopie(aanbod, this.regio.gedeeldMet(aanbod.plaats.gemeentecode, aanbod.zichtbaarVoor));
    this.bewaar({ ...kopie, gedeeld: { samenwerkingen, gemeenten } });
    return true;
  }

  /** Resolves the sharing of every offer that names this samenwerking anew. */
  async herdeel(samenwerkingId: string): Promise<void> {
    await inPlakken(this.regels.keys(), (id) => {
      const regel = this.regels.get(id);
      if (!regel?.gedeeld.samenwerkingen.includes(samenwerkingId)) return;
      this.bewaar({ ...regel, feiten: { ...regel.feiten, gedeeldMet: this.regio.gedeeldMet(regel.feiten.gemeentecode, regel.gedeeld) } });
    });
  }

  /** Dagdelen that this offer takes now; 0 while it is unknown here. */
  dagdelen(id: string): number {
    return this.regels.get(id)?.feiten.dagdelen ?? 0;
  }

  vind(ids: readonly string[]): ReadonlyMap<string, Aanbodkopie> {
    return new Map(
      ids.flatMap((id) => {
        const regel = this.regels.get(id);
        return regel === undefined ? [] : [[id, regel] as const];
      }),
    );
  }

  zoek(persoon: PersoonFeiten, programma: ProgrammaFeiten, vandaag: string, pagina: Pagina): Zoekresultaat {
    return this.kolommen.zoek(persoon, programma, vandaag, pagina);
  }

  geweigerd(persoon: PersoonFeiten, programma: ProgrammaFeiten, vandaag: string, code: Paarcode, pagina: Pagina): Geweigerden {
    return this.kolommen.geweigerd(persoon, programma, vandaag, code, pagina);
  }

  private bewaar(regel: Regel): void {
    this.regels.set(regel.feiten.id, regel);
    // A closed offer is never proposed again; its copy above still tells its dagdelen.
    if (regel.feiten.gepubliceerd) this.kolommen.zet(regel.feiten);
    else this.kolommen.verwijder(regel.feiten.id);
  }
}
