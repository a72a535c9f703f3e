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
    const { gemeenten, samenwerkingen } = await this.database.alsDienst((tx) => this.opslag.lees(tx));
    for (const gemeente of gemeenten) this.regio.zetGemeente(gemeente);
    for (const samenwerking of samenwerkingen) this.regio.zetSamenwerking(samenwerking);
  }
}
