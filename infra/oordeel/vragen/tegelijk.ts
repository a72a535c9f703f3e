/** Runs the work for every item, a few at a time and in order of the list. The first failure stops it. */
export const tegelijk = async <T>(lijst: readonly T[], hoeveel: number, werk: (item: T) => Promise<void>): Promise<void> => {
  let volgende = 0;
  const loper = async (): Promise<void> => {
    while (volgende < lijst.length) {
      const item = lijst[volgende] as T;
      volgende += 1;
      await werk(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(hoeveel, lijst.length) }, loper));
};
