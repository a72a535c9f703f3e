/** How much one import may hold; larger sets go in parts. */
export const MEESTE_TEKENS = 2_000_000;
export const MEESTE_RIJEN = 10_000;
export const LANGSTE_CEL = 20_000;
