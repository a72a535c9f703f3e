import { Toegangsweigering } from './toegangsweigering.js';

/** The keys of the login server cannot be fetched, so nobody new can be let in (503, S44: fail closed with a clear text). */
export class AanmeldingOnbereikbaar extends Toegangsweigering {
  constructor() {
    super('toegang.aanmelding-onbereikbaar', 503);
  }
}
