import { DomainError } from '../domain-error.js';

/** A seat was asked of an offer that is not published, or that has ended. */
export class AanbodNietOpen extends DomainError {
  constructor(facts: { readonly id: string; readonly aanbodstatus: string }) {
    super('aanbod.aanbod-niet-open', facts);
  }
}
