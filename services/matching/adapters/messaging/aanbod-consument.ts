import { Injectable } from '@nestjs/common';
import { AANBOD_GEWIJZIGD_V1, type AanbodGewijzigdV1, type CloudEvent } from '@regiomatch/contracts';
import type { Consument } from '@regiomatch/platform/messaging';
import type { EntityManager } from 'typeorm';
import { Bijhouden } from '../../use-cases/bronnen/bijhouden.js';
import { Zoekwachtrij } from '../../use-cases/bronnen/zoekwachtrij.js';
import { AanbodOpslag } from '../persistence/aanbod-opslag.js';

type Event = CloudEvent<AanbodGewijzigdV1>;

/** Keeps a copy of every offer: the event carries the full public picture, so nothing is asked back. */
@Injectable()
export class AanbodConsument implements Consument<AanbodGewijzigdV1> {
  readonly naam = 'matching.aanbod';
  readonly topic = AANBOD_GEWIJZIGD_V1.topic;

  constructor(
    private readonly opslag: AanbodOpslag,
    private readonly wachtrij: Zoekwachtrij,
    private readonly bijhouden: Bijhouden,
  ) {}

  verwerk(tx: EntityManager, event: Event): Promise<void> {
    return this.verwerkReeks(tx, [event]);
  }

  async verwerkReeks(tx: EntityManager, events: readonly Event[]): Promise<void> {
    const opgenomen = await this.opslag.bewaar(
      tx,
      events.filter(isAanbodGewijzigd).map(({ data }) => data.aanbod),
    );
    await this.wachtrij.voegToe(
      tx,
      opgenomen.map(({ nr }) => nr),
    );
  }

  naCommit(events: readonly Event[]): void {
    for (const { data } of events.filter(isAanbodGewijzigd)) this.bijhouden.aanbod(data.aanbod);
  }
}

const isAanbodGewijzigd = ({ type }: Event): boolean => type === AANBOD_GEWIJZIGD_V1.type;
