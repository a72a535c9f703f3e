import { Injectable } from '@nestjs/common';
import type { Actor } from '@regiomatch/platform/access';
import { Database } from '@regiomatch/platform/persistence';
import { Plaatsenboek } from './poorten/plaatsenboek.js';
import { Profielopslag } from './poorten/profielopslag.js';

export interface Gemeenteaantal {
  readonly gemeentecode: string;
  /** A number, or `minder dan 5`: a smaller one could point at a person. */
  readonly aantal: string;
}

const KLEINSTE_AANTAL = 5;

/** How many people there are per gemeente: the only thing that the region sees of them. */
@Injectable()
export class TelMensen {
  constructor(
    private readonly database: Database,
    private readonly opslag: Profielopslag,
    private readonly plaatsenboek: Plaatsenboek,
  ) {}

  /** A regiocoordinator: the gemeenten of the own samenwerking; a beheerder: every gemeente that has people. */
  async perGemeente({ rol, regio }: Actor): Promise<readonly Gemeenteaantal[]> {
    const gemeentecodes = rol === 'beheerder' ? null : regio === null ? [] : await this.plaatsenboek.gemeentenIn(regio);
    // Counting crosses gemeenten, so it is the machinery's work; nothing but numbers leaves it.
    const aantallen = await this.database.alsDienst((tx) => this.opslag.aantallen(tx, gemeentecodes));
    return [...(gemeentecodes ?? aantallen.keys())].sort().map((gemeentecode) => {
      const aantal = aantallen.get(gemeentecode) ?? 0;
      return { gemeentecode, aantal: aantal < KLEINSTE_AANTAL ? `minder dan ${KLEINSTE_AANTAL}` : String(aantal) };
    });
  }
}
