import { Toegangsweigering } from './toegangsweigering.js';

/** Wrong user or wrong password; on purpose the same refusal for both (401). */
export class InloggenMislukt extends Toegangsweigering {
  constructor() {
    super('toegang.inloggen-mislukt', 401);
  }
}
