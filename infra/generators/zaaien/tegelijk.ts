/** Does the work for every item, a few at a time, taking items as it goes. The first failure ends it once what is under way is done. */
export const tegelijk = async <T>(items: Iterable<T>, hoeveel: number, werk: (item: T) => Promise<void>): Promise<void> => {
  const rij = items[Symbol.iterator]();
  let gestopt = false;
  const loper = async (): Promise<void> => {
    for (let volgende = rij.next(); !gestopt && !volgende.done; volgende = rij.next()) {
      try {
        await werk(volgende.value);
      } catch (fout) {
        gestopt = true;
        throw fout;
      }
    }
  };
  const uitkomsten = await Promise.allSettled(Array.from({ length: hoeveel }, loper));
  const mislukt = uitkomsten.find(({ status }) => status === 'rejected');
  if (mislukt) throw (mislukt as PromiseRejectedResult).reason;
};
