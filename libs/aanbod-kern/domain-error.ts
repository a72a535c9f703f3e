const REFUSAL: unique symbol = Symbol.for('regiomatch.refusal');

/**
 * An expected refusal: a name, a code and the facts behind it. Thrown inside, so that the transaction rolls back, and translated once
 * at the edge. `code` is the identity on the wire; the part after the dot, in PascalCase, is the name of the GraphQL type.
 */
export abstract class DomainError extends Error {
  /** The platform recognises a refusal by this brand and so needs no import of a domain package. */
  readonly [REFUSAL] = true;

  protected constructor(
    readonly code: string,
    readonly facts: Readonly<Record<string, unknown>>,
  ) {
    super(code);
    this.name = new.target.name;
  }
}
