import { RequestRefused } from '../errors/request-refused.js';

/** Why is for the log alone: whoever tampers learns nothing. */
export class AanmeldenMislukt extends RequestRefused {
  constructor(readonly reden: string) {
    super(400, 'toegang.aanmelden-mislukt', 'Het aanmelden is niet gelukt of duurde te lang. Probeer het opnieuw.');
  }
}
