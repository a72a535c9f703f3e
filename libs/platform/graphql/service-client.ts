import type { TokenSource } from '../access/index.js';
import { inject, requestContext } from '../observability/index.js';
import { PlatformRefusal } from '../refusals/index.js';
import type { Door } from './door.js';

const ONBEREIKBAAR = 'dienst.dienst-onbereikbaar';

/** Another service does not answer, or cannot now because something behind it is away; passing, so a consumer waits for it instead of parking. */
export class DienstOnbereikbaar extends PlatformRefusal {
  constructor(dienst: string) {
    super(ONBEREIKBAAR, { dienst });
  }
}

/** Questions and claims to another service: GraphQL through its door, with a token of this service. */
export class ServiceClient {
  constructor(
    private readonly service: string,
    private readonly door: (service: string) => Door | undefined,
    private readonly tokens: TokenSource,
  ) {}

  /** Asks as this service (`dienst`). Throws `DienstOnbereikbaar` when there is no answer; an error in the answer is a defect here. */
  async vraag<T>(service: string, query: string, variables: Readonly<Record<string, unknown>>): Promise<T> {
    const door = this.door(service);
    if (!door) throw new DienstOnbereikbaar(service);
    const token = await this.tokens.dienstToken(this.service);
    const { data, errors } = await door(
      { query, variables },
      inject({ authorization: `Bearer ${token}`, 'x-correlatie-id': requestContext.current()?.correlatieId }),
    );
    const codes = (errors ?? []).map(({ extensions }) => String(extensions['code'] ?? 'onbekend'));
    if (codes.includes(ONBEREIKBAAR)) throw new DienstOnbereikbaar(service);
    if (codes.length > 0) throw new Error(`${service} weigert de vraag: ${codes.join(', ')}`);
    return data as T;
  }
}
