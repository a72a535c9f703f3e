export const GESLACHTEN = ['man', 'vrouw', 'anders'] as const;
export const HUISHOUDENS = ['alleenstaand', 'alleenstaand-met-kinderen', 'samenwonend', 'samenwonend-met-kinderen'] as const;

/** Identifying data (class P3): for the home gemeente only; never in matching, events, index or logs. */
export interface Persoonsgegevens {
  readonly naam?: string;
  /** ISO date. */
  readonly geboortedatum?: string;
  readonly telefoon?: string;
  readonly email?: string;
  readonly geslacht?: (typeof GESLACHTEN)[number];
  /** ISO 639-3 code, or 639-1 where that is all there is. */
  readonly moedertaal?: string;
  readonly huishouden?: (typeof HUISHOUDENS)[number];
}

/** Absent leaves a value as it is, null erases it. */
export type Persoonswijziging = { readonly [K in keyof Persoonsgegevens]?: Exclude<Persoonsgegevens[K], undefined> | null };
