import { DomainError } from '../domain-error.js';

/** There is no such offer, or it is not for this actor: the answer has the same shape, so that ids cannot be probed (S01). */
export class AanbodNietGevonden extends DomainError {
  constructor(facts: { readonly id: string }) {
    super('aanbod.niet-gevonden', facts);
  }
}
