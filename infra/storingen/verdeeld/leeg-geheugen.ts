import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import pg from 'pg';
import type { Storing } from './storing.js';

const HERAANKONDIGEN = resolve(import.meta.dirname, '../../../local/dist/heraankondigen.js');

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
    const { status, stderr } = spawnSync(process.execPath, [HERAANKONDIGEN], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', DATABASE_URL: cluster.databaseUrl },
    });
    if (status !== 0) throw new Error(`heraankondigen mislukt: ${stderr}`);
  },
};
