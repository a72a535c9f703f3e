import { DomainError } from '@regiomatch/aanbod-kern';

/** A profile is never without a regievoerder (R03): nobody hands over the regie to nobody. */
export class RegieOntbreekt extends DomainError {
  constructor() {
    super('profiel.regie-ontbreekt', {});
  }
}
