import type { FormattedExecutionResult } from 'graphql';

/** Stands in an answer for the data of a service that go to the client as they came: not read here and not written again. */
export class UnreadData {
  /** @param answer the whole answer of the service as JSON in UTF-8, which holds data and nothing else */
  constructor(readonly answer: Buffer) {}
}

/** The answer as the client gets it. Apollo says that it is a string, and hands over what it gets; the server sends bytes as they are. */
export const stringifyResult = (result: FormattedExecutionResult): string =>
  result.data instanceof UnreadData ? (result.data.answer as unknown as string) : JSON.stringify(result);
