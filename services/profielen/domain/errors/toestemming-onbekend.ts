import { DomainError } from '@regiomatch/aanbod-kern';

/** There is no consent to withdraw. */
export class ToestemmingOnbekend extends DomainError {
  constructor(facts: { readonly partij: string; readonly doel: string }) {
    super('profiel.toestemming-onbekend', facts);
  }
}
