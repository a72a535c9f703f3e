import { DomainError } from '@regiomatch/aanbod-kern';
import type { P5Vondst } from '../p5/p5-vondst.js';

/** The file holds class P5 data, which may not be stored (domain.md, classes). The facts tell what and where, never the value itself. */
export class BestandGeweigerd extends DomainError {
  constructor({ soort, uitleg, rij, veld }: P5Vondst) {
    super('profiel.bestand-geweigerd', { soort, uitleg, rij, veld });
  }
}
