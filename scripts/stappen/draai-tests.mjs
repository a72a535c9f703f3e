import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Runs jest, prints the count on a line of its own, and returns the exit code. */
export async function draaiTests(argumenten, root = fileURLToPath(new URL('../..', import.meta.url))) {
  const map = mkdtempSync(join(tmpdir(), 'regiomatch-telling-'));
  const bestand = join(map, 'telling.json');
  const reporters = ['default', fileURLToPath(new URL('telling-reporter.mjs', import.meta.url))];
  try {
    const code = await draai(root, [...argumenten, ...reporters.map((naam) => `--reporters=${naam}`)], bestand);
    if (existsSync(bestand) || code !== 0) console.log(regel(bestand));
    return code;
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
}

async function draai(root, argumenten, bestand) {
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  // Packages of Nest are ESM only; jest runs those behind this flag.
  const vlaggen = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const kind = spawn(process.execPath, [...vlaggen, jest, ...argumenten], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, REGIOMATCH_TELLING: bestand },
  });
  // A Ctrl-C reaches jest itself too; this process only has to outlive it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => kind.kill('SIGTERM'));
  const [code] = await once(kind, 'exit');
  return code ?? 1;
}

// Without a count the run itself broke off, and that is a failure.
function regel(bestand) {
  const { passed, failed, skipped } = existsSync(bestand) ? JSON.parse(readFileSync(bestand, 'utf8')) : { passed: 0, failed: 1, skipped: 0 };
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
