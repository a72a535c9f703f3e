import type { Rijfout } from './lees-csv.js';

export interface Importverslag {
  readonly proef: boolean;
  readonly rijen: number;
  readonly aangemaakt: number;
  readonly gewijzigd: number;
  readonly ongewijzigd: number;
  readonly fouten: readonly Rijfout[];
}

/** With one wrong row nothing is stored. */
export const afgekeurd = (proef: boolean, rijen: number, fouten: readonly Rijfout[]): Importverslag => ({
  proef,
  rijen,
  aangemaakt: 0,
  gewijzigd: 0,
  ongewijzigd: 0,
  fouten: [...fouten].sort((a, b) => a.rij - b.rij),
});

/** Rows that name the same thing as an earlier row. */
export const dubbele = (rijen: readonly { readonly nummer: number; readonly sleutel: string }[], veld: string): Rijfout[] => {
  const eerder = new Map<string, number>();
  return rijen.flatMap(({ nummer, sleutel }) => {
    const eerste = eerder.get(sleutel);
    if (eerste === undefined) {
      eerder.set(sleutel, nummer);
      return [];
    }
    return [{ rij: nummer, veld, code: 'dubbel', melding: `staat ook in rij ${eerste}` }];
  });
};
