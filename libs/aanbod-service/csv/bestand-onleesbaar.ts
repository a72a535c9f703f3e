import { DomainError } from '@regiomatch/aanbod-kern';

/** The file as a whole cannot be read, so that no row of it can be judged. */
export class BestandOnleesbaar extends DomainError {
  constructor(uitleg: string) {
    super('aanbod.bestand-onleesbaar', { uitleg });
  }
}
