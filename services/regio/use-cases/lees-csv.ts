import { InvoerOngeldig } from '@regiomatch/platform/refusals';
import { CsvError, parse } from 'csv-parse/sync';
import { RegioBestandOnleesbaar } from '../domain/errors/regio-bestand-onleesbaar.js';

export interface Rijfout {
  readonly rij: number;
  readonly veld: string;
  readonly code: string;
  readonly melding: string;
}

export interface Kolom {
  readonly naam: string;
  readonly verplicht: boolean;
  /** Dutch text of what is wrong with a value, or null. */
  readonly toets: (waarde: string) => string | null;
}

export interface GelezenCsv {
  readonly rijen: readonly { readonly nummer: number; readonly waarden: Readonly<Record<string, string>> }[];
  readonly fouten: readonly Rijfout[];
}

const MAX_TEKENS = 1_500_000;
const MAX_RIJEN = 20_000;

/** Rows of a small CSV file with a heading, `;` or `,` between the cells. @throws RegioBestandOnleesbaar */
export const leesCsv = (bestand: string, kolommen: readonly Kolom[]): GelezenCsv => {
  if (bestand.length > MAX_TEKENS)
    throw new InvoerOngeldig([{ veld: 'bestand', code: 'te-groot', melding: 'Het bestand is te groot. Knip het in stukken.' }]);
  const [kop = [], ...alle] = ontleed(bestand);
  const rest = alle.map((cellen, index) => ({ nummer: index + 2, cellen })).filter(({ cellen }) => cellen.some((cel) => cel.trim() !== ''));
  const namen = kop.map((cel) => cel.trim().toLowerCase());
  const onbekend = namen.filter((naam) => !kolommen.some((kolom) => kolom.naam === naam));
  const mist = kolommen.filter(({ naam, verplicht }) => verplicht && !namen.includes(naam)).map(({ naam }) => naam);
  if (onbekend.length > 0)
    throw new RegioBestandOnleesbaar(`Deze kolommen zijn niet bekend: ${onbekend.map((naam) => naam.slice(0, 50)).join(', ')}.`);
  if (mist.length > 0) throw new RegioBestandOnleesbaar(`Deze kolommen ontbreken: ${mist.join(', ')}.`);
  if (rest.length > MAX_RIJEN) throw new RegioBestandOnleesbaar(`Het bestand heeft meer dan ${MAX_RIJEN} rijen. Knip het in stukken.`);
  const rijen = rest.map(({ nummer, cellen }) => ({
    nummer,
    waarden: Object.fromEntries(namen.map((naam, plaats) => [naam, (cellen[plaats] ?? '').trim()])),
  }));
  const fouten = rijen.flatMap(({ nummer, waarden }) =>
    kolommen.flatMap(({ naam, verplicht, toets }) => {
      const waarde = waarden[naam] ?? '';
      const melding = waarde === '' ? (verplicht ? 'is verplicht' : null) : toets(waarde);
      return melding === null ? [] : [{ rij: nummer, veld: naam, code: waarde === '' ? 'verplicht' : 'ongeldig', melding }];
    }),
  );
  return { rijen, fouten };
};

const ontleed = (bestand: string): string[][] => {
  const eersteRegel = bestand.slice(0, bestand.indexOf('\n') + 1 || bestand.length);
  try {
    return parse(bestand, { bom: true, delimiter: eersteRegel.includes(';') ? ';' : ',', relax_column_count: true, skip_empty_lines: false });
  } catch (fout) {
    if (!(fout instanceof CsvError)) throw fout;
    throw new RegioBestandOnleesbaar('Het bestand is geen geldig CSV-bestand. Kijk of alle aanhalingstekens bij elkaar horen.');
  }
};
