import { DomainError } from '../domain-error.js';

/** Somebody else changed the offer after it was read; the writer has to read it again. */
export class VersieConflict extends DomainError {
  constructor(facts: { readonly id: string; readonly gelezenVersie: number }) {
    super('aanbod.versie-conflict', facts);
  }
}
