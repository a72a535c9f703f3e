import { Injectable } from '@nestjs/common';
import type { Taak } from '@regiomatch/platform/bootstrap';
import { Geheugenwijzigingen } from './geheugenwijzigingen.js';

/** Keeps the log of changes short. */
@Injectable()
export class GeheugenlogOpruimen implements Taak {
  readonly naam = 'matching.geheugenlog-opruimen';
  readonly intervalMs = 600_000;

  constructor(private readonly wijzigingen: Geheugenwijzigingen) {}

  async voerUit(): Promise<boolean> {
    await this.wijzigingen.ruimOp();
    return false;
  }
}
