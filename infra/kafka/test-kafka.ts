import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { existsSync } from 'node:fs';
import { kafkaJars } from '@regiomatch/servers';

// npm run test:kafka [-- arguments for jest]. The suites start and hurt their own brokers. The last line is the count.
await kafkaJars();
const tests = spawn(process.execPath, [join(root(), 'scripts/test.mjs'), '--runInBand', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ECHTE_SERVER: 'kafka' },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => tests.kill(signal));
const [code] = (await once(tests, 'exit')) as [number | null];
process.exitCode = code ?? 1;

function root(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) if (existsSync(join(folder, 'nx.json'))) return folder;
  throw new Error('de werkkopie is niet gevonden');
}
