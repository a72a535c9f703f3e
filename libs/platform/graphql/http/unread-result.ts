import type { ExecutionResult } from 'graphql';

/** Says of an answer over HTTP that its text is `{"data":…}` and nothing else: no errors to translate, so no need to read it. */
export const ONLY_DATA = 'x-regiomatch-alleen-data';

const answers = new WeakMap<object, Buffer>();

/** A result that is read when somebody looks at it, and can be passed on as it came. */
export const unreadResult = (answer: Buffer): ExecutionResult => {
  const result = Object.defineProperty({}, 'data', {
    enumerable: true,
    configurable: true,
    get() {
      const { data } = JSON.parse(answer.toString()) as ExecutionResult;
      Object.defineProperty(result, 'data', { enumerable: true, value: data });
      return data;
    },
  });
  answers.set(result, answer);
  return result;
};

/** The whole answer as it came, JSON in UTF-8; undefined when it has more to say than data. */
export const unreadAnswer = (result: ExecutionResult): Buffer | undefined => answers.get(result);
