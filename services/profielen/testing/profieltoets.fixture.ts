import { Database } from '@regiomatch/platform/persistence';
import { startToetsregio, type Toetsregio } from '@regiomatch/testing';
import pg from 'pg';
import { dienst } from '../service.js';
import { proefregio } from './proefregio.fixture.js';

export type Veld = Record<string, unknown>;

export const KLANTMANAGER = 'klantmanager-0164';

/** A row for somebody in Hengelo. */
export const persoon = (id: string, meer: Veld = {}): Veld => ({ id, gemeente: 'Hengelo', woonplaats: 'Hengelo', ...meer });

const VERSLAG = `__typename ... on ProfielImportVerslag { opgeslagen rijen aangemaakt gewijzigd ongewijzigd behouden aantalFouten fouten { rij veld code } }
  ... on Fout { code melding } ... on BestandGeweigerd { soort rij veld } ... on BestandOngeldig { reden } ... on InvoerOngeldig { velden { veld code } }`;

/** The service on a real database, with a stand-in for `regio`, and short ways to speak to it. */
export class Profieltoets {
  private constructor(readonly regio: Toetsregio) {}

  static async start(): Promise<Profieltoets> {
    return new Profieltoets(await startToetsregio([proefregio, dienst]));
  }

  stop(): Promise<void> {
    return this.regio.stop();
  }

  /** A part of the running service. */
  deel<T>(soort: abstract new (...delen: never[]) => T): T {
    return this.regio.services.find(({ naam }) => naam === 'profielen')?.app.get(soort) as T;
  }

  get database(): Database {
    return this.deel(Database);
  }

  async importeer(bestand: unknown, meer: Veld = {}, gebruiker = KLANTMANAGER): Promise<Veld> {
    const { data, errors } = await this.regio.vraag<{ uit: Veld }>(
      'profielen',
      gebruiker,
      `mutation ($bestand: String!, $formaat: ImportFormaat!, $proef: Boolean!, $alleenGoede: Boolean!, $regievoerder: String) {
        uit: importeerProfielen(bestand: $bestand, formaat: $formaat, proef: $proef, alleenGoede: $alleenGoede, regievoerder: $regievoerder) { ${VERSLAG} } }`,
      { bestand: typeof bestand === 'string' ? bestand : JSON.stringify(bestand), formaat: 'JSON', proef: false, alleenGoede: false, ...meer },
    );
    return data?.uit ?? { fout: errors?.[0]?.extensions?.['code'] };
  }

  lees(gebruiker: string, vraag: string) {
    return this.regio.vraag<Veld>('profielen', gebruiker, `query { ${vraag} }`);
  }

  /** Asks as another service. */
  async leesAlsDienst(vraag: string): Promise<Veld> {
    const token = await this.regio.uitgever.dienstToken('matching');
    return ((await this.regio.door('profielen')?.({ query: `query { ${vraag} }` }, { authorization: `Bearer ${token}` }))?.data ?? {}) as Veld;
  }

  async doe(act: string, gebruiker = KLANTMANAGER): Promise<Veld> {
    const vraag = `mutation { uit: ${act} { __typename ... on Profiel { versie } ... on Fout { code } ... on InvoerOngeldig { velden { veld code } } } }`;
    const { data, errors } = await this.regio.vraag<{ uit: Veld }>('profielen', gebruiker, vraag);
    return data?.uit ?? { fout: errors?.[0]?.extensions?.['code'] };
  }

  /** Looks behind the service, as its own machinery. */
  achter<T = Veld>(sql: string, waarden: unknown[] = []): Promise<T[]> {
    return this.database.alsDienst((tx) => tx.query(sql, waarden));
  }

  /** The events that were sent about one profile. */
  async gebeurtenissen(sleutel: string): Promise<Veld[]> {
    const client = new pg.Client({ connectionString: this.regio.adminUrl });
    await client.connect();
    const { rows } = await client.query('SELECT event FROM bus.profiel_v1 WHERE sleutel = $1 ORDER BY positie', [sleutel]);
    await client.end();
    return rows.map(({ event }) => event as Veld);
  }
}
