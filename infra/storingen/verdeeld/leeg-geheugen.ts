import { resolve } from 'node:path';
import { draai } from '@regiomatch/cluster';
import pg from 'pg';
import type { Storing } from './storing.js';

const WORTEL = resolve(import.meta.dirname, '../../../..');

/** A consumer that lost everything it had copied is filled again from what its owners have now, not from history. */
export const leegGeheugen: Storing = {
  naam: 'matching is alles kwijt en wordt door de eigenaars opnieuw gevuld',
  keren: { kort: 1, lang: 2 },
  async doe({ cluster }) {
    const instanties = cluster.processen.get('matching') ?? [];
    await Promise.all(instanties.map((een) => een.dood()));
    const client = new pg.Client({ connectionString: cluster.databaseUrl });
    await client.connect();
    try {
      await client.query('TRUNCATE matching.aanbod, matching.profiel, matching.gemeente, matching.samenwerking CASCADE');
    } finally {
      await client.end();
    }
    await Promise.all(instanties.map((een) => een.start()));
    draai(WORTEL, 'infra/local/dist/heraankondigen.js', { DATABASE_URL: cluster.databaseUrl });
  },
};
