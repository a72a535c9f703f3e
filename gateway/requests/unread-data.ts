import type { FormattedExecutionResult } from 'graphql';

/** Stands in an answer for the data of a service that go to the client as they came: not read here and not written again. */
export class UnreadData {
  /** @param answer the whole answer of the service as JSON, which holds data and nothing else */
  constructor(readonly answer: string) {}
}

/** The answer as the client gets it. */
export const stringifyResult = (result: FormattedExecutionResult): string =>
  result.data instanceof UnreadData ? result.data.answer : JSON.stringify(result);
