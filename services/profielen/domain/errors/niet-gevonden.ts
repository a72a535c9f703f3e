import { DomainError } from '@regiomatch/aanbod-kern';

/** No such profile, or not for this actor: the answer is the same, so that ids cannot be probed (S01). */
export class NietGevonden extends DomainError {
  constructor() {
    super('profiel.niet-gevonden', {});
  }
}
