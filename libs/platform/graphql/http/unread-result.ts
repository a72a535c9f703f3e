import type { ExecutionResult } from 'graphql';

/** Says of an answer over HTTP that its text is `{"data":…}` and nothing else: no errors to translate, so no need to read it. */
export const ONLY_DATA = 'x-regiomatch-alleen-data';

/** A result with data only, that is read when somebody looks at it and can be passed on as it came. */
export class UnreadResult implements ExecutionResult {
  /** @param answer the whole answer, JSON in UTF-8 */
  constructor(readonly answer: Buffer) {}

  get data(): Record<string, unknown> {
    const { data } = JSON.parse(this.answer.toString()) as { data: Record<string, unknown> };
    Object.defineProperty(this, 'data', { value: data });
    return data;
  }
}
