import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { BijStart } from '@regiomatch/platform/bootstrap';
import { Loop } from '@regiomatch/platform/messaging';
import { Logger } from '@regiomatch/platform/observability';
import { Bijhouden } from '../../use-cases/bronnen/bijhouden.js';
import { type Geheugenwijziging, Geheugenwijzigingen, type WatWijzigde } from '../persistence/geheugenwijzigingen.js';
import { LaadRegio } from '../persistence/laad-regio.js';
import { LaadGeheugen } from './laad-geheugen.js';

const INTERVAL_MS = 200;

/**
 * Keeps the memory of this instance in step with what any instance wrote: events of a topic are divided over the instances, but each
 * answers from a memory of its own. What this instance wrote itself is there already, and is harmless to do again.
 */
@Injectable()
export class GeheugenVolger implements BijStart, OnModuleDestroy {
  private readonly loop: Loop;
  private positie = 0;

  constructor(
    private readonly wijzigingen: Geheugenwijzigingen,
    private readonly regio: LaadRegio,
    private readonly laden: LaadGeheugen,
    private readonly bijhouden: Bijhouden,
    logger: Logger,
  ) {
    this.loop = new Loop('matching.geheugen-volgen', INTERVAL_MS, () => this.volg(), logger);
  }

  /** The position first, then the whole record: what is committed between the two is done twice, and nothing is missed. */
  async bijStart(): Promise<void> {
    this.positie = await this.wijzigingen.laatste();
    await this.laden.laad();
    this.loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }

  /** True when there is more to follow. */
  async volg(): Promise<boolean> {
    const wijzigingen = await this.wijzigingen.na(this.positie);
    const laatste = wijzigingen.at(-1);
    if (laatste === undefined) return false;
    await this.neemOver(wijzigingen);
    this.positie = laatste.nr;
    return true;
  }

  private async neemOver(wijzigingen: readonly Geheugenwijziging[]): Promise<void> {
    const ids = (...wat: readonly WatWijzigde[]): string[] => [...new Set(wijzigingen.filter((een) => wat.includes(een.wat)).map(({ id }) => id))];
    if (ids('gemeente', 'samenwerking').length > 0) await this.neemRegioOver();
    for (const aanbod of await this.wijzigingen.aanbod(ids('aanbod'))) this.bijhouden.aanbod(aanbod);
    const profielen = await this.wijzigingen.profielen(ids('profiel', 'profiel-weg'));
    // Erased in between: a profile that came back with the same id counts its versions from the start.
    for (const id of ids('profiel-weg')) this.bijhouden.zonderPersoon(id);
    for (const profiel of profielen) this.bijhouden.persoon(profiel);
  }

  private async neemRegioOver(): Promise<void> {
    const { gemeenten, samenwerkingen } = await this.regio.laad();
    for (const gemeentecode of gemeenten) await this.bijhouden.gemeente(gemeentecode);
    for (const id of samenwerkingen) await this.bijhouden.samenwerking(id);
  }
}
