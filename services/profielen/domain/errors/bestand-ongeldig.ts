import { DomainError } from '@regiomatch/aanbod-kern';

/** The file as a whole cannot be read; `reden` tells why in Dutch. */
export class BestandOngeldig extends DomainError {
  constructor(reden: string) {
    super('profiel.bestand-ongeldig', { reden });
  }
}
