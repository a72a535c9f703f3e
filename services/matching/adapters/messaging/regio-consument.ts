import { Injectable } from '@nestjs/common';
import {
  GEMEENTE_GEWIJZIGD_V1,
  SAMENWERKING_GEWIJZIGD_V1,
  type CloudEvent,
  type GemeenteGewijzigdV1,
  type SamenwerkingGewijzigdV1,
} from '@regiomatch/contracts';
import type { Consument } from '@regiomatch/platform/messaging';
import type { EntityManager } from 'typeorm';
import { Regiokaart } from '../../domain/regiokaart.js';
import { Bijhouden } from '../../use-cases/bronnen/bijhouden.js';
import { Geheugenwijzigingen } from '../persistence/geheugenwijzigingen.js';
import { RegioOpslag } from '../persistence/regio-opslag.js';

type Event = CloudEvent<GemeenteGewijzigdV1 | SamenwerkingGewijzigdV1>;

/** Keeps gemeenten with their programma's, and who shares with whom. A new programma or a new member counts from the next question on. */
@Injectable()
export class RegioConsument implements Consument<GemeenteGewijzigdV1 | SamenwerkingGewijzigdV1> {
  readonly naam = 'matching.regio';
  readonly topic = GEMEENTE_GEWIJZIGD_V1.topic;
  private readonly ingehaald = new WeakSet<Event>();

  constructor(
    private readonly opslag: RegioOpslag,
    private readonly regio: Regiokaart,
    private readonly wijzigingen: Geheugenwijzigingen,
    private readonly bijhouden: Bijhouden,
  ) {}

  async verwerk(tx: EntityManager, event: Event): Promise<void> {
    if (isGemeente(event)) {
      if (await this.opslag.bewaarGemeente(tx, event.data, event.versie)) await this.wijzigingen.meld(tx, 'gemeente', [event.data.gemeentecode]);
      else this.ingehaald.add(event);
    }
    if (isSamenwerking(event)) {
      if (await this.opslag.bewaarSamenwerking(tx, event.data, event.versie))
        await this.wijzigingen.meld(tx, 'samenwerking', [event.data.samenwerkingId]);
      else this.ingehaald.add(event);
    }
  }

  async naCommit(events: readonly Event[]): Promise<void> {
    for (const event of events) {
      if (this.ingehaald.has(event)) continue;
      if (isGemeente(event) && this.regio.zetGemeente(event.data)) await this.bijhouden.gemeente(event.data.gemeentecode);
      if (isSamenwerking(event) && this.regio.zetSamenwerking(event.data)) await this.bijhouden.samenwerking(event.data.samenwerkingId);
    }
  }
}

const isGemeente = (event: Event): event is CloudEvent<GemeenteGewijzigdV1> => event.type === GEMEENTE_GEWIJZIGD_V1.type;
const isSamenwerking = (event: Event): event is CloudEvent<SamenwerkingGewijzigdV1> => event.type === SAMENWERKING_GEWIJZIGD_V1.type;
