import type { ExecutionResult } from 'graphql';

/** Says of an answer over HTTP that its text is `{"data":…}` and nothing else: no errors to translate, so no need to read it. */
export const ONLY_DATA = 'x-regiomatch-alleen-data';

const texts = new WeakMap<object, string>();

/** A result that is read when somebody looks at it, and can be passed on as it came. */
export const unreadResult = (text: string): ExecutionResult => {
  const result = Object.defineProperty({}, 'data', {
    enumerable: true,
    configurable: true,
    get() {
      const { data } = JSON.parse(text) as ExecutionResult;
      Object.defineProperty(result, 'data', { enumerable: true, value: data });
      return data;
    },
  });
  texts.set(result, text);
  return result;
};

/** The whole answer as text; undefined when it was read, or has more to say than data. */
export const textOf = (result: ExecutionResult): string | undefined => texts.get(result);
