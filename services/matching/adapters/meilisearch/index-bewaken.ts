import { Injectable } from '@nestjs/common';
import type { Taak } from '@regiomatch/platform/bootstrap';
import { Logger } from '@regiomatch/platform/observability';
import { Afwijkingen } from './afwijkingen.js';
import { Herbouw, HerbouwLoopt } from './herbouw.js';
import { Indexpeiler } from './indexpeiler.js';

const INTERVAL_MS = 2_000;
/** All versions are compared at the start and then this often; sooner when the counts differ. */
const VERGELIJK_MS = 3_600_000;
const VERGELIJK_BIJ_VERSCHIL_MS = 60_000;

/** Makes the index when it is not there, when it was emptied or was built with other settings, and repairs what differs. */
@Injectable()
export class IndexBewaken implements Taak {
  readonly naam = 'zoekindex.bewaken';
  readonly intervalMs = INTERVAL_MS;
  private vergeleken = -Infinity;

  constructor(
    private readonly peiler: Indexpeiler,
    private readonly herbouw: Herbouw,
    private readonly afwijkingen: Afwijkingen,
    private readonly logger: Logger,
  ) {}

  async voerUit(): Promise<void> {
    try {
      const gebrek = await this.peiler.peil();
      if (gebrek === 'geen-index' || gebrek === 'andere-instellingen' || gebrek === 'onvolledig') await this.herstel(gebrek);
      else if (gebrek !== 'onbereikbaar') await this.vergelijk();
    } catch (error) {
      if (!(error instanceof HerbouwLoopt) && !this.peiler.meld(error)) throw error;
    }
  }

  private async herstel(reden: string): Promise<void> {
    const begin = performance.now();
    const { aanbod, nagekomen } = await this.herbouw.bouw();
    this.vergeleken = performance.now();
    this.logger.info('search_index_rebuilt', { reason: reden, aanbod, nagekomen, ms: Math.round(performance.now() - begin) });
    await this.peiler.peil();
  }

  private async vergelijk(): Promise<void> {
    const sinds = performance.now() - this.vergeleken;
    if (sinds < (this.peiler.verschil === 0 ? VERGELIJK_MS : VERGELIJK_BIJ_VERSCHIL_MS)) return;
    this.vergeleken = performance.now();
    const aantal = await this.afwijkingen.zetInRij();
    if (aantal > 0) this.logger.warn('search_index_differed', { aanbod: aantal });
  }
}
