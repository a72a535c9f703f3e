const METERS_PER_TIENDE = 100;

/** Kilometres with at most one decimal, rounded up: 15,001 m never reads as 15 km. */
export const kmTekst = (meters: number): string => `${String(Math.ceil(meters / METERS_PER_TIENDE) / 10).replace('.', ',')} km`;

/** Hours for people: `20 uur`, `7,5 uur`, `20 minuten`. */
export const urenTekst = (minuten: number): string => {
  if (minuten < 60 && minuten > 0) return minuten === 1 ? '1 minuut' : `${minuten} minuten`;
  const uren = Math.round((minuten / 60) * 100) / 100;
  return `${String(uren).replace('.', ',')} uur`;
};

/** `A, B of C`. */
export const opsomming = (delen: readonly string[], woord: 'en' | 'of'): string =>
  delen.length < 2 ? (delen[0] ?? '') : `${delen.slice(0, -1).join(', ')} ${woord} ${delen[delen.length - 1] ?? ''}`;
