import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

// npm run test:acceptatie [-- arguments for jest]: what `npm test` asks of one process, asked of separate processes over a real Kafka and Keycloak.
// MEILI_PROGRAMMA names a Meilisearch. The last line is the count.
const tests = spawn(process.execPath, [resolve(import.meta.dirname, '../../../scripts/test.mjs'), '--runInBand', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ECHTE_SERVER: 'cluster' },
});
for (const signaal of ['SIGINT', 'SIGTERM'] as const) process.on(signaal, () => tests.kill(signaal));
const [code] = (await once(tests, 'exit')) as [number | null];
process.exitCode = code ?? 1;
