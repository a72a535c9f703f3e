import { DomainError } from '@regiomatch/aanbod-kern';

/** A person has at most one active plan (R02). */
export class PlanBestaatAl extends DomainError {
  constructor(facts: { readonly vastgelegdOp: string }) {
    super('profiel.plan-bestaat-al', facts);
  }
}
