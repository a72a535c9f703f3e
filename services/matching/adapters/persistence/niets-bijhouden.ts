import { Bijhouden } from '../../use-cases/bronnen/bijhouden.js';

/** Answers come straight from the record: there is nothing else to keep in step. */
export class NietsBijhouden extends Bijhouden {
  aanbod(): void {}

  persoon(): void {}

  zonderPersoon(): void {}

  async samenwerking(): Promise<void> {}

  async gemeente(): Promise<void> {}
}
