import { CsvError, parse } from 'csv-parse/sync';
import { BestandGeweigerd } from '../../domain/errors/bestand-geweigerd.js';
import { BestandOngeldig } from '../../domain/errors/bestand-ongeldig.js';
import { type P5Keuring, vondst } from '../../domain/p5/p5-keuring.js';
import { INVOERVELDEN, type Invoerveld } from '../../domain/velden/invoervelden.js';
import type { Bestandsrij } from '../../use-cases/poorten/bestandslezer.js';
import { LANGSTE_CEL } from './bestandsgrenzen.js';
import { leesCel } from './lees-cel.js';

interface Kolom {
  readonly naam: string;
  readonly veld: Invoerveld;
  /** A column that holds the source or date of another one. */
  readonly bronvan: 'bron' | 'datum' | null;
}

const SCHEIDINGSTEKENS = [';', ',', '\t'];
const ONBEKEND = /^onbekend$/i;

/** One person per line, with a line of headings. Cells are read into the names and types of the JSON format. */
export const leesCsv = (bestand: string, keuring: P5Keuring): readonly Bestandsrij[] => {
  const [kop, ...regels] = ontleed(bestand);
  const koppen = kop?.record;
  if (!koppen) throw new BestandOngeldig('Het bestand is leeg. De eerste regel hoort de namen van de kolommen te geven.');
  for (const kop of koppen) {
    const soort = kolomVan(kop) === null ? keuring.vindNaam(kop) : null;
    if (soort) throw new BestandGeweigerd(vondst(soort, null, null));
  }
  const kolommen = koppen.map((kop) => kolomVan(kop) ?? onbekend(kop));
  const namen = kolommen.map(({ naam, bronvan }) => `${naam}/${bronvan ?? ''}`);
  if (new Set(namen).size < namen.length) throw new BestandOngeldig('Een kolom staat er twee keer in. Laat elke kolom één keer staan.');
  return regels.flatMap(({ record: cellen, info }, index) =>
    cellen.every((cel) => cel === '')
      ? []
      : {
          // As a spreadsheet counts: the headings are row 1, and an empty row is a row too.
          nummer: index + 2 + info.empty_lines,
          ruw: Object.fromEntries(kolommen.map(({ naam, bronvan }, plek) => [bronvan ? `${naam}_${bronvan}` : naam, cellen[plek] ?? ''])),
          waarde: naarWaarde(kolommen, cellen),
        },
  );
};

interface Regel {
  readonly record: readonly string[];
  readonly info: { readonly empty_lines: number };
}

const ontleed = (bestand: string): readonly Regel[] => {
  const kop = bestand.slice(0, bestand.search(/[\r\n]|$/));
  const [scheidingsteken] = [...SCHEIDINGSTEKENS].sort((a, b) => kop.split(b).length - kop.split(a).length);
  try {
    return parse(bestand, {
      bom: true,
      delimiter: scheidingsteken ?? ';',
      skip_empty_lines: true,
      trim: true,
      max_record_size: LANGSTE_CEL * 10,
      relax_column_count: false,
      info: true,
    }) as unknown as readonly Regel[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The message of the parser quotes the file, so only the place is passed on.
    const regel = typeof error['lines'] === 'number' ? ` (bij regel ${error['lines']})` : '';
    throw new BestandOngeldig(
      `Dit CSV-bestand is niet te lezen${regel}. Controleer of elke regel evenveel kolommen heeft en of aanhalingstekens sluiten.`,
    );
  }
};

const plat = (naam: string): string => naam.toLowerCase().replace(/[^a-z0-9]/g, '');
const NAMEN = new Map(Object.entries(INVOERVELDEN).map(([naam, veld]): [string, Kolom] => [plat(naam), { naam, veld, bronvan: null }]));
const BRON_OF_DATUM = /^(.+)[_ ](bron|datum)$/i;

/** Capitals, spaces and underscores do not matter: `Max uren per week` is maxUrenPerWeek. */
const kolomVan = (kop: string): Kolom | null => {
  const [, van, bronvan] = BRON_OF_DATUM.exec(kop.trim()) ?? [];
  const kolom = NAMEN.get(plat(van ?? kop));
  if (!kolom || kolom.veld.cel === null) return null;
  if (bronvan === undefined) return kolom;
  return { ...kolom, bronvan: bronvan.toLowerCase() === 'bron' ? 'bron' : 'datum' };
};

const onbekend = (kop: string): never => {
  const naam = kop
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .trim()
    .slice(0, 40);
  throw new BestandOngeldig(`De kolom «${naam}» kent het formaat niet. Haal haar weg, of controleer de spelling.`);
};

const naarWaarde = (kolommen: readonly Kolom[], cellen: readonly string[]): Record<string, unknown> => {
  const rij: Record<string, unknown> = {};
  const bronnen: Record<string, Record<string, string>> = {};
  kolommen.forEach(({ naam, veld, bronvan }, plek) => {
    const cel = cellen[plek] ?? '';
    if (cel === '') return;
    const sleutel = veld.onder ?? naam;
    if (bronvan) bronnen[sleutel] = { ...bronnen[sleutel], [bronvan]: cel };
    else if (veld.onder) rij[veld.onder] = { ...(rij[veld.onder] as object | undefined), [deelnaam(naam, veld.onder)]: waardeVan(cel, veld) };
    else rij[naam] = waardeVan(cel, veld);
  });
  return Object.keys(bronnen).length > 0 ? { ...rij, bronnen } : rij;
};

const waardeVan = (cel: string, { cel: vorm }: Invoerveld): unknown => (ONBEKEND.test(cel) ? null : leesCel(cel, vorm ?? 'tekst'));

/** `normOpenTaal` is `taal` inside `normOpen`; `lezen` is `lezen` inside `taalPerVaardigheid`. */
const deelnaam = (naam: string, onder: string): string => (naam.startsWith(onder) ? naam.slice(onder.length).toLowerCase() : naam);
