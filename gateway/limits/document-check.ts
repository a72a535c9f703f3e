import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  validate,
  type ValidationContext,
  type ValidationRule,
  visit,
} from 'graphql';
import { RequestRefused } from '../errors/request-refused.js';
import { TooHeavy } from '../errors/too-heavy.js';
import type { Limits } from '../gateway-config.js';
import { rootFields } from '../requests/root-fields.js';

const REMEMBERED = 1_000;
const TOO_MANY_TOKENS = /more that \d+ tokens/;

/**
 * Refuses documents that are expensive to judge, before Apollo judges them: its own rules compare every field with every other one.
 * What was accepted is remembered by text.
 */
export class DocumentCheck {
  private readonly accepted = new Set<string>();
  private readonly rules: readonly ValidationRule[];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: Limits,
  ) {
    const { depth, aliases, directives } = limits;
    this.rules = [
      maxDepthRule({ n: depth, flattenFragments: true, ...reported(`De vraag is te diep genest: hoogstens ${depth} niveaus.`) }),
      maxAliasesRule({ n: aliases, allowList: [], ...reported(`De vraag gebruikt te veel aliassen: hoogstens ${aliases}.`) }),
      maxDirectivesRule({ n: directives, ...reported(`De vraag gebruikt te veel directives: hoogstens ${directives}.`) }),
    ];
  }

  /** @throws RequestRefused */
  check(query: string): void {
    if (this.accepted.has(query)) return;
    const document = this.parse(query);
    if (countSelections(document) > this.limits.selections) throw new TooHeavy(`De vraag is te lang: hoogstens ${this.limits.selections} velden.`);
    refuseRepeatedMutations(document);
    this.refuseUnknownKind(document);
    const [error] = validate(this.schema, document, this.rules, { maxErrors: 1 });
    if (error !== undefined) throw new TooHeavy(error.message);
    if (this.accepted.size >= REMEMBERED) this.accepted.clear();
    this.accepted.add(query);
  }

  /** Standard validation lets a subscription pass that the API does not have, and executing it would look like our mistake. */
  private refuseUnknownKind(document: DocumentNode): void {
    for (const part of document.definitions) {
      if (part.kind === Kind.OPERATION_DEFINITION && !this.schema.getRootType(part.operation))
        throw new RequestRefused(400, 'vraag.vraag-ongeldig', 'Dit kan niet: stel een vraag (query) of doe een handeling (mutation).');
    }
  }

  private parse(query: string): DocumentNode {
    try {
      return parse(query, { maxTokens: this.limits.tokens, noLocation: true });
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      if (TOO_MANY_TOKENS.test(error.message)) throw new TooHeavy(`De vraag is te lang: hoogstens ${this.limits.tokens} woorden en tekens.`);
      throw new RequestRefused(400, 'vraag.vraag-ongeldig', `De vraag is geen geldige GraphQL. ${error.message.slice(0, 200)}`);
    }
  }
}

/** These rules throw by default, which would end as a masked failure; telling them not to throw switches them off unless they report. */
const reported = (message: string) => ({
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null) => context?.reportError(new GraphQLError(message))],
});

const countSelections = (document: DocumentNode): number => {
  let count = 0;
  const add = (): void => {
    count += 1;
  };
  visit(document, { [Kind.FIELD]: add, [Kind.FRAGMENT_SPREAD]: add, [Kind.INLINE_FRAGMENT]: add });
  return count;
};

/** One claim per request: fifty logins or seat claims in one document would pass under the rate limits as one (S18). */
const refuseRepeatedMutations = (document: DocumentNode): void => {
  for (const operation of document.definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION || operation.operation !== 'mutation') continue;
    const fields = rootFields(document, operation);
    const repeated = fields.find((name, place) => name !== '__typename' && fields.indexOf(name) !== place);
    if (repeated !== undefined) throw new TooHeavy(`Doe \`${repeated}\` één keer per bericht.`);
  }
};
