import { DomainError } from '@regiomatch/aanbod-kern';

/** There is no active plan to change or close. */
export class PlanOntbreekt extends DomainError {
  constructor() {
    super('profiel.plan-ontbreekt', {});
  }
}
