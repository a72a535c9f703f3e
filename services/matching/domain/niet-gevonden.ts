import { DomainError } from '@regiomatch/aanbod-kern';

/** There is no such person or offer, or it is not for this actor: one answer, so that ids cannot be probed (security.md S01). */
export class NietGevonden extends DomainError {
  constructor() {
    super('matching.niet-gevonden', {});
  }
}
