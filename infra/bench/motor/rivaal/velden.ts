/** A run of bits in one of the two mask words of an offer; the bit above it stays free and catches the carry. */
export interface Veld {
  readonly woord: 0 | 1;
  readonly vanaf: number;
  readonly breedte: number;
}

/**
 * What the codes read of an offer, as bits. With the same bits of a person, `((offer & person) + addend) & guards` leaves one bit per
 * refusal: a field that is not 0 after the AND carries into its guard. `minuten` holds a number and carries above the room that is left.
 */
export const VELDEN = {
  /** 21 dagdelen, then the school run. */
  rooster: { woord: 0, vanaf: 0, breedte: 22 },
  /** Per vaardigheid the asked level, one bit per level from A1. */
  taal: { woord: 0, vanaf: 23, breedte: 20 },
  /** One bit per set of routes. */
  route: { woord: 0, vanaf: 44, breedte: 15 },
  minuten: { woord: 1, vanaf: 0, breedte: 14 },
  soort: { woord: 1, vanaf: 15, breedte: 8 },
  leeftijd: { woord: 1, vanaf: 24, breedte: 8 },
  doelgroep: { woord: 1, vanaf: 33, breedte: 8 },
  uitstroom: { woord: 1, vanaf: 42, breedte: 6 },
  /** One bit per phase that is not admitted. */
  fase: { woord: 1, vanaf: 49, breedte: 4 },
  werkvergunning: { woord: 1, vanaf: 54, breedte: 1 },
  vol: { woord: 1, vanaf: 56, breedte: 1 },
} as const satisfies Record<string, Veld>;

export type Veldnaam = keyof typeof VELDEN;
export const VELDNAMEN = Object.keys(VELDEN) as readonly Veldnaam[];

/** Bits of the judgement that come from a table and not from a mask. */
export const NIET_GEDEELD = 64;
export const RICHTING_ONGELIJK = 128;

export const wachter = (naam: Veldnaam): bigint => 1n << BigInt(VELDEN[naam].vanaf + VELDEN[naam].breedte);

export const wachters = (woord: 0 | 1): bigint =>
  VELDNAMEN.filter((naam) => VELDEN[naam].woord === woord).reduce((masker, naam) => masker | wachter(naam), 0n);

export const vol = (naam: Veldnaam): number => 2 ** VELDEN[naam].breedte - 1;

/** The two words with these values in their fields; a field that is left out is 0. */
export const naarWoorden = (waarden: Readonly<Partial<Record<Veldnaam, number>>>): readonly [bigint, bigint] => {
  const woorden: [bigint, bigint] = [0n, 0n];
  for (const naam of VELDNAMEN) woorden[VELDEN[naam].woord] += BigInt(waarden[naam] ?? 0) << BigInt(VELDEN[naam].vanaf);
  return woorden;
};
