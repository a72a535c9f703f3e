import { DomainError } from '@regiomatch/aanbod-kern';

/** It does not exist, or the actor may not know that it does. */
export class NietGevonden extends DomainError {
  constructor(facts: { readonly id: string }) {
    super('regio.niet-gevonden', facts);
  }
}
