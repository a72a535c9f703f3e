import { DomainError } from '../domain-error.js';

/** The offer is in a state from which this act is not allowed (domain.md, life of an offer). */
export class OvergangNietToegestaan extends DomainError {
  constructor(facts: { readonly van: string; readonly naar: string }) {
    super('aanbod.overgang-niet-toegestaan', facts);
  }
}
