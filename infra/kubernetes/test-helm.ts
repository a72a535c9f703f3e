import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { zorgVoorGereedschap } from './gereedschap.js';

// npm run test:helm [-- arguments for jest]. The last line is the count.
const root = resolve(import.meta.dirname, '../../..');
const { helm, python } = zorgVoorGereedschap(resolve(root, '.data/servers'), (regel) => console.error(regel));
const tests = spawn(process.execPath, [resolve(root, 'scripts/test.mjs'), '--runInBand', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ECHTE_SERVER: 'helm', HELM: helm, KUBERNETES_VALIDATE: python },
});
for (const signaal of ['SIGINT', 'SIGTERM'] as const) process.on(signaal, () => tests.kill(signaal));
const [code] = (await once(tests, 'exit')) as [number | null];
process.exitCode = code ?? 1;
