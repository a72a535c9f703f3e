import { DomainError } from '../domain-error.js';
import type { GeschondenRegel } from '../regel.js';

/** All rules that an offer breaks, at once. */
export class RegelsGeschonden extends DomainError {
  constructor(readonly regels: readonly GeschondenRegel[]) {
    super('aanbod.regels-geschonden', { regels });
  }
}
