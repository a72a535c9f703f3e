import { DomainError } from '@regiomatch/aanbod-kern';

/** This consent was given before and still holds. */
export class ToestemmingBestaatAl extends DomainError {
  constructor(facts: { readonly partij: string; readonly doel: string }) {
    super('profiel.toestemming-bestaat-al', facts);
  }
}
