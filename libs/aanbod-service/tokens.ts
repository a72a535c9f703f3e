/** Injection token of the kind of offer that this service owns, an `Aanbodsoort`. */
export const SOORT = Symbol('SOORT');
/** Injection token of the table of that kind, an `EntitySchema`. */
export const ENTITEIT = Symbol('ENTITEIT');
