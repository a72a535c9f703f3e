import { DomainError } from '@regiomatch/aanbod-kern';

/** The person does not take part in this offer. */
export class ActiviteitOnbekend extends DomainError {
  constructor(facts: { readonly aanbodId: string }) {
    super('profiel.activiteit-onbekend', facts);
  }
}
