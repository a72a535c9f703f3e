import type { Maat } from './plafonds.js';

/** What a package starts with when it has no line in the ratchet yet. */
export const NIEUW_PAKKET: Maat = { langsteBestand: 300, meesteConstructorargumenten: 8 };

/** A package that never had a constructor has no worst one yet. */
const mag = (maat = NIEUW_PAKKET): Maat => ({ ...maat, meesteConstructorargumenten: maat.meesteConstructorargumenten || 8 });

/** Gate 6, ratchet: packages that grew past the worst they ever were. */
export const gegroeid = (gemeten: Readonly<Record<string, Maat>>, palrad: Readonly<Record<string, Maat>>): readonly string[] =>
  Object.entries(gemeten).flatMap(([pakket, maat]) => {
    const was = mag(palrad[pakket]);
    return [
      ...(maat.langsteBestand > was.langsteBestand ? [`${pakket}: langste bestand ${maat.langsteBestand} regels, was ${was.langsteBestand}`] : []),
      ...(maat.meesteConstructorargumenten > was.meesteConstructorargumenten
        ? [`${pakket}: constructor met ${maat.meesteConstructorargumenten} argumenten, was ${was.meesteConstructorargumenten}`]
        : []),
    ];
  });

/** The ratchet one notch further: every number is the smaller of what was allowed and what is measured. */
export const aangehaald = (gemeten: Readonly<Record<string, Maat>>, palrad: Readonly<Record<string, Maat>>): Readonly<Record<string, Maat>> =>
  Object.fromEntries(
    Object.entries(gemeten)
      .sort(([een], [ander]) => (een < ander ? -1 : 1))
      .map(([pakket, maat]) => {
        const was = mag(palrad[pakket]);
        return [
          pakket,
          {
            langsteBestand: Math.min(maat.langsteBestand, was.langsteBestand),
            meesteConstructorargumenten: Math.min(maat.meesteConstructorargumenten, was.meesteConstructorargumenten),
          },
        ];
      }),
  );
