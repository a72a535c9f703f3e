import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '@regiomatch/platform/persistence';
import type { EnqueuedTaskPromise } from 'meilisearch';
import { naarDocument, type AanbodDocument } from './aanbod-document.js';
import { Afwijkingen } from './afwijkingen.js';
import { INSTELLINGEN } from './instellingen.js';
import { zoekrijenNa } from './zoekrijen.js';
import { Indextaakmislukt, Zoekserver } from './zoekserver.js';

const PER_KEER = 2_000;
const WISSEL_MS = 120_000;
const WISSEL_PAUZE_MS = 50;

/** Somebody else is building; two at once would each throw away the other's work. */
export class HerbouwLoopt extends Error {
  constructor() {
    super('De zoekindex wordt op dit moment al herbouwd. Wacht tot dat klaar is.');
    this.name = 'HerbouwLoopt';
  }
}

export interface Herbouwd {
  readonly aanbod: number;
  /** Changes that came in meanwhile, put in line for the new index. */
  readonly nagekomen: number;
}

/**
 * Builds a new index from the record beside the one that is searched, and changes the two over at once. Afterwards it compares the new index
 * with the record: a change that reached only the old index, or none, waits in line for the new one. So nothing is lost, and nobody waits.
 */
@Injectable()
export class Herbouw {
  constructor(
    private readonly server: Zoekserver,
    private readonly database: Database,
    private readonly afwijkingen: Afwijkingen,
  ) {}

  /** @throws HerbouwLoopt */
  async bouw(voortgang: (aanbod: number) => void = () => undefined): Promise<Herbouwd> {
    const slot = this.database.dataSource.createQueryRunner();
    await slot.connect();
    try {
      const [{ vrij }]: [{ vrij: boolean }] = await slot.query(`SELECT pg_try_advisory_lock(hashtext('regiomatch.zoekindex')) AS vrij`);
      if (!vrij) throw new HerbouwLoopt();
      try {
        const aanbod = await this.vul(voortgang);
        await this.wissel();
        const nagekomen = await this.afwijkingen.zetInRij();
        await this.server.verwijder(this.server.naamInOpbouw);
        return { aanbod, nagekomen };
      } finally {
        await slot.query(`SELECT pg_advisory_unlock(hashtext('regiomatch.zoekindex'))`);
      }
    } finally {
      await slot.release();
    }
  }

  private async vul(voortgang: (aanbod: number) => void): Promise<number> {
    const { beheer, naamInOpbouw } = this.server;
    await this.server.verwijder(naamInOpbouw);
    await this.server.voltooi(beheer.createIndex(naamInOpbouw, { primaryKey: 'nr' }));
    const index = beheer.index<AanbodDocument>(naamInOpbouw);
    // First the settings: on a full index each one would be a rebuild of its own.
    await this.server.voltooi(index.updateSettings(INSTELLINGEN));
    let aantal = 0;
    let vorige: EnqueuedTaskPromise | null = null;
    for (let na = '0'; ;) {
      const rijen = await this.database.alsDienst((tx) => zoekrijenNa(tx, na, PER_KEER));
      const laatste = rijen.at(-1);
      // The engine works on one load while the next one is read.
      if (vorige !== null) await this.server.voltooi(vorige);
      if (laatste === undefined) return aantal;
      vorige = index.addDocuments(rijen.map(naarDocument));
      await vorige;
      aantal += rijen.length;
      voortgang(aantal);
      na = laatste.nr;
    }
  }

  private async wissel(): Promise<void> {
    const { beheer, naam, naamInOpbouw } = this.server;
    const gebouwd = (await beheer.getRawIndex(naamInOpbouw)).createdAt;
    const bestaat = (await this.server.merk()) !== null;
    await beheer.swapIndexes([{ indexes: bestaat ? [naam, naamInOpbouw] : [naamInOpbouw, naam], rename: !bestaat }]);
    // A key for one index may ask for this task and not read how it went, so the index itself has to show it.
    for (const einde = performance.now() + WISSEL_MS; (await this.server.gemaaktOp()) !== gebouwd;) {
      if (performance.now() > einde) throw new Indextaakmislukt('indexSwap');
      await setTimeout(WISSEL_PAUZE_MS);
    }
  }
}
