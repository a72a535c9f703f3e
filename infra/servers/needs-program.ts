import { spawnSync } from 'node:child_process';

/** Installs a program with Debian's packages when it is not there. @throws Error that says what to install */
export const needsProgram = (program: string, probe: readonly string[], debian: string): void => {
  if (spawnSync(program, probe, { stdio: 'ignore' }).status === 0) return;
  console.error(`${program} ontbreekt; ${debian} wordt geïnstalleerd …`);
  const apt = (...args: readonly string[]): boolean =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  if (!apt('update') || !apt('install', '-y', '--no-install-recommends', debian))
    throw new Error(`Installeer ${program} (Debian: ${debian}) en probeer het opnieuw.`);
};
