import { Injectable } from '@nestjs/common';
import type { AanbodV1, ZichtbaarVoor } from '@regiomatch/contracts';
import {
  AanbodKolommen,
  type Geweigerden,
  type Pagina,
  type Paarcode,
  type PersoonFeiten,
  type ProgrammaFeiten,
  type Zoekresultaat,
} from '@regiomatch/matching-kern';
import { naarAanbodkopie, type Aanbodkopie } from '../../domain/aanbodkopie.js';
import { Regiokaart } from '../../domain/regiokaart.js';
import { Aanbodbron } from '../../use-cases/bronnen/aanbodbron.js';
import { GedeeldeWaarden } from './gedeelde-waarden.js';
import { inPlakken } from './in-plakken.js';

/** Loose rows that make a new layout of the columns worth while. */
const LOS_MINSTENS = 1_000;
const LOS_AANDEEL = 0.2;

interface Regel extends Aanbodkopie {
  readonly gedeeld: Pick<ZichtbaarVoor, 'samenwerkingen' | 'gemeenten'>;
}

/** Every offer in memory: the hot path of matching. Disposable, rebuilt from the table `aanbod`. */
@Injectable()
export class AanbodGeheugen extends Aanbodbron {
  private readonly regels = new Map<string, Regel>();
  private readonly kolommen = AanbodKolommen.bouw([]);
  private readonly waarden = new GedeeldeWaarden();
  private ordenend = false;

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
    const gedeeld = { samenwerkingen: this.waarden.lijst(samenwerkingen), gemeenten: this.waarden.lijst(gemeenten) };
    this.bewaar({ ...this.zuinig(naarAanbodkopie(aanbod, this.regio)), gedeeld });
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

  /** Gives every offer of this gemeente its present name. */
  async hernoem(gemeentecode: string): Promise<void> {
    const gemeente = this.regio.naam(gemeentecode);
    await inPlakken(this.regels.entries(), ([id, regel]) => {
      if (regel.feiten.gemeentecode === gemeentecode) this.regels.set(id, { ...regel, treffer: { ...regel.treffer, gemeente } });
    });
  }

  /** Lays the columns out anew once many rows are loose, in slices, while questions and changes go on. */
  async orden(): Promise<void> {
    if (this.ordenend || this.kolommen.sindsIndeling < Math.max(LOS_MINSTENS, LOS_AANDEEL * this.kolommen.aantal)) return;
    this.ordenend = true;
    try {
      await inPlakken(this.kolommen.herbouw(), () => undefined);
    } finally {
      this.ordenend = false;
    }
  }

  /** Dagdelen that this offer takes now; 0 while it is unknown here. */
  dagdelen(id: string): number {
    return this.regels.get(id)?.feiten.dagdelen ?? 0;
  }

  vind(ids: readonly string[]): ReadonlyMap<string, Aanbodkopie> {
    const gevonden = new Map<string, Aanbodkopie>();
    for (const id of ids) {
      const regel = this.regels.get(id);
      if (regel !== undefined) gevonden.set(id, regel);
    }
    return gevonden;
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

  private zuinig({ feiten, treffer }: Aanbodkopie): Aanbodkopie {
    const { tekst, lijst } = this.waarden;
    const [soort, gemeentecode, tot] = [tekst(feiten.soort), tekst(feiten.gemeentecode), tekst(feiten.tot)];
    const [richtingen, leerroutes] = [lijst(feiten.richtingen), lijst(feiten.leerroutes)];
    return {
      feiten: {
        ...feiten,
        id: treffer.id,
        soort,
        gemeentecode,
        tot,
        richtingen,
        leerroutes,
        fasen: feiten.fasen && lijst(feiten.fasen),
        doelgroepen: lijst(feiten.doelgroepen),
      },
      treffer: {
        ...treffer,
        soort,
        soortLabel: tekst(treffer.soortLabel),
        aanbiederId: tekst(treffer.aanbiederId),
        aanbieder: tekst(treffer.aanbieder),
        woonplaats: tekst(treffer.woonplaats),
        gemeentecode,
        status: tekst(treffer.status),
        dagdelen: lijst(treffer.dagdelen),
        periode: { van: tekst(treffer.periode.van), tot },
        instroom: tekst(treffer.instroom),
        richtingen,
        leerroutes,
        financiering: tekst(treffer.financiering),
        kenmerken: lijst(treffer.kenmerken),
      },
    };
  }
}
