import { PlatformRefusal } from './refusal.js';

export interface Veldfout {
  readonly veld: string;
  readonly code: string;
  readonly melding: string;
}

/** Input that no rule of the domain can read: wrong type, length, range or pattern. */
export class InvoerOngeldig extends PlatformRefusal {
  constructor(velden: readonly Veldfout[]) {
    super('invoer.invoer-ongeldig', { velden });
  }
}
