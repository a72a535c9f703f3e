import {
  type AanbodFeiten,
  isOpen,
  type PersoonFeiten,
  type ProgrammaFeiten,
  type Punten,
  type Telcode,
  type Telling,
  type Zoekresultaat,
} from '@regiomatch/matching-kern';
import { Client, type QueryArrayConfig } from 'pg';
import { Indeling } from './indeling.js';
import { laadTabel, SCHEMA } from './laad-tabel.js';
import { Opzoekbytes } from './opzoekbytes.js';
import { vraagparameters } from './vraagparameters.js';
import { PUNTNAMEN, TELLINGEN, vraagSql } from './vraag-sql.js';

/** The plan must be the index-only scan, also when the planner guesses the sizes of the ranges wrong. */
const INSTELLINGEN = [
  'max_parallel_workers_per_gather = 0',
  'max_parallel_maintenance_workers = 0',
  'enable_seqscan = off',
  'enable_bitmapscan = off',
  'jit = off',
  "work_mem = '64MB'",
];

export type Planwijze = 'force_custom_plan' | 'force_generic_plan';

/** What the rival answers: all that the engine tells, but for the notes on what is unfilled. */
export type Rivaalantwoord = Omit<Zoekresultaat, 'treffers' | 'lopend'> & {
  readonly treffers: readonly Omit<Zoekresultaat['treffers'][number], 'nogTeBepalen'>[];
};

type Antwoordrij = readonly [id: string | null, ...getallen: number[]];

const SQL = { zonder: vraagSql(SCHEMA, false), met: vraagSql(SCHEMA, true) };
const CODES = Object.keys(TELLINGEN) as readonly Telcode[];

/** The best row-wise plan for the question that we know: one covering index in PostgreSQL, one prepared statement, one pass. */
export class Rivaal {
  private readonly indeling = new Indeling();
  /** The ids of open offers; the rival gets their number for nothing, as if it were kept by a trigger. */
  private readonly open = new Set<string>();
  private bytes: Opzoekbytes;
  private planwijze: Planwijze = 'force_generic_plan';

  private constructor(
    private readonly client: Client,
    private readonly vandaag: string,
  ) {
    this.bytes = new Opzoekbytes(this.indeling, vandaag);
  }

  /** Loads the offers. @param vandaag ISO date of every question */
  static async laad(url: string, aanbod: Iterable<AanbodFeiten>, vandaag: string): Promise<Rivaal> {
    const client = new Client({ connectionString: url });
    await client.connect();
    const rivaal = new Rivaal(client, vandaag);
    try {
      for (const instelling of INSTELLINGEN) await client.query(`SET ${instelling}`);
      await laadTabel(client, rivaal.telOpen(aanbod), rivaal.indeling);
      rivaal.bytes = new Opzoekbytes(rivaal.indeling, vandaag);
      return rivaal;
    } catch (error) {
      await client.end();
      throw error;
    }
  }

  async kies(planwijze: Planwijze): Promise<void> {
    this.planwijze = planwijze;
    await this.client.query(`SET plan_cache_mode = ${planwijze}`);
  }

  async zoek(persoon: PersoonFeiten, programma: ProgrammaFeiten, aantal: number): Promise<Rivaalantwoord> {
    const { rows } = await this.client.query<unknown[]>(this.vraag(persoon, programma, aantal));
    const [telrij, ...treffers] = rows as unknown as readonly Antwoordrij[];
    const [, binnen = 0, totaalMatches = 0, ...tellingen] = telrij ?? [null];
    let lopend = 0;
    for (const id of persoon.lopend) if (this.open.has(id)) lopend += 1;
    return {
      treffers: treffers.map(naarTreffer),
      totaalMatches,
      tellingPerCode: naarRecord(CODES, tellingen) satisfies Telling,
      buitenStraal: this.open.size - binnen - lopend,
    };
  }

  /** The plan of one question, as PostgreSQL explains it after running it. */
  async verklaar(persoon: PersoonFeiten, programma: ProgrammaFeiten, aantal: number): Promise<string> {
    const { text, values } = this.vraag(persoon, programma, aantal);
    const { rows } = await this.client.query<[string]>({
      text: `EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) ${text}`,
      values: values ?? [],
      rowMode: 'array',
    });
    // The tables of a person are hundreds of bytes in hexadecimal: noise in a plan.
    return rows.map(([regel]) => regel.replace(/'\\x[0-9a-f]{16,}'/g, "'\\x…'")).join('\n');
  }

  /** What the server says of itself and of the table. */
  async gegevens(): Promise<{ readonly versie: string; readonly geheugen: string; readonly tabel: string; readonly index: string }> {
    const { rows } = await this.client.query<{ versie: string; geheugen: string; tabel: string; index: string }>(
      `SELECT current_setting('server_version') AS versie, current_setting('shared_buffers') AS geheugen,
         pg_size_pretty(pg_relation_size('${SCHEMA}.aanbod')) AS tabel, pg_size_pretty(pg_relation_size('${SCHEMA}.aanbod_dekkend')) AS index`,
    );
    return rows[0]!;
  }

  async sluit(): Promise<void> {
    await this.client.query(`DROP SCHEMA ${SCHEMA} CASCADE`);
    await this.client.end();
  }

  private vraag(persoon: PersoonFeiten, programma: ProgrammaFeiten, aantal: number): QueryArrayConfig {
    const metLopend = persoon.lopend.size > 0;
    return {
      name: `${this.planwijze}${metLopend ? '-lopend' : ''}`,
      text: metLopend ? SQL.met : SQL.zonder,
      values: vraagparameters(persoon, programma, { aantal, vandaag: this.vandaag, indeling: this.indeling, bytes: this.bytes }),
      rowMode: 'array',
    };
  }

  private *telOpen(aanbod: Iterable<AanbodFeiten>): Iterable<AanbodFeiten> {
    for (const een of aanbod) {
      if (isOpen(een, this.vandaag)) this.open.add(een.id);
      yield een;
    }
  }
}

const naarRecord = <K extends string>(namen: readonly K[], waarden: readonly number[]): Record<K, number> => {
  const record: Partial<Record<K, number>> = {};
  for (let i = 0; i < namen.length; i += 1) record[namen[i]!] = waarden[i]!;
  return record as Record<K, number>;
};

const naarTreffer = ([id, meters = 0, ...getallen]: Antwoordrij): Rivaalantwoord['treffers'][number] => ({
  id: id ?? '',
  meters,
  punten: naarRecord(PUNTNAMEN, getallen) satisfies Punten,
  score: getallen[PUNTNAMEN.length] ?? 0,
});
