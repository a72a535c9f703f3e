import { RequestRefused } from './request-refused.js';

/** A question that asks too much of the system at once (S17, S18). */
export class TooHeavy extends RequestRefused {
  constructor(message: string) {
    super(400, 'vraag.te-zwaar', message);
    this.name = 'TooHeavy';
  }
}
