// npm run test:meili: the search suite against a real Meilisearch. There is no package with its binary, so whoever runs it names a server.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

if (process.env.MEILI_URL) {
  const { status } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('../../scripts/test.mjs', import.meta.url)), '--runInBand', ...process.argv.slice(2)],
    {
      stdio: 'inherit',
      env: { ...process.env, ECHTE_SERVER: 'meili' },
    },
  );
  process.exitCode = status ?? 1;
} else {
  console.log(
    'OVERGESLAGEN: de toetsen tegen een echte Meilisearch. Zet MEILI_URL (en MEILI_KEY of MEILI_MASTER_KEY) om ze te draaien; zie docs/zoeken.md.',
  );
}
