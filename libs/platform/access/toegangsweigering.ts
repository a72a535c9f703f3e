import { PlatformRefusal } from '../refusals/index.js';

/** A request that is refused at the door, with the HTTP status for a door that speaks HTTP. */
export abstract class Toegangsweigering extends PlatformRefusal {
  protected constructor(
    code: string,
    readonly status: 401 | 403 | 429 | 503,
    facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(code, facts);
  }
}
