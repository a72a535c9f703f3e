/** Phases of the continuous line (domain glossary: fase). */
export const FASEN = ['opvang', 'wachten', 'inburgering', 'nazorg'] as const;
export type Fase = (typeof FASEN)[number];

/** Routes that an offer may ask. `Alfa` is the need for alfabetisering, not a decided route. */
export const LEERROUTES = ['B1', 'Onderwijs', 'Z', 'Alfa'] as const;
export type Leerroute = (typeof LEERROUTES)[number];

/** The kind of hour that an offer yields, counted against the open norm of the plan. */
export const URENSOORTEN = ['taal', 'participatie', 'werk'] as const;
export type Urensoort = (typeof URENSOORTEN)[number];
