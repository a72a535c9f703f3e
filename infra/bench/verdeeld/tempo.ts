/** Rounds before the first that counts: a service that runs for a day is warm. */
export const INLOOP = 300;

/** Between two rounds, on both sides of the comparison: a change at a time, as people make them. */
export const TUSSENPOOS_MS = 20;
