import { CsvError, parse } from 'csv-parse/sync';
import { BestandOnleesbaar } from './bestand-onleesbaar.js';
import { onbeschermd } from './formulebescherming.js';
import { type Kolom, LEESKOLOMMEN } from './kolommen.js';

export interface Bestandsrij {
  /** As a spreadsheet counts: the names of the columns are row 1. */
  readonly nummer: number;
  /** Trimmed text per column that the file has. */
  readonly cellen: ReadonlyMap<Kolom, string>;
}

export const MAX_RIJEN = 5_000;
const MAX_TEKENS = 4_000_000;

/** Rows of a CSV file with `;` or `,` between the cells. @throws BestandOnleesbaar */
export const leesBestand = (tekst: string, kolommen: readonly Kolom[]): Bestandsrij[] => {
  if (tekst.length > MAX_TEKENS) throw new BestandOnleesbaar(`Het bestand is te groot. Stuur hoogstens ${MAX_RIJEN} rijen tegelijk.`);
  const [kop, ...rijen] = ontleed(tekst);
  if (kop === undefined) throw new BestandOnleesbaar('Het bestand is leeg.');
  if (rijen.length > MAX_RIJEN) throw new BestandOnleesbaar(`Het bestand heeft ${rijen.length} rijen. Stuur er hoogstens ${MAX_RIJEN} tegelijk.`);
  const perPlaats = kolommenVanKop(kop, kolommen);
  return rijen.flatMap((cellen, index) => {
    if (cellen.every((cel) => cel.trim() === '')) return [];
    if (cellen.length > kop.length) throw new BestandOnleesbaar(`Rij ${index + 2} heeft meer cellen dan er kolommen zijn.`);
    return [{ nummer: index + 2, cellen: new Map(perPlaats.map(([kolom, plaats]) => [kolom, onbeschermd((cellen[plaats] ?? '').trim())])) }];
  });
};

const ontleed = (tekst: string): string[][] => {
  const eersteRegel = tekst.slice(0, tekst.indexOf('\n') + 1 || tekst.length);
  try {
    return parse(tekst, { bom: true, delimiter: eersteRegel.includes(';') ? ';' : ',', relax_column_count: true, skip_empty_lines: false });
  } catch (fout) {
    if (!(fout instanceof CsvError)) throw fout;
    throw new BestandOnleesbaar('Het bestand is geen geldig CSV-bestand. Kijk of alle aanhalingstekens bij elkaar horen.');
  }
};

const kolommenVanKop = (kop: readonly string[], kolommen: readonly Kolom[]): (readonly [Kolom, number])[] => {
  const namen = kop.map((cel) => cel.trim().toLowerCase());
  const dubbel = namen.find((naam, plaats) => naam !== '' && namen.indexOf(naam) !== plaats);
  if (dubbel !== undefined) throw new BestandOnleesbaar(`De kolom ${dubbel} staat er twee keer in.`);
  const bekend = new Map(kolommen.map((kolom) => [kolom.naam, kolom]));
  return namen.flatMap((naam, plaats) => {
    const kolom = bekend.get(naam);
    if (kolom !== undefined) return [[kolom, plaats] as const];
    if (LEESKOLOMMEN.some((lees) => lees === naam)) return [];
    throw new BestandOnleesbaar(`De kolom ${naam === '' ? `op plaats ${plaats + 1}` : naam.slice(0, 100)} is niet bekend of niet voor u.`);
  });
};
