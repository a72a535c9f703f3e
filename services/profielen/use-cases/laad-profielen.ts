import { dagVan } from '@regiomatch/aanbod-kern';
import { Inject, Injectable } from '@nestjs/common';
import { KLOK } from '@regiomatch/platform/bootstrap';
import { Database } from '@regiomatch/platform/persistence';
import { leesProfielinvoer } from '../domain/lees-profielinvoer.js';
import type { Plaats } from '../domain/plaats.js';
import type { Profielinvoer } from '../domain/profielinvoer.js';
import { BewaarReeks, type Reeksrij } from './bewaar-reeks.js';

export interface Laadopdracht {
  /** User key of who is said to have made the profiles. */
  readonly door: string;
  regievoerder(gemeentecode: string): string;
}

const PER_TRANSACTIE = 500;

/**
 * The bulk way in for seeds and tests: rows in the import format, with gemeentecode and coordinates, five hundred per transaction, one event
 * per profile. Not reachable from outside; it skips the search for class P5 data, because what a program makes up is nobody's.
 */
@Injectable()
export class LaadProfielen {
  constructor(
    private readonly database: Database,
    private readonly reeks: BewaarReeks,
    @Inject(KLOK) private readonly klok: () => Date,
  ) {}

  /** Answers how many were made or changed. Throws on the first wrong row: that is a defect of the seed. */
  async laad(rijen: Iterable<unknown>, opdracht: Laadopdracht): Promise<number> {
    const vandaag = dagVan(this.klok());
    let nummer = 0;
    let aantal = 0;
    let reeks: Reeksrij[] = [];
    const bewaar = async () => {
      const uitslag = await this.database.alsDienst((tx) => this.reeks.bewaar(tx, reeks, { ...opdracht, regievoerder: (code) => opdracht.regievoerder(code), vandaag }));
      if (uitslag.fouten.length > 0) throw new Error(`Zaad klopt niet: ${JSON.stringify(uitslag.fouten[0])}`);
      aantal += uitslag.aangemaakt + uitslag.gewijzigd;
      reeks = [];
    };
    for (const rij of rijen) {
      nummer += 1;
      const { invoer, fouten } = leesProfielinvoer(nummer, rij, vandaag);
      if (!invoer) throw new Error(`Zaad klopt niet: ${JSON.stringify(fouten[0])}`);
      reeks.push({ nummer, invoer, plaats: plaatsVan(invoer) });
      if (reeks.length === PER_TRANSACTIE) await bewaar();
    }
    if (reeks.length > 0) await bewaar();
    return aantal;
  }
}

const plaatsVan = ({ plaats }: Profielinvoer): Plaats | null =>
  plaats?.gemeente && plaats.woonplaats && plaats.coordinaten ? { gemeentecode: plaats.gemeente, woonplaats: plaats.woonplaats, ...plaats.coordinaten } : null;
