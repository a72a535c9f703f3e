const landen = new Intl.DisplayNames('nl', { type: 'region', fallback: 'none' });
const talen = new Intl.DisplayNames('nl', { type: 'language', fallback: 'none' });
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const TALEN_VAN_HERKOMST = ['ar', 'ti', 'fa', 'prs', 'ps', 'so', 'am', 'ku', 'ckb', 'tr', 'uk', 'ru', 'fr', 'en', 'es', 'ur', 'sw'];

/** Stems of words for a people; the names of countries and languages come from the platform's own tables. */
// prettier-ignore
const VOLKEREN = [
  'syri', 'eritre', 'afgha', 'irak', 'iraan', 'irani', 'turk', 'somali', 'jemen', 'oekra', 'ethiop', 'soedan', 'pakistan', 'palest', 'koerd',
  'arabi', 'marok', 'surina', 'antill', 'afrika', 'aziat', 'moslim', 'islam', 'christ', 'joods', 'jood', 'hindoe', 'nationaliteit', 'afkomst', 'herkomst',
];

const woorden = (tekst: string): string[] => tekst.toLowerCase().match(/\p{L}+/gu) ?? [];

const namenVanHerkomst = new Set(
  [
    ...LETTERS.flatMap((eerste) => LETTERS.map((tweede) => eerste + tweede))
      .filter((land) => land !== 'NL')
      .map((land) => landen.of(land)),
    ...TALEN_VAN_HERKOMST.map((taal) => talen.of(taal)),
  ].flatMap((naam) => (naam === undefined ? [] : [naam.toLowerCase()])),
);

/**
 * Whether a text names a country, people, language or religion. Origin must not steer (K18): a target group is a need.
 * A net against mistakes, not a proof: a word that is not in the tables passes.
 */
export const noemtHerkomst = (tekst: string): boolean =>
  woorden(tekst).some((woord) => namenVanHerkomst.has(woord) || VOLKEREN.some((stam) => woord.startsWith(stam)));
