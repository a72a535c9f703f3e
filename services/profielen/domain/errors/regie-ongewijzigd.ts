import { DomainError } from '@regiomatch/aanbod-kern';

/** The regie is already with this person. */
export class RegieOngewijzigd extends DomainError {
  constructor() {
    super('profiel.regie-ongewijzigd', {});
  }
}
