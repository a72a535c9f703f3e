import { Toegangsweigering } from './toegangsweigering.js';

/** Too many wrong passwords for this user or from this address (429). */
export class TeVeelInlogpogingen extends Toegangsweigering {
  constructor(readonly wachtSeconden: number) {
    super('toegang.te-veel-inlogpogingen', 429, { wachtSeconden });
  }
}
