import { DomainError } from '@regiomatch/aanbod-kern';

export class OrganisatieBestaatAl extends DomainError {
  constructor(facts: { readonly id: string }) {
    super('regio.organisatie-bestaat-al', facts);
  }
}
