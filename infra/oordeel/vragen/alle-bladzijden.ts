/** The largest page that the gateway gives, and the longest list of ids that it takes. */
export const PER_KEER = 100;

/** All pages of a list, one after the other. `bladzijde` gives the rows from an offset on, and the total. */
export const alleBladzijden = async <T>(
  bladzijde: (vanaf: number) => Promise<{ rijen: readonly T[]; totaal: number }>,
): Promise<{ rijen: readonly T[]; totaal: number }> => {
  const rijen: T[] = [];
  for (;;) {
    const { rijen: erbij, totaal } = await bladzijde(rijen.length);
    rijen.push(...erbij);
    if (erbij.length === 0 || rijen.length >= totaal) return { rijen, totaal };
  }
};

/** The list in parts that fit in one question. */
export const inDelen = <T>(lijst: readonly T[], grootte = PER_KEER): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(lijst.length / grootte) }, (_, i) => lijst.slice(i * grootte, (i + 1) * grootte));
