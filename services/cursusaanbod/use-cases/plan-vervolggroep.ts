import { Injectable } from '@nestjs/common';
import { AanbodNietGevonden, type Stand } from '@regiomatch/aanbod-kern';
import { Aanbodbeheer, Aanbodlezer, magBeheren } from '@regiomatch/aanbod-service';
import type { Actor } from '@regiomatch/platform/access';
import type { Cursusdetails } from '../domain/cursus.js';

export interface Vervolggroep {
  /** The group that it follows. */
  readonly id: string;
  /** ISO dates. */
  readonly van: string;
  readonly tot: string;
  readonly plekken: number;
}

/** The next group of a course: a concept with the same content, its own dates and all seats free. */
@Injectable()
export class PlanVervolggroep {
  constructor(
    private readonly lezer: Aanbodlezer<Cursusdetails>,
    private readonly beheer: Aanbodbeheer<Cursusdetails>,
  ) {}

  /** @throws AanbodNietGevonden, RegelsGeschonden */
  async execute(actor: Actor, { id, van, tot, plekken }: Vervolggroep): Promise<Stand<Cursusdetails>> {
    const vorige = await this.lezer.lees(actor, id);
    if (vorige === null || !magBeheren(actor, vorige.aanbieder.id)) throw new AanbodNietGevonden({ id });
    return this.beheer.maak(actor, vorige.aanbieder.id, {
      ...vorige.inhoud,
      referentie: null,
      instroom: 'groepstart',
      periode: { van, tot },
      plekken: { totaal: plekken, vrij: null },
    });
  }
}
