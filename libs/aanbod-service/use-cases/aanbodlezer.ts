import { Inject, Injectable } from '@nestjs/common';
import { dagVan, type Stand } from '@regiomatch/aanbod-kern';
import type { Actor } from '@regiomatch/platform/access';
import { KLOK } from '@regiomatch/platform/bootstrap';
import { Database } from '@regiomatch/platform/persistence';
import { magZien } from '../access/mag-zien.js';
import { Aanbodrepository } from '../persistence/aanbodrepository.js';
import { Regiokopie } from '../persistence/regiokopie.js';

export interface Aanbodbladzijde<D> {
  readonly totaal: number;
  readonly standen: readonly Stand<D>[];
}

/** Reads offers, as far as the actor may see them. */
@Injectable()
export class Aanbodlezer<D = unknown> {
  constructor(
    @Inject(KLOK) private readonly klok: () => Date,
    private readonly database: Database,
    private readonly aanbod: Aanbodrepository<D>,
    private readonly regio: Regiokopie,
  ) {}

  /** Null when it does not exist or is not for this actor: that difference is not told (S01). */
  lees(actor: Actor, id: string): Promise<Stand<D> | null> {
    return this.database.alsActor(actor, async (tx) => {
      const [stand] = await this.aanbod.metIds(tx, [id]);
      if (stand === undefined) return null;
      const gemeenten = await this.regio.gemeentenVan(tx, stand.inhoud.zichtbaarVoor.samenwerkingen);
      return magZien(actor, stand, gemeenten, dagVan(this.klok())) ? stand : null;
    });
  }

  /** One page of what the actor manages: the own organisation's, or everything for a beheerder. */
  beheerd(actor: Actor, vanaf: number, aantal: number): Promise<Aanbodbladzijde<D>> {
    return this.database.alsActor(actor, (tx) =>
      this.aanbod.bladzijde(tx, actor.rol === 'beheerder' ? null : (actor.organisatie ?? ''), vanaf, aantal),
    );
  }
}
