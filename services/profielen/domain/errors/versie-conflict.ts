import { DomainError } from '@regiomatch/aanbod-kern';

/** Somebody else changed the profile after it was read; the writer has to read it again. */
export class VersieConflict extends DomainError {
  constructor(facts: { readonly id: string; readonly gelezenVersie: number }) {
    super('profiel.versie-conflict', facts);
  }
}
