import { Injectable } from '@nestjs/common';
import type { Actor } from '@regiomatch/platform/access';
import { magZien } from '../domain/kijker.js';
import { Regiokaart } from '../domain/regiokaart.js';
import type { AanbodTreffer } from '../domain/aanbod-treffer.js';
import { Aanbodbron } from './bronnen/aanbodbron.js';
import { kijkerVan } from './kijker-van.js';
import { Vandaag } from './vandaag.js';

/** One offer; null for what does not exist and for what is not for this actor alike. */
@Injectable()
export class ToonAanbod {
  constructor(
    private readonly aanbod: Aanbodbron,
    private readonly regio: Regiokaart,
    private readonly vandaag: Vandaag,
  ) {}

  async toon(actor: Actor, id: string): Promise<AanbodTreffer | null> {
    const kopie = (await this.aanbod.vind([id])).get(id);
    if (kopie === undefined || !magZien(kijkerVan(actor, this.regio), kopie, this.vandaag.dag())) return null;
    return kopie.treffer;
  }
}
