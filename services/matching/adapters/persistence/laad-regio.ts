import { Injectable } from '@nestjs/common';
import type { BijStart } from '@regiomatch/platform/bootstrap';
import { Database } from '@regiomatch/platform/persistence';
import { Regiokaart } from '../../domain/regiokaart.js';
import { RegioOpslag } from './regio-opslag.js';

/** Fills the map of the region from the record, before anything is resolved with it. */
@Injectable()
export class LaadRegio implements BijStart {
  constructor(
    private readonly database: Database,
    private readonly opslag: RegioOpslag,
    private readonly regio: Regiokaart,
  ) {}

  async bijStart(): Promise<void> {
    await this.laad();
  }

  /** Answers what it did not know yet: gemeenten with another name, and samenwerkingen with other members. */
  async laad(): Promise<{ readonly gemeenten: readonly string[]; readonly samenwerkingen: readonly string[] }> {
    const { gemeenten, samenwerkingen } = await this.database.alsDienst((tx) => this.opslag.lees(tx));
    return {
      gemeenten: gemeenten.filter((gemeente) => this.regio.zetGemeente(gemeente)).map(({ gemeentecode }) => gemeentecode),
      samenwerkingen: samenwerkingen.filter((een) => this.regio.zetSamenwerking(een)).map(({ samenwerkingId }) => samenwerkingId),
    };
  }
}
