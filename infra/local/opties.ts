import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StartFout } from './start-fout.js';

const REGIOS = ['midden-twente', 'twente', 'nl'] as const;
export type Regionaam = (typeof REGIOS)[number];

/** What the user asked for on the command line of `npm start`. */
export interface Opties {
  readonly regio: Regionaam;
  /** TCP port of the gateway. */
  readonly poort: number;
  /** Without example data. */
  readonly leeg: boolean;
  /** Folder that holds everything that must be kept. */
  readonly data: string;
  readonly help: boolean;
}

export const HULP = `Start regiomatch: de database, alle diensten en de gateway.

  npm start -- [opties]

  --regio <naam>   voorbeeldgegevens: midden-twente (standaard), twente of nl
  --poort <N>      poort waarop regiomatch luistert (standaard 4000)
  --leeg           begin zonder voorbeeldgegevens
  --data <map>     map voor de gegevens (standaard .data)
  --help           toon deze uitleg

Met de omgevingsvariabele DATABASE_URL gebruikt regiomatch een eigen PostgreSQL (15 of nieuwer).`;

const OPTIONS = {
  regio: { type: 'string' },
  poort: { type: 'string' },
  leeg: { type: 'boolean' },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const MET_WAARDE = new Set(['regio', 'poort', 'data']);

/**
 * Reads the command line.
 *
 * @throws StartFout `opties.ongeldig`, which names every error at once.
 */
export function leesOpties(args: readonly string[]): Opties {
  const { values, tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, allowPositionals: true, tokens: true });
  const fouten: string[] = [];
  const gezien = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional') fouten.push(`"${token.value}" hoort niet bij een optie.`);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!(name in OPTIONS)) fouten.push(`De optie ${rawName} bestaat niet.`);
    else if (MET_WAARDE.has(name) && (value === undefined || value === '' || value.startsWith('--'))) fouten.push(`Na ${rawName} hoort een waarde.`);
    else if (!MET_WAARDE.has(name) && value !== undefined) fouten.push(`Na ${rawName} hoort geen waarde.`);
    else if (gezien.has(name)) fouten.push(`De optie ${rawName} staat er meer dan één keer.`);
    gezien.add(name);
  }
  const tekst = (naam: 'regio' | 'poort' | 'data', standaard: string): string => {
    const waarde = values[naam];
    return typeof waarde === 'string' && waarde !== '' && !waarde.startsWith('--') ? waarde : standaard;
  };
  const regio = REGIOS.find((naam) => naam === tekst('regio', 'midden-twente'));
  if (!regio) fouten.push(`De regio "${tekst('regio', '')}" bestaat niet. Kies uit: ${REGIOS.join(', ')}.`);
  const poort = poortnummer(tekst('poort', '4000'));
  if (poort === undefined) fouten.push(`"${tekst('poort', '')}" is geen poort. Kies een geheel getal van 1 tot en met 65535.`);
  if (values.help !== true && (fouten.length > 0 || !regio || poort === undefined)) {
    throw new StartFout(
      'opties.ongeldig',
      ['De opties kloppen niet:', ...fouten.map((fout) => `  - ${fout}`)].join('\n'),
      'Bekijk de opties met: npm start -- --help',
    );
  }
  return {
    regio: regio ?? 'midden-twente',
    poort: poort ?? 4000,
    leeg: values.leeg === true,
    data: resolve(tekst('data', '.data')),
    help: values.help === true,
  };
}

function poortnummer(tekst: string): number | undefined {
  const nummer = Number(tekst);
  return /^\d{1,5}$/.test(tekst) && nummer >= 1 && nummer <= 65_535 ? nummer : undefined;
}
