import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { existsSync } from 'node:fs';
import { kafkaJars } from '@regiomatch/servers';

// npm run test:kafka [-- arguments for jest]. The suites start and hurt their own brokers. The last line is the count.
needs('java', ['-version'], 'openjdk-17-jre-headless');
needs('mvn', ['--version'], 'maven');
await kafkaJars();
const tests = spawn(process.execPath, [join(root(), 'scripts/test.mjs'), '--runInBand', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ECHTE_SERVER: 'kafka' },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => tests.kill(signal));
const [code] = (await once(tests, 'exit')) as [number | null];
process.exitCode = code ?? 1;

function needs(program: string, probe: readonly string[], debian: string): void {
  if (spawnSync(program, probe, { stdio: 'ignore' }).status === 0) return;
  console.error(`${program} ontbreekt; ${debian} wordt geïnstalleerd …`);
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const done =
    spawnSync('apt-get', ['update'], { ...quiet, stdio: [...quiet.stdio] }).status === 0 &&
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', debian], { ...quiet, stdio: [...quiet.stdio] }).status === 0;
  if (done) return;
  console.error(`Installeer ${program} (Debian: ${debian}) en probeer het opnieuw.`);
  console.log('0 passed, 1 failed, 0 skipped');
  process.exit(1);
}

function root(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) if (existsSync(join(folder, 'nx.json'))) return folder;
  throw new Error('de werkkopie is niet gevonden');
}
