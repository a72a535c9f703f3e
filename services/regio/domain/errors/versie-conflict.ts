import { DomainError } from '@regiomatch/aanbod-kern';

/** Somebody else changed it after it was read. */
export class VersieConflict extends DomainError {
  constructor(facts: { readonly id: string }) {
    super('regio.versie-conflict', facts);
  }
}
