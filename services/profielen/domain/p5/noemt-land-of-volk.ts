const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const EIGEN_LAND = new Set(['NL', 'EU', 'EZ', 'UN', 'ZZ', 'XA', 'XB', 'QO']);

const zonderAccenten = (naam: string): string =>
  naam
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** Names of countries in Dutch and English, as words with one space; from the platform's own tables. */
const landnamen = (): ReadonlySet<string> => {
  const namen = ['nl', 'en'].flatMap((taal) => {
    const tabel = new Intl.DisplayNames(taal, { type: 'region', fallback: 'none' });
    return LETTERS.flatMap((eerste) => LETTERS.map((tweede) => eerste + tweede))
      .filter((code) => !EIGEN_LAND.has(code))
      .flatMap((code) => tabel.of(code) ?? []);
  });
  return new Set(
    namen.map((naam) =>
      zonderAccenten(naam)
        .split(/[^a-z]+/)
        .filter(Boolean)
        .join(' '),
    ),
  );
};

const LANDEN = landnamen();
const LANGSTE_NAAM = Math.max(...[...LANDEN].map((naam) => naam.split(' ').length));
const EERSTE_WOORDEN = new Set([...LANDEN].map((naam) => naam.split(' ')[0]));

/** Beginnings of words for a people. Languages are left out: a mother tongue is no origin, and may be stated (P3). */
// prettier-ignore
const VOLKEREN = [
  'syrier', 'syrisch', 'syrian', 'eritre', 'afghaan', 'afghan', 'irakees', 'irakez', 'iraaks', 'iraqi', 'iranier', 'iraanse', 'iranian', 'somalier', 'somalisch', 'turken',
  'turkse', 'turkish', 'koerd', 'kurd', 'palestijn', 'palestinian', 'jemen', 'yemen', 'oekrain', 'ukrain', 'ethiopi', 'soedan', 'sudan', 'pakistan', 'marokka', 'moroccan',
  'surinam', 'antill', 'arabier', 'afrikaan', 'african', 'aziat', 'aziatisch', 'hazara', 'pashtun', 'rohingya', 'oromo', 'berber', 'tsjetsjeen', 'chechen',
  'oeigoer', 'uighur', 'armenier', 'azerbeidzja', 'bosnier', 'kosovaar', 'congolees', 'nigeriaan', 'ghanees', 'gambiaan', 'burundees', 'rwandees', 'iraki', 'colombiaan', 'venezol', 'russische',
];
const VOLK = new RegExp(`^(?:${VOLKEREN.join('|')}|(?:turk|roma|sinti|tamil)$)`);

/** Whether words name a country or a people. */
export const noemtLandOfVolk = (woorden: readonly string[]): boolean =>
  woorden.some((woord, begin) => VOLK.test(woord) || (EERSTE_WOORDEN.has(woord) && begintMetLand(woorden, begin)));

const begintMetLand = (woorden: readonly string[], begin: number): boolean => {
  for (let aantal = 1; aantal <= LANGSTE_NAAM && begin + aantal <= woorden.length; aantal += 1) {
    if (LANDEN.has(woorden.slice(begin, begin + aantal).join(' '))) return true;
  }
  return false;
};
