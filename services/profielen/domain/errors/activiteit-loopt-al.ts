import { DomainError } from '@regiomatch/aanbod-kern';

/** The person already takes part in this offer. */
export class ActiviteitLooptAl extends DomainError {
  constructor(facts: { readonly aanbodId: string }) {
    super('profiel.activiteit-loopt-al', facts);
  }
}
