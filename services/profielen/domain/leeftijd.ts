/** Whole calendar years from one ISO date to another; never below 0. */
export const heleJaren = (van: string, tot: string): number => {
  const jaren = Number(tot.slice(0, 4)) - Number(van.slice(0, 4));
  return Math.max(0, tot.slice(5) < van.slice(5) ? jaren - 1 : jaren);
};
