import { dagVan } from '@regiomatch/aanbod-kern';
import { Inject, Injectable } from '@nestjs/common';
import { KLOK, type Taak } from '@regiomatch/platform/bootstrap';
import { Database } from '@regiomatch/platform/persistence';
import { Openingen } from './openingen.js';
import { Profielopslag } from './poorten/profielopslag.js';

const PER_KEER = 500;
const KWARTIER_MS = 15 * 60_000;

/**
 * Once a day, through all profiles in small steps: who has a birthday, another week of silence or an activity that ended gets a new version,
 * because nobody else would tell matching. Also sweeps what need not be kept.
 */
@Injectable()
export class VolgKalender implements Taak {
  readonly naam = 'profielen.kalender';
  readonly intervalMs = KWARTIER_MS;
  private klaarVoor = '';
  private naId: string | null = null;

  constructor(
    private readonly database: Database,
    private readonly opslag: Profielopslag,
    private readonly openingen: Openingen,
    @Inject(KLOK) private readonly klok: () => Date,
  ) {}

  async voerUit(): Promise<boolean> {
    const vandaag = dagVan(this.klok());
    if (this.klaarVoor === vandaag) return false;
    const laatste = await this.database.alsDienst(async (tx) => {
      const stap = await this.opslag.verouderd(tx, this.naId, PER_KEER, vandaag);
      if (stap.ids.length > 0) {
        const profielen = [...(await this.opslag.vergrendel(tx, stap.ids)).values()];
        for (const profiel of profielen) profiel.volgKalender(vandaag);
        await this.opslag.bewaar(tx, profielen, vandaag);
      }
      return stap.laatste;
    });
    this.naId = laatste;
    if (laatste !== null) return true;
    await this.openingen.ruimOp();
    await this.database.alsDienst((tx) => this.opslag.vergeetGewiste(tx));
    this.klaarVoor = vandaag;
    return false;
  }
}
