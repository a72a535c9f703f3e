import { DomainError } from '../domain-error.js';

/** Only a seat that was granted can be confirmed; this reservation waits or was released. */
export class PlekNietVerleend extends DomainError {
  constructor(facts: { readonly reserveringId: string; readonly status: string }) {
    super('aanbod.plek-niet-verleend', facts);
  }
}
