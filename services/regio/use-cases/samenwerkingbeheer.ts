import { Injectable } from '@nestjs/common';
import type { Actor } from '@regiomatch/platform/access';
import { Database } from '@regiomatch/platform/persistence';
import { Gemeenten } from './poorten/gemeenten.js';
import { Samenwerkingen } from './poorten/samenwerkingen.js';
import { eisGemeenten } from './eis-gemeenten.js';
import { VersieConflict } from '../domain/errors/versie-conflict.js';
import type { Samenwerking } from '../domain/samenwerking.js';
import type { Bladzijde } from './bladzijde.js';

@Injectable()
export class Samenwerkingbeheer {
  constructor(
    private readonly database: Database,
    private readonly samenwerkingen: Samenwerkingen,
    private readonly gemeenten: Gemeenten,
  ) {}

  zoek(actor: Actor, gemeentecode: string | null, op: Bladzijde) {
    return this.database.alsActor(actor, (tx) => this.samenwerkingen.zoek(tx, gemeentecode, op));
  }

  opId(actor: Actor, id: string): Promise<Samenwerking | null> {
    return this.database.alsActor(actor, (tx) => this.samenwerkingen.opId(tx, id));
  }

  /** A new one, or the next version of the one that was read. */
  legVast(actor: Actor, gegeven: Omit<Samenwerking, 'versie'>, gelezenVersie: number | null): Promise<Samenwerking> {
    return this.database.alsActor(actor, async (tx) => {
      await eisGemeenten(this.gemeenten, tx, gegeven.gemeenten);
      const huidig = await this.samenwerkingen.opId(tx, gegeven.id);
      if ((huidig?.versie ?? null) !== gelezenVersie) throw new VersieConflict({ id: gegeven.id });
      const samenwerking = { ...gegeven, versie: (huidig?.versie ?? 0) + 1 };
      await this.samenwerkingen.bewaar(tx, samenwerking);
      return samenwerking;
    });
  }
}
