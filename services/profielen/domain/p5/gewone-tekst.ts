// Letters of other scripts that look Latin, so that a word cannot hide behind one of them.
// prettier-ignore
const GELIJKENDE_LETTERS: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', һ: 'h', н: 'h', і: 'i', ј: 'j', к: 'k', ӏ: 'l', м: 'm', п: 'n', о: 'o', р: 'p', ѕ: 's', т: 't', у: 'y', ѵ: 'v', х: 'x',
  α: 'a', β: 'b', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', σ: 's', τ: 't', υ: 'u', χ: 'x', ı: 'i', ł: 'l', ø: 'o', ß: 'ss', ð: 'd', æ: 'ae', œ: 'oe',
};
const NIET_LATIJN = /[^\u0000-\u007f]/gu;

/**
 * The text as a reader sees it: one form per letter, Latin look-alikes as Latin, digits of every script as 0–9, no invisible characters,
 * no accents. Keeps capitals, because they part words in a name such as `klantBsn`.
 */
export const gewoneTekst = (tekst: string): string => {
  const schoon = tekst
    .normalize('NFKC')
    .replace(/[\t\n\r\u00a0]/g, ' ')
    .replace(/[\p{Cf}\p{Cc}\p{Co}]/gu, '');
  if (!/[^\u0000-\u007f]/.test(schoon)) return schoon;
  return schoon
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(NIET_LATIJN, latijns);
};

const latijns = (teken: string): string => {
  const klein = teken.toLowerCase();
  return GELIJKENDE_LETTERS[klein] ?? cijfer(teken) ?? teken;
};

/** Digits of a script stand in Unicode as ten in a row, from 0 to 9. */
const cijfer = (teken: string): string | null => {
  if (!/\p{Nd}/u.test(teken)) return null;
  const code = teken.codePointAt(0) ?? 0;
  let ervoor = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - ervoor - 1))) ervoor += 1;
  return String(ervoor % 10);
};

/** The words of a plain text in lower case; capitals inside a word part it, single letters in a row make one word (b.s.n.). */
export const woordenVan = (gewoon: string): string[] => {
  const delen = gewoon
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((woord) => woord !== '');
  const woorden: string[] = [];
  let letters = '';
  for (const deel of [...delen, '']) {
    if (deel.length === 1 && /\p{L}/u.test(deel)) letters += deel;
    else {
      if (letters !== '') woorden.push(letters);
      letters = '';
      if (deel !== '') woorden.push(deel);
    }
  }
  return woorden;
};

const CIJFER_ALS_LETTER: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b' };

/** A word that mixes letters and digits, read as letters (`d1agnose`); null for other words. */
export const zonderCijfers = (woord: string): string | null =>
  /\d/.test(woord) && /\p{L}/u.test(woord) ? woord.replace(/[0134578]/g, (teken) => CIJFER_ALS_LETTER[teken] ?? teken) : null;
