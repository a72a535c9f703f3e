import { Toegangsweigering } from './toegangsweigering.js';

/** No valid token (401). Why it was refused is for the log alone. */
export class NietAangemeld extends Toegangsweigering {
  constructor() {
    super('toegang.niet-aangemeld', 401);
  }
}
