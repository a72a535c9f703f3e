import { DomainError } from '../domain-error.js';

/** The id is already in use for something else. */
export class IdBezet extends DomainError {
  constructor(facts: { readonly id?: string }) {
    super('aanbod.id-bezet', facts);
  }
}
