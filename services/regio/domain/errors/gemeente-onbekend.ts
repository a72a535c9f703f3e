import { DomainError } from '@regiomatch/aanbod-kern';

export class GemeenteOnbekend extends DomainError {
  constructor(facts: { readonly gemeenten: readonly string[] }) {
    super('regio.gemeente-onbekend', facts);
  }
}
