import { DomainError } from '@regiomatch/aanbod-kern';

/** The hours of the ended activity were never told apart from the total, so the new total has to be stated. */
export class LopendeUrenNodig extends DomainError {
  constructor(facts: { readonly aanbodId: string }) {
    super('profiel.lopende-uren-nodig', facts);
  }
}
