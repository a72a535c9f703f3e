import { gewoneTekst, woordenVan, zonderCijfers } from './gewone-tekst.js';
import { noemtLandOfVolk } from './noemt-land-of-volk.js';
import { P5_SOORTEN, type P5Soort } from './p5-vondst.js';
import { type Nummersoort, verbodenNummer } from './verboden-nummer.js';
import { VERBODEN_WOORDEN, type Woordenlijst } from './verboden-woorden.js';

/**
 * What a value is meant to be. Names of people and places are searched for plain words only: Islam, Turk and De Boete are surnames.
 * In a direction of work, `gezondheidszorg` is an occupation.
 */
export type Betekenis = 'tekst' | 'naam' | 'telefoon' | 'id' | 'getal' | 'richting';

const SOORTEN = Object.keys(P5_SOORTEN) as P5Soort[];
const NUMMERSOORT: Readonly<Record<Betekenis, Nummersoort>> = { tekst: 'vrij', naam: 'vrij', telefoon: 'telefoon', id: 'id', getal: 'getal', richting: 'vrij' };
const BEROEP = /(?:zorg|hulp|kunde|therapie|therapeut|iatrie|iater|begeleider|begeleiding|verlening)$/;

/** The kind of forbidden data that the name of a field announces; null when it announces none. */
export const verbodenVeldnaam = (naam: string): P5Soort | null => {
  const woorden = metLezingen(woordenVan(gewoneTekst(naam)));
  const aaneen = metLezingen([woordenVan(gewoneTekst(naam)).join('')]);
  const soort = SOORTEN.find((kandidaat) => {
    const lijst = VERBODEN_WOORDEN[kandidaat];
    return aaneen.some((woord) => lijst.veldnaamwoorden.includes(woord) || bevat(woord, lijst.veldnaamdelen)) || woorden.some((woord) => inVeldnaam(woord, lijst));
  });
  return soort ?? verbodenTekst(naam, 'tekst');
};

/** The kind of forbidden data that a text holds; null when it holds none. */
export const verbodenTekst = (tekst: string, betekenis: Betekenis): P5Soort | null => {
  const gewoon = gewoneTekst(tekst);
  const nummer = verbodenNummer(gewoon, NUMMERSOORT[betekenis]);
  if (nummer) return nummer;
  if (!/\p{L}{2}|\p{L}\W+\p{L}/u.test(gewoon)) return null;
  const alle = woordenVan(betekenis === 'id' ? gewoon.toLowerCase() : gewoon);
  const woorden = betekenis === 'richting' ? alle.filter((woord) => !BEROEP.test(woord)) : alle;
  const strikt = betekenis !== 'naam' && betekenis !== 'telefoon' && betekenis !== 'id';
  const lezingen = betekenis === 'id' ? woorden : metLezingen(woorden);
  const samen = woorden.map((woord, index) => woord + (woorden[index + 1] ?? ''));
  const soort = SOORTEN.find((kandidaat) => {
    const lijst = VERBODEN_WOORDEN[kandidaat];
    if (lezingen.some((woord) => bevat(woord, lijst.delen)) || (strikt && samen.some((paar) => bevat(paar, lijst.delen)))) return true;
    if (!strikt) return kandidaat === 'bsn' && woorden.includes('bsn');
    return lezingen.some((woord) => lijst.woorden.includes(woord) || lijst.stammen.some((stam) => woord.startsWith(stam)));
  });
  if (soort) return soort;
  return strikt && noemtLandOfVolk(woorden) ? 'herkomst' : null;
};

/** Whole numbers, and fractions outside the fields that hold hours and coordinates. */
export const verbodenGetal = (getal: number, betekenis: Betekenis): P5Soort | null => {
  if (!Number.isFinite(getal) || (betekenis === 'getal' && !Number.isInteger(getal))) return null;
  const cijfers = Number.isInteger(getal) ? BigInt(Math.abs(getal)).toString() : String(Math.abs(getal)).replace('.', '');
  return verbodenNummer(cijfers, NUMMERSOORT[betekenis]);
};

const inVeldnaam = (woord: string, lijst: Woordenlijst): boolean => lijst.veldnaamwoorden.includes(woord) || bevat(woord, lijst.veldnaamdelen) || lijst.woorden.includes(woord);

const bevat = (woord: string, delen: readonly string[]): boolean => delen.some((deel) => woord.includes(deel));

const metLezingen = (woorden: readonly string[]): string[] => woorden.flatMap((woord) => [woord, zonderCijfers(woord) ?? []].flat());
