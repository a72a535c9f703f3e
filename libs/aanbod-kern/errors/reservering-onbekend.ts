import { DomainError } from '../domain-error.js';

export class ReserveringOnbekend extends DomainError {
  constructor(facts: { readonly reserveringId: string }) {
    super('aanbod.reservering-onbekend', facts);
  }
}
