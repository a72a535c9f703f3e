/** Hours for people: `20 uur`, `7 uur en 30 minuten`, `45 minuten`. */
export const urenTekst = (minuten: number): string => {
  const uren = Math.floor(minuten / 60);
  const rest = minuten % 60;
  if (rest === 0) return `${uren} uur`;
  return uren === 0 ? `${rest} minuten` : `${uren} uur en ${rest} minuten`;
};
