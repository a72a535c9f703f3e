import { DomainError } from '@regiomatch/aanbod-kern';

/** The file as a whole cannot be read, so that no row of it can be judged. */
export class RegioBestandOnleesbaar extends DomainError {
  constructor(uitleg: string) {
    super('regio.regio-bestand-onleesbaar', { uitleg });
  }
}
