import { Toegangsweigering } from './toegangsweigering.js';

/** Signed in, but the policy does not admit this role (403). */
export class GeenToegang extends Toegangsweigering {
  constructor() {
    super('toegang.geen-toegang', 403);
  }
}
