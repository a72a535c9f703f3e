import { isDatum } from './kalender.js';

/**
 * The form of one field of an offer: what is allowed in it and how it is written in a CSV cell. A form is declared once; the check of the
 * input, the import and the export follow from it.
 */
export interface Veld<T> {
  /** The value of a field that was not filled in. */
  readonly leeg: T;
  /** What is allowed, in plain Dutch, to follow the words "vul in:". */
  readonly uitleg: string;
  klopt(waarde: T): boolean;
  /** The value of a trimmed cell that is not empty, or undefined when the text is not of this form. */
  lees(cel: string): T | undefined;
  schrijf(waarde: T): string;
}

export type Velden<D> = { readonly [K in keyof D]: Veld<D[K]> };

// PostgreSQL cannot store NUL or half a surrogate pair, and other control characters have no meaning in a text of an offer.
const STUURTEKENS = /[\u0000-\u001f\u007f\ud800-\udfff]/u;
const STUURTEKENS_BEHALVE_REGELS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]/u;

const tekstkeuring = (max: number, verboden: RegExp) => (waarde: string | null) =>
  waarde === null || (waarde.length <= max && !verboden.test(waarde));

export const tekst = (max: number): Veld<string | null> => ({
  leeg: null,
  uitleg: `een tekst van hoogstens ${max} tekens, op één regel`,
  klopt: tekstkeuring(max, STUURTEKENS),
  lees: (cel) => cel,
  schrijf: (waarde) => waarde ?? '',
});

export const langeTekst = (max: number): Veld<string | null> => ({
  ...tekst(max),
  uitleg: `een tekst van hoogstens ${max} tekens`,
  klopt: tekstkeuring(max, STUURTEKENS_BEHALVE_REGELS),
});

export const patroon = (vorm: RegExp, uitleg: string): Veld<string | null> => ({
  ...tekst(100),
  uitleg,
  klopt: (waarde) => waarde === null || vorm.test(waarde),
});

export const datum = (): Veld<string | null> => ({
  ...tekst(10),
  uitleg: 'een bestaande datum, als jjjj-mm-dd',
  klopt: (waarde) => waarde === null || isDatum(waarde),
});

export const keuze = <const K extends string>(keuzes: readonly K[]): Veld<K | null> => ({
  leeg: null,
  uitleg: `een van: ${keuzes.join(', ')}`,
  klopt: (waarde) => waarde === null || keuzes.includes(waarde),
  lees: (cel) => keuzes.find((mogelijk) => mogelijk.toLowerCase() === cel.toLowerCase()),
  schrijf: (waarde) => waarde ?? '',
});

export const jaNee = (): Veld<boolean> => ({
  leeg: false,
  uitleg: 'ja of nee',
  klopt: () => true,
  lees: (cel) => ({ ja: true, nee: false })[cel.toLowerCase()],
  schrijf: (waarde) => (waarde ? 'ja' : 'nee'),
});

const DECIMAAL = /^-?\d{1,9}([.,]\d{1,20})?$/;
const leesDecimaal = (cel: string): number | undefined => (DECIMAAL.test(cel) ? Number(cel.replace(',', '.')) : undefined);

export const decimaal = (van: number, totEnMet: number): Veld<number | null> => ({
  leeg: null,
  uitleg: `een getal van ${van} tot en met ${totEnMet}`,
  klopt: (waarde) => waarde === null || (Number.isFinite(waarde) && waarde >= van && waarde <= totEnMet),
  lees: leesDecimaal,
  schrijf: (waarde) => (waarde === null ? '' : String(waarde).replace('.', ',')),
});

export const geheel = (van: number, totEnMet: number): Veld<number | null> => ({
  ...decimaal(van, totEnMet),
  uitleg: `een heel getal van ${van} tot en met ${totEnMet}`,
  klopt: (waarde) => waarde === null || (Number.isInteger(waarde) && waarde >= van && waarde <= totEnMet),
});

const MINUTEN_PER_WEEK = 7 * 24 * 60;
/** An hour figure such as 7,6667 is meant as whole minutes; this is how far the product may be off. */
const AFRONDING_IN_MINUTEN = 0.01;

/** Hours in the cell, with decimals; whole minutes as value, so that sums are exact. */
export const urenInMinuten = (): Veld<number> => ({
  leeg: 0,
  uitleg: 'het aantal uren per week, in hele minuten (bijvoorbeeld 7,5), hoogstens 168',
  klopt: (waarde) => Number.isInteger(waarde) && waarde >= 0 && waarde <= MINUTEN_PER_WEEK,
  lees: (cel) => {
    const minuten = (leesDecimaal(cel) ?? Number.NaN) * 60;
    return Math.abs(minuten - Math.round(minuten)) <= AFRONDING_IN_MINUTEN ? Math.round(minuten) : undefined;
  },
  schrijf: (waarde) => String(Math.round((waarde / 60) * 1e6) / 1e6).replace('.', ','),
});

/** Several values in one cell, separated by a bar: none of them twice. */
export const lijst = <T>(deel: Veld<T | null>, aantal: number): Veld<readonly T[]> => ({
  leeg: [],
  uitleg: `hoogstens ${aantal} verschillende waarden met | ertussen, elk ${deel.uitleg}`,
  klopt: (waarden) =>
    waarden.length <= aantal &&
    new Set(waarden.map((waarde) => deel.schrijf(waarde))).size === waarden.length &&
    waarden.every((waarde) => waarde !== '' && deel.klopt(waarde)),
  lees: (cel) => {
    const waarden = cel.split('|').map((deelcel) => deel.lees(deelcel.trim()));
    return waarden.every((waarde) => waarde !== undefined && waarde !== null) ? (waarden as T[]) : undefined;
  },
  schrijf: (waarden) => waarden.map((waarde) => deel.schrijf(waarde)).join('|'),
});
