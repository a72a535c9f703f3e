import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type ExecutionResult, GraphQLError, type GraphQLSchema, isInterfaceType, isUnionType, parse, validate } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Actor } from '../access/index.js';
import { Logger, NO_OPERATION, operationLabel, requestContext } from '../observability/index.js';
import { inputDefaults } from './input-defaults.js';
import { INTERNE_FOUT } from '../refusals/index.js';

export interface GraphqlVraag {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

/** A plain object: clones of it must keep working. */
export interface GraphqlContext {
  readonly actor: Actor;
}

type Compiled = (Pick<CompiledQuery, 'query'> & { readonly label: string }) | { readonly errors: readonly GraphQLError[] };

const CACHE = 1_000;
const MAX_LENGTH = 20_000;

/** Executes the operations of one subgraph: parsed, validated and compiled once per text (graphql-jit). */
@Injectable()
export class Subgraph {
  private readonly compiled = new Map<string, Compiled>();
  private running = 0;

  constructor(
    private readonly host: GraphQLSchemaHost,
    private readonly logger: Logger,
  ) {}

  /** Adds the type of each abstract value: the error types say theirs, and the one member that is no `Fout` is the success. */
  prepare(): void {
    const { schema } = this.host;
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isUnionType(type) && !isInterfaceType(type)) continue;
      const successes = schema.getPossibleTypes(type).filter((member) => !member.getInterfaces().some(({ name }) => name === 'Fout'));
      const success = successes.length === 1 ? successes[0]?.name : undefined;
      type.resolveType = (value: { __typename?: string }) => value.__typename ?? success;
    }
  }

  get schema(): GraphQLSchema {
    return this.host.schema;
  }

  /** Requests being served now; a graceful stop waits until there are none. */
  get inFlight(): number {
    return this.running;
  }

  async execute({ query, variables, operationName }: GraphqlVraag, context: GraphqlContext): Promise<ExecutionResult> {
    const compiled = this.compile(query, operationName);
    if ('errors' in compiled) return { errors: compiled.errors };
    this.running += 1;
    try {
      const result = await compiled.query(undefined, context, variables ?? {});
      return result.errors ? { ...result, errors: result.errors.map((error) => this.mask(error)) } : result;
    } finally {
      this.running -= 1;
    }
  }

  /** The root field that an operation asked, once it was executed: its name for metrics and traces. */
  labelOf({ query, operationName }: GraphqlVraag): string {
    const known = this.compiled.get(keyOf(query, operationName));
    return known && 'label' in known ? known.label : NO_OPERATION;
  }

  private compile(query: string, operationName: string | undefined): Compiled {
    const key = keyOf(query, operationName);
    const known = this.compiled.get(key);
    if (known) return known;
    const compiled = this.compileAnew(query, operationName);
    if (this.compiled.size >= CACHE) this.compiled.delete(this.compiled.keys().next().value ?? '');
    this.compiled.set(key, compiled);
    return compiled;
  }

  private compileAnew(query: string, operationName: string | undefined): Compiled {
    if (query.length > MAX_LENGTH) return { errors: [invalid('De vraag is te lang.')] };
    try {
      const document = parse(query, { maxTokens: 5_000 });
      const errors = validate(this.schema, document, undefined, { maxErrors: 5 });
      if (errors.length > 0) return { errors: errors.map(({ message }) => invalid(message)) };
      const compiled = compileQuery(this.schema, document, operationName);
      if (!isCompiledQuery(compiled)) return { errors: (compiled.errors ?? []).map(({ message }) => invalid(message)) };
      const defaults = inputDefaults(this.schema, document);
      const label = operationLabel(document, operationName);
      return { label, query: defaults ? (root, context, variables) => compiled.query(root, context, defaults(variables ?? {})) : compiled.query };
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [invalid(error.message)] };
      throw error;
    }
  }

  /** What no filter translated: wrong variables keep their text, everything else is masked. */
  private mask(error: GraphQLError): GraphQLError {
    // graphql-jit's own errors, such as those about variables, carry no extensions.
    if (typeof (error as Partial<GraphQLError>).extensions?.['code'] === 'string') return error;
    const original = error.originalError as (Error & { extensions?: { code?: unknown } }) | undefined;
    if (typeof original?.extensions?.code === 'string')
      return new GraphQLError(original.message, { path: error.path, extensions: original.extensions as Record<string, unknown> });
    if (!error.path) return invalid(error.message);
    this.logger.error('execution_failed', error);
    return new GraphQLError(INTERNE_FOUT, { path: error.path, extensions: { code: 'INTERN', correlatieId: requestContext.current()?.correlatieId } });
  }
}

const keyOf = (query: string, operationName: string | undefined): string =>
  `${operationName ?? ''}|${query.length > 500 ? createHash('sha1').update(query).digest('hex') : query}`;

const invalid = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'VRAAG_ONGELDIG' } });
