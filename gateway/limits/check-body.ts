import type { GraphqlVraag } from '@regiomatch/platform/graphql';
import { RequestRefused } from '../errors/request-refused.js';
import { TooHeavy } from '../errors/too-heavy.js';
import type { Limits } from '../gateway-config.js';

const OPERATION_NAME = /^[_A-Za-z]\w{0,99}$/;
/** Half of a character: JSON can spell it, and nothing after us can read or keep it. */
const HALF_CHARACTER = /\p{Cs}/u;

/** The question in a request body, or a refusal in words (S18, S25, S27). What is not part of a question is dropped. */
export const checkBody = (body: unknown, limits: Limits): GraphqlVraag => {
  if (Array.isArray(body)) throw new TooHeavy('Stuur één vraag per bericht.');
  if (!isObject(body)) throw invalid('Het bericht moet een JSON-object zijn met `query`.');
  const { query, variables, operationName } = body;
  if (typeof query !== 'string' || query.trim() === '') throw invalid('`query` ontbreekt of is geen tekst.');
  if (query.length > limits.queryLength)
    throw new RequestRefused(413, 'vraag.te-groot', 'De vraag is te lang. Geef lange teksten en bestanden mee in `variables`.');
  if (!isAbsent(operationName) && !(typeof operationName === 'string' && OPERATION_NAME.test(operationName)))
    throw invalid('`operationName` is geen geldige naam.');
  if (isAbsent(variables)) return { query, ...(typeof operationName === 'string' ? { operationName } : {}) };
  if (!isObject(variables)) throw invalid('`variables` moet een JSON-object zijn.');
  checkValues(variables, limits);
  return { query, variables, ...(typeof operationName === 'string' ? { operationName } : {}) };
};

const invalid = (message: string): RequestRefused => new RequestRefused(400, 'vraag.vraag-ongeldig', message);

const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Walks without recursion, so that the nesting it refuses cannot exhaust the stack first. */
const checkValues = (variables: object, limits: Limits): void => {
  let level: unknown[] = [variables];
  let seen = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limits.variableDepth) throw new TooHeavy('De gegevens in `variables` zijn te diep genest.');
    seen += level.length;
    if (seen > limits.variables) throw new TooHeavy('Er staan te veel gegevens in `variables`.');
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'string') checkText(value, limits.textBytes);
      else if (Array.isArray(value)) for (const part of value) next.push(part);
      else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) next.push(part);
    }
    level = next;
  }
};

const checkText = (text: string, max: number): void => {
  // A character is at most three bytes in UTF-8 per UTF-16 unit: short texts need no count.
  if (text.length * 3 > max && Buffer.byteLength(text) > max)
    throw new RequestRefused(
      413,
      'vraag.te-groot',
      `Een tekst of bestand is te groot: hoogstens ${(max / 1_000_000).toLocaleString('nl-NL')} MB. Splits het bestand.`,
    );
  if (HALF_CHARACTER.test(text)) throw invalid('In `variables` staat een half teken. Typ de tekst opnieuw.');
};
