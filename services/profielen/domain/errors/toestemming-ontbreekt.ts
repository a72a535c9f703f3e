import { DomainError } from '@regiomatch/aanbod-kern';

/** Facts from the reception dossier need the consent of the person to read it (K01). */
export class ToestemmingOntbreekt extends DomainError {
  constructor(facts: { readonly partij: string; readonly doel: string }) {
    super('profiel.toestemming-ontbreekt', facts);
  }
}
