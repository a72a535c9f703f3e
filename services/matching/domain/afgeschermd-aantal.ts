const KLEINSTE_GROEP = 5;

/** A number of people in another gemeente; small groups are not told apart, zero included, because a person could be recognised. */
export const afgeschermdAantal = (aantal: number): string => (aantal < KLEINSTE_GROEP ? `minder dan ${KLEINSTE_GROEP}` : String(aantal));
