import { Injectable } from '@nestjs/common';
import type { AanbodV1, Matchprofiel } from '@regiomatch/contracts';
import { Logger } from '@regiomatch/platform/observability';
import { Database } from '@regiomatch/platform/persistence';
import { AanbodGeheugen } from './aanbod-geheugen.js';
import { inPlakken } from './in-plakken.js';
import { MensenGeheugen } from './mensen-geheugen.js';

/** Small enough that reading one batch never holds up a request. */
const PER_KEER = 500;

interface Rij<T> {
  readonly id: string;
  readonly inhoud: T;
}

/** Fills the memory from the record, after the map of the region, before the first request and the first event. */
@Injectable()
export class LaadGeheugen {
  constructor(
    private readonly database: Database,
    private readonly aanbod: AanbodGeheugen,
    private readonly mensen: MensenGeheugen,
    private readonly logger: Logger,
  ) {}

  async laad(): Promise<void> {
    const begin = performance.now();
    for await (const rijen of this.lees<AanbodV1>('SELECT id, beeld AS inhoud FROM aanbod')) {
      await inPlakken(rijen, ({ inhoud }) => void this.aanbod.zet(inhoud));
    }
    await this.aanbod.orden();
    for await (const rijen of this.lees<Matchprofiel>('SELECT id, matchprofiel AS inhoud FROM profiel')) {
      await inPlakken(rijen, ({ inhoud }) => this.mensen.zet(inhoud));
    }
    this.logger.info('memory_loaded', { aanbod: this.aanbod.aantal, profielen: this.mensen.aantal, ms: Math.round(performance.now() - begin) });
  }

  private async *lees<T>(select: string): AsyncGenerator<readonly Rij<T>[]> {
    let vanaf = '';
    for (;;) {
      const rijen: readonly Rij<T>[] = await this.database.alsDienst((tx) =>
        tx.query(`${select} WHERE id > $1 ORDER BY id LIMIT ${PER_KEER}`, [vanaf]),
      );
      yield rijen;
      const laatste = rijen.at(-1);
      if (laatste === undefined || rijen.length < PER_KEER) return;
      vanaf = laatste.id;
    }
  }
}
