import { Injectable } from '@nestjs/common';
import { PROFIEL_GEWIJZIGD_V1, type CloudEvent, type Matchprofiel, type ProfielGewijzigdV1 } from '@regiomatch/contracts';
import type { Consument } from '@regiomatch/platform/messaging';
import type { EntityManager } from 'typeorm';
import { Bijhouden } from '../../use-cases/bronnen/bijhouden.js';
import { Geheugenwijzigingen } from '../persistence/geheugenwijzigingen.js';
import { ProfielOpslag } from '../persistence/profiel-opslag.js';
import { Profielvragen } from './profielvragen.js';

type Event = CloudEvent<ProfielGewijzigdV1>;

interface Stand {
  readonly weg: readonly string[];
  readonly profielen: readonly Matchprofiel[];
}

/**
 * Keeps the match profiles. An event carries only an id: whatever it says, the owner's present answer decides, so doubled, late or
 * exchanged events end in the same state. Who is gone there is gone here.
 */
@Injectable()
export class ProfielConsument implements Consument<ProfielGewijzigdV1> {
  readonly naam = 'matching.profiel';
  readonly topic = PROFIEL_GEWIJZIGD_V1.topic;
  private readonly standen = new WeakMap<Event, Stand>();

  constructor(
    private readonly profielvragen: Profielvragen,
    private readonly opslag: ProfielOpslag,
    private readonly wijzigingen: Geheugenwijzigingen,
    private readonly bijhouden: Bijhouden,
  ) {}

  verwerk(tx: EntityManager, event: Event): Promise<void> {
    return this.verwerkReeks(tx, [event]);
  }

  async verwerkReeks(tx: EntityManager, events: readonly Event[]): Promise<void> {
    const eigen = events.filter(({ type }) => type === PROFIEL_GEWIJZIGD_V1.type);
    const [eerste] = eigen;
    if (eerste === undefined) return;
    const stand = await this.vraagStand(eigen.map(({ data }) => data));
    await this.opslag.verwijder(tx, stand.weg);
    await this.opslag.bewaar(tx, stand.profielen);
    await this.wijzigingen.meld(tx, 'profiel-weg', stand.weg);
    await this.wijzigingen.meld(
      tx,
      'profiel',
      stand.profielen.map(({ id }) => id),
    );
    this.standen.set(eerste, stand);
  }

  naCommit(events: readonly Event[]): void {
    for (const event of events) {
      const stand = this.standen.get(event);
      for (const id of stand?.weg ?? []) this.bijhouden.zonderPersoon(id);
      for (const profiel of stand?.profielen ?? []) this.bijhouden.persoon(profiel);
    }
  }

  /** After an erasure a new profile may have the same id, and counts its versions from the start: the old copy goes first. */
  private async vraagStand(meldingen: readonly ProfielGewijzigdV1[]): Promise<Stand> {
    const ids = [...new Set(meldingen.map(({ profielId }) => profielId))];
    const profielen = await this.profielvragen.matchprofielen(ids);
    const bestaat = new Set(profielen.map(({ id }) => id));
    const verwijderd = new Set(meldingen.filter(({ reden }) => reden === 'verwijderd').map(({ profielId }) => profielId));
    return { weg: ids.filter((id) => !bestaat.has(id) || verwijderd.has(id)), profielen };
  }
}
