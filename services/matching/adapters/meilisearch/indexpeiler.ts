import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { BijStart } from '@regiomatch/platform/bootstrap';
import { Loop } from '@regiomatch/platform/messaging';
import { Logger, ServiceMetrics } from '@regiomatch/platform/observability';
import { Database } from '@regiomatch/platform/persistence';
import { MeilisearchError } from 'meilisearch';
import { gelijk } from './filteruitdrukking.js';
import { INSTELLINGENMERK } from './instellingen.js';
import { PostgresZoekwachtrij, type Voorraad } from './postgres-zoekwachtrij.js';
import { Zoekserver } from './zoekserver.js';

/** Why the index cannot answer now. */
export type Gebrek = 'onbereikbaar' | 'geen-index' | 'andere-instellingen' | 'onvolledig' | 'achterstand';

const PEIL_MS = 2_000;
/** Older changes than this nobody expects to miss in an answer. */
const MEESTE_ACHTERSTAND_SECONDEN = 30;
const MEESTE_ONTBREKEND = 100;
const MEESTE_AANDEEL_ONTBREKEND = 0.01;

/**
 * Knows whether the index can be asked. Every process measures for itself, beside the requests, so that no request waits to find out. One
 * line in the log per change of state.
 */
@Injectable()
export class Indexpeiler implements BijStart, OnModuleDestroy {
  private gebrek: Gebrek | null | undefined;
  private meting: Promise<Gebrek | null> | null = null;
  private ontbrekend = 0;
  private readonly loop: Loop;

  constructor(
    private readonly server: Zoekserver,
    private readonly wachtrij: PostgresZoekwachtrij,
    private readonly database: Database,
    private readonly logger: Logger,
    private readonly metrics: ServiceMetrics,
  ) {
    this.loop = new Loop('zoekindex.peilen', PEIL_MS, async () => (await this.peil(), false), logger);
  }

  async bijStart(): Promise<void> {
    const wachtend = async (): Promise<number> => (await this.voorraad()).wachtend;
    this.metrics.watchSearch({ lag: wachtend, degraded: () => !this.bruikbaar });
    await this.peil();
    this.loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }

  /** Whether the index may be asked: complete, up to date, and built with the present settings. */
  get bruikbaar(): boolean {
    return this.gebrek === null;
  }

  /** Whether documents sent now end up in an index of ours; a server without the index would make one up. */
  get schrijfbaar(): boolean {
    return this.gebrek === null || this.gebrek === 'achterstand' || this.gebrek === 'onvolledig';
  }

  /** Offers that are in the record, wait in no line and are not in the index; negative: too many in the index. */
  get verschil(): number {
    return this.ontbrekend;
  }

  /** Measures now, or joins the measurement that runs. */
  peil(): Promise<Gebrek | null> {
    return (this.meting ??= this.meet()
      .then((gebrek) => this.zet(gebrek))
      .finally(() => (this.meting = null)));
  }

  /** A question or a task failed on the server: nobody else needs to find out the hard way. Other errors are not for here. */
  meld(error: unknown): boolean {
    if (!(error instanceof MeilisearchError)) return false;
    this.zet('onbereikbaar');
    return true;
  }

  private zet(gebrek: Gebrek | null): Gebrek | null {
    if (gebrek !== this.gebrek) {
      if (gebrek === null) this.logger.info('search_index_ready');
      else this.logger.warn('search_index_degraded', { reason: gebrek });
    }
    this.gebrek = gebrek;
    return gebrek;
  }

  private async meet(): Promise<Gebrek | null> {
    try {
      const merk = await this.server.merk();
      if (merk === null) return 'geen-index';
      if (merk !== INSTELLINGENMERK) return 'andere-instellingen';
      await this.server.vraagbaak.search('', { limit: 0, filter: gelijk('gepubliceerd', true) });
      // The index first: what comes in between the two counts then waits in line, and is not taken for lost.
      const { numberOfDocuments } = await this.server.vraagbaak.getStats();
      const { wachtend, oudsteSeconden, aanbod } = await this.voorraad();
      this.ontbrekend = aanbod - numberOfDocuments - (aanbod > numberOfDocuments ? wachtend : 0);
      if (this.ontbrekend > Math.max(Math.min(MEESTE_ONTBREKEND, aanbod - 1), aanbod * MEESTE_AANDEEL_ONTBREKEND)) return 'onvolledig';
      return oudsteSeconden > MEESTE_ACHTERSTAND_SECONDEN ? 'achterstand' : null;
    } catch (error) {
      if (error instanceof MeilisearchError) return 'onbereikbaar';
      throw error;
    }
  }

  private voorraad(): Promise<Voorraad> {
    return this.database.alsDienst((tx) => this.wachtrij.voorraad(tx));
  }
}
