import { execFileSync } from 'node:child_process';
import { taalvorm, type Taalvorm } from './gebeurtenisvorm.js';
import { gebrokenSdl, gebrokenTaal } from './contracten-groeien.js';
import { sdlBestanden } from './sdl-regels.js';
import type { Bronbestand } from './werkboom.js';

/** Folder of what was promised: the event language as JSON, and the SDL of each service as it stood. */
export const VASTGELEGD = 'infra/gates/vastgelegd';
const TAAL = `${VASTGELEGD}/gebeurtenissen.json`;

/** What the tree promises now, in the files in which it is recorded. */
export const belofte = (bestanden: readonly Bronbestand[]): readonly Bronbestand[] => {
  const { diensten, gedeeld } = sdlBestanden(bestanden);
  const fragment = gedeeld.map(({ tekst }) => tekst).join('\n');
  return [
    { pad: TAAL, tekst: `${JSON.stringify(taalvorm(bestanden), null, 2)}\n` },
    ...diensten.map(({ pad, tekst }) => ({ pad: `${VASTGELEGD}/${pad.slice(pad.lastIndexOf('/') + 1)}`, tekst: `${fragment}\n${tekst}` })),
  ];
};

/** Promises of `was` that `is` no longer keeps. A service that is gone breaks everything it promised. */
export const gebrokenBeloften = (was: readonly Bronbestand[], is: readonly Bronbestand[]): readonly string[] =>
  was.flatMap(({ pad, tekst }) => {
    const nu = is.find((bestand) => bestand.pad === pad)?.tekst;
    if (nu === undefined) return [`${pad} is verdwenen`];
    return pad === TAAL
      ? gebrokenTaal(JSON.parse(tekst) as Taalvorm, JSON.parse(nu) as Taalvorm)
      : gebrokenSdl(tekst, nu).map((wat) => `${pad}: ${wat}`);
  });

/**
 * What main promised where this branch left it, so that a branch cannot loosen the record together with the contract.
 * Empty when this checkout is main itself (then the record in the tree is main's state) or has no main beside it.
 */
export const vastgelegdOpMain = (wortel: string, main = 'origin/main'): readonly Bronbestand[] => {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: wortel, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    const afslag = git('merge-base', 'HEAD', main);
    if (afslag === git('rev-parse', 'HEAD')) return [];
    return git('ls-tree', '-r', '--name-only', afslag, '--', VASTGELEGD)
      .split('\n')
      .filter((pad) => pad !== '')
      .map((pad) => ({ pad, tekst: git('show', `${afslag}:${pad}`) }));
  } catch {
    return [];
  }
};
