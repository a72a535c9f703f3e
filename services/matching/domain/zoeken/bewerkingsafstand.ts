/**
 * Edits between two words: a letter added, left out, replaced, or two neighbours swapped (optimal string alignment).
 * Answers `grens + 1` as soon as the words differ by more than `grens`.
 */
export const bewerkingsafstand = (a: string, b: string, grens: number): number => {
  if (Math.abs(a.length - b.length) > grens) return grens + 1;
  let voorlaatste: number[] = [];
  let vorige = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const rij = [i];
    let kleinste = i;
    for (let j = 1; j <= b.length; j++) {
      const gelijk = a[i - 1] === b[j - 1] ? 0 : 1;
      let stap = Math.min((vorige[j] ?? 0) + 1, (rij[j - 1] ?? 0) + 1, (vorige[j - 1] ?? 0) + gelijk);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) stap = Math.min(stap, (voorlaatste[j - 2] ?? 0) + 1);
      rij.push(stap);
      kleinste = Math.min(kleinste, stap);
    }
    if (kleinste > grens) return grens + 1;
    voorlaatste = vorige;
    vorige = rij;
  }
  return Math.min(vorige[b.length] ?? 0, grens + 1);
};
