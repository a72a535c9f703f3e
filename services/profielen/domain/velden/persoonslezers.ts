import { GESLACHTEN, HUISHOUDENS, type Persoonsgegevens } from '../persoonsgegevens.js';
import { datum, keuze, type Lezer, tekst } from './lezers.js';
import { Veldfout } from './veldfout.js';

const taalnamen = new Intl.DisplayNames('nl', { type: 'language', fallback: 'none' });
// Languages that newcomers in the Netherlands name most; any other one can be given by its ISO 639 code.
// prettier-ignore
const BEKENDE_TALEN = [
  'ar', 'ti', 'am', 'om', 'so', 'fa', 'prs', 'ps', 'ku', 'ckb', 'kmr', 'tr', 'uk', 'ru', 'fr', 'en', 'es', 'pt', 'ur', 'pa', 'bn', 'hi', 'ta', 'zh', 'vi', 'th', 'id', 'sw', 'ln', 'rw', 'rn',
  'ha', 'yo', 'ig', 'wo', 'ff', 'hy', 'az', 'ka', 'syr', 'arc', 'sq', 'sr', 'bs', 'hr', 'pl', 'ro', 'bg', 'hu', 'uz', 'kk', 'ky', 'tg', 'tk', 'mn', 'my', 'ne', 'si', 'bo', 'ug', 'nl', 'de', 'it',
];
const CODE_VAN_NAAM = new Map(BEKENDE_TALEN.flatMap((code) => (taalnamen.of(code) ? [[(taalnamen.of(code) ?? '').toLowerCase(), code]] : [])));

/** A language by its ISO 639 code or its Dutch name; kept as code. */
const taal: Lezer<string> = (waarde) => {
  const naam = tekst(60)(waarde).toLowerCase();
  const code = /^[a-z]{2,3}$/.test(naam) && taalnamen.of(naam) !== undefined ? naam : CODE_VAN_NAAM.get(naam);
  if (code === undefined) throw new Veldfout('veld.keuze', 'Vul in: een taal, met de ISO 639-code (zoals tir of ar) of de Nederlandse naam.');
  return code;
};

type Persoonslezers = { readonly [K in keyof Required<Persoonsgegevens>]: Lezer<NonNullable<Persoonsgegevens[K]>> };

const ZONDER_DATUM: Omit<Persoonslezers, 'geboortedatum'> = {
  naam: tekst(120, /\p{L}/u, 'de naam, hoogstens 120 tekens'),
  telefoon: tekst(20, /^\+?[\d(][\d ()-]{5,}$/, 'een telefoonnummer, zoals 06 12345678'),
  email: tekst(254, /^[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"']{2,}$/, 'een e-mailadres'),
  geslacht: keuze(GESLACHTEN),
  moedertaal: taal,
  huishouden: keuze(HUISHOUDENS),
};

/** Readers of the identifying data (P3). Names may have any script, and no first or last part. */
export const persoonslezers = (vandaag: string): Persoonslezers => ({ ...ZONDER_DATUM, geboortedatum: datum('1900-01-01', vandaag) });
