import { DomainError } from '@regiomatch/aanbod-kern';

/** One user opened more profiles than the work asks for (S22). */
export class TeVeelGeopend extends DomainError {
  constructor(facts: { readonly binnenMinuten: number; readonly hoogstens: number }) {
    super('profiel.te-veel-geopend', facts);
  }
}
