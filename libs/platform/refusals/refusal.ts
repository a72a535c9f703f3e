const BRAND = Symbol.for('regiomatch.refusal');

/** An expected refusal: a code that is its identity on the wire, and facts. Recognised by its brand, so that kernels need no import. */
export interface Refusal extends Error {
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

export const isRefusal = (error: unknown): error is Refusal => error instanceof Error && BRAND in error;

/** `aanbod.regels-geschonden` → `RegelsGeschonden`: the GraphQL type of a refusal. */
export const refusalType = (code: string): string =>
  code.slice(code.indexOf('.') + 1).replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A refusal of the platform itself. Services take theirs from the kernel. */
export class PlatformRefusal extends Error implements Refusal {
  readonly [BRAND] = true;

  constructor(
    readonly code: string,
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = refusalType(code);
  }
}
