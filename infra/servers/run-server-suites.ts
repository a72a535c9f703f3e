import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { workingCopy } from './working-copy.js';

/**
 * Runs the suites `*.<kind>.spec.ts`, which need a real server, one after the other, with the arguments of this program for jest. Their last line
 * is the count. Ends with their exit code; a signal reaches them.
 */
export const runServerSuites = async (kind: string, env: Readonly<Record<string, string>> = {}): Promise<void> => {
  const tests = spawn(process.execPath, [join(workingCopy() ?? '', 'scripts/test.mjs'), '--runInBand', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ...env, ECHTE_SERVER: kind },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => tests.kill(signal));
  const [code] = (await once(tests, 'exit')) as [number | null];
  process.exitCode = code ?? 1;
};
