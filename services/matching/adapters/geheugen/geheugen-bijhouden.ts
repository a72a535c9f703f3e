import { Injectable } from '@nestjs/common';
import type { AanbodV1, Matchprofiel } from '@regiomatch/contracts';
import { Logger } from '@regiomatch/platform/observability';
import { Bijhouden } from '../../use-cases/bronnen/bijhouden.js';
import { AanbodGeheugen } from './aanbod-geheugen.js';
import { MensenGeheugen } from './mensen-geheugen.js';

/** Keeps the memory in step with the record: the next question sees the change. */
@Injectable()
export class GeheugenBijhouden extends Bijhouden {
  constructor(
    private readonly aanbodGeheugen: AanbodGeheugen,
    private readonly mensenGeheugen: MensenGeheugen,
    private readonly logger: Logger,
  ) {
    super();
  }

  aanbod(aanbod: AanbodV1): void {
    if (!this.aanbodGeheugen.zet(aanbod)) return;
    this.mensenGeheugen.aanbodGewijzigd(aanbod.id);
    // Not waited for: questions and changes go on while the columns are laid out anew.
    this.aanbodGeheugen.orden().catch((error: unknown) => this.logger.error('columns_layout_failed', error));
  }

  persoon(profiel: Matchprofiel): void {
    this.mensenGeheugen.zet(profiel);
  }

  zonderPersoon(id: string): void {
    this.mensenGeheugen.verwijder(id);
  }

  samenwerking(id: string): Promise<void> {
    return this.aanbodGeheugen.herdeel(id);
  }

  gemeente(gemeentecode: string): Promise<void> {
    return this.aanbodGeheugen.hernoem(gemeentecode);
  }
}
