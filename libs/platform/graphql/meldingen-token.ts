/** Injection token: the Dutch text of each refusal code of this service. */
export const MELDINGEN = Symbol('MELDINGEN');
