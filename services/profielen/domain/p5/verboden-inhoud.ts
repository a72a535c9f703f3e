import { gewoneTekst, woordenVan, zonderCijfers } from './gewone-tekst.js';
import { noemtLandOfVolk } from './noemt-land-of-volk.js';
import { P5_SOORTEN, type P5Soort } from './p5-vondst.js';
import { type Nummersoort, verbodenNummer } from './verboden-nummer.js';
import { VERBODEN_WOORDEN, type Woordenlijst } from './verboden-woorden.js';

/**
 * What a value is meant to be. Names of people and places are searched for plain words only: Islam, Turk and De Boete are surnames.
 * In a direction of work, much is an occupation.
 */
export type Betekenis = 'tekst' | 'naam' | 'telefoon' | 'id' | 'getal' | 'richting';

const NUMMERSOORT: Readonly<Record<Betekenis, Nummersoort>> = {
  tekst: 'vrij',
  naam: 'vrij',
  telefoon: 'telefoon',
  id: 'id',
  getal: 'getal',
  richting: 'vrij',
};
const LETTERS = /\p{L}/u;
/** Parts and words that are ordinary in the name of an occupation (gevangenisbewaarder, diabetesverpleegkundige, docent godsdienst). */
const IN_BEROEPEN = new Set(
  'diagnos strafrecht strafblad psychiatrisch psychisch diabetes gevangenis godsdienst verslaving detentie religie religieus handicap gehandicapt gezondheid kanker stoornis geloof medicatie'.split(
    ' ',
  ),
);

/** The kind of forbidden data that the name of a field announces; null when it announces none. */
export const verbodenVeldnaam = (naam: string): P5Soort | null => {
  const woorden = woordenVan(gewoneTekst(naam));
  const lezing = metLezingen([...woorden, woorden.join('')]).join(' ');
  return eersteSoort(IN_VELDNAAM, lezing) ?? verbodenTekst(naam, 'tekst');
};

/** The kind of forbidden data that a text holds; null when it holds none. */
export const verbodenTekst = (tekst: string, betekenis: Betekenis): P5Soort | null => {
  const gewoon = gewoneTekst(tekst);
  const nummer = verbodenNummer(gewoon, NUMMERSOORT[betekenis]);
  if (nummer) return nummer;
  if (!LETTERS.test(gewoon)) return null;
  if (betekenis === 'id') return eersteSoort(IN_NAAM, woordenVan(gewoon.toLowerCase()).join(' '));
  const woorden = woordenVan(gewoon);
  const lezing = metLezingen(woorden).join(' ');
  if (betekenis === 'naam' || betekenis === 'telefoon') return eersteSoort(IN_NAAM, lezing);
  return (
    eersteSoort(betekenis === 'richting' ? IN_RICHTING : IN_TEKST, lezing) ??
    eersteSoort(AANEEN, woorden.join('')) ??
    (noemtLandOfVolk(woorden) ? 'herkomst' : null)
  );
};

/** Whole numbers, and fractions outside the fields that hold hours and coordinates. */
export const verbodenGetal = (getal: number, betekenis: Betekenis): P5Soort | null => {
  if (!Number.isFinite(getal) || (betekenis === 'getal' && !Number.isInteger(getal))) return null;
  const cijfers = Number.isInteger(getal) ? BigInt(Math.abs(getal)).toString() : String(Math.abs(getal)).replace('.', '');
  return verbodenNummer(cijfers, NUMMERSOORT[betekenis]);
};

const metLezingen = (woorden: readonly string[]): string[] => woorden.flatMap((woord) => [woord, zonderCijfers(woord) ?? []].flat());

/** One pattern per kind, and one for all of them together: most texts hold nothing, and are searched once. */
interface Zoekpatroon {
  readonly alle: RegExp;
  readonly perSoort: readonly (readonly [P5Soort, RegExp])[];
}

const zoekpatroon = (delen: (lijst: Woordenlijst) => readonly string[]): Zoekpatroon => {
  const perSoort = (Object.keys(P5_SOORTEN) as P5Soort[]).flatMap((soort): [P5Soort, string][] => {
    const patroon = delen(VERBODEN_WOORDEN[soort]).join('|');
    return patroon === '' ? [] : [[soort, patroon]];
  });
  return {
    alle: new RegExp(perSoort.map(([, patroon]) => patroon).join('|')),
    perSoort: perSoort.map(([soort, patroon]) => [soort, new RegExp(patroon)]),
  };
};

const eersteSoort = ({ alle, perSoort }: Zoekpatroon, lezing: string): P5Soort | null =>
  alle.test(lezing) ? (perSoort.find(([, patroon]) => patroon.test(lezing))?.[0] ?? null) : null;

const begin = (woord: string): string => `(?<![^ ])${woord}`;
const heel = (woord: string): string => `(?<![^ ])${woord}(?![^ ])`;

const IN_NAAM = zoekpatroon(({ delen }) => [...delen, ...(delen === VERBODEN_WOORDEN.bsn.delen ? [heel('bsn')] : [])]);
const IN_TEKST = zoekpatroon(({ delen, stammen, woorden }) => [...delen, ...stammen.map(begin), ...woorden.map(heel)]);
const IN_RICHTING = zoekpatroon(({ delen, woorden }) => [
  ...delen.filter((deel) => !IN_BEROEPEN.has(deel)),
  ...woorden.filter((woord) => !IN_BEROEPEN.has(woord)).map(heel),
]);
const AANEEN = zoekpatroon(({ aaneen }) => aaneen);
const IN_VELDNAAM = zoekpatroon(({ delen, woorden, veldnaamdelen, veldnaamwoorden }) => [
  ...delen,
  ...veldnaamdelen,
  ...[...woorden, ...veldnaamwoorden].map(heel),
]);
