/** Injection token of the clock, `() => Date`. */
export const KLOK = Symbol('KLOK');
/** Injection token of the service's own manifest. */
export const MANIFEST = Symbol('MANIFEST');
