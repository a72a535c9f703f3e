/** How an operation ended: refused is a rule of ours, invalid a mistake of the client, unavailable an outage that passes, failed a defect. */
export type Outcome = 'ok' | 'refused' | 'invalid' | 'unavailable' | 'failed';

interface AnsweredError {
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

const UNAVAILABLE = new Set(['dienst.dienst-onbereikbaar', 'toegang.aanmelding-onbereikbaar']);
const INVALID = new Set(['VRAAG_ONGELDIG', 'vraag.vraag-ongeldig', 'vraag.te-zwaar']);
const REFUSAL = /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/;
const WORST: readonly Outcome[] = ['failed', 'unavailable', 'invalid', 'refused'];

/** The worst of the errors in an answer. A refusal inside a result union is an answer like any other. */
export const outcomeOf = (errors: readonly AnsweredError[] | undefined): Outcome => {
  if (errors === undefined || errors.length === 0) return 'ok';
  const found = new Set(errors.map(({ extensions }) => ofCode(extensions?.['code'])));
  return WORST.find((outcome) => found.has(outcome)) ?? 'failed';
};

const ofCode = (code: unknown): Outcome => {
  if (typeof code !== 'string') return 'failed';
  if (UNAVAILABLE.has(code)) return 'unavailable';
  if (INVALID.has(code) || code.startsWith('GRAPHQL_') || code === 'BAD_USER_INPUT') return 'invalid';
  return REFUSAL.test(code) ? 'refused' : 'failed';
};
