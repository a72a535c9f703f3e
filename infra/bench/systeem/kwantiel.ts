/** The value below which this share of the measurements lies; nearest rank. */
export const kwantiel = (metingen: readonly number[], deel: number): number => {
  const gesorteerd = [...metingen].sort((a, b) => a - b);
  return gesorteerd[Math.min(gesorteerd.length - 1, Math.ceil(deel * gesorteerd.length) - 1)] ?? Number.NaN;
};
