import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export interface Build {
  readonly root: string;
  readonly commit: string;
  ruimOp(): void;
}

/** Another commit of this repository, built in `map` by its own script. */
export const vorigeBuild = (wortel: string, commit: string, map: string): Build => {
  const root = join(map, 'vorige');
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: wortel, encoding: 'utf8' }).trim();
  const volledig = git('rev-parse', '--verify', `${commit}^{commit}`);
  git('worktree', 'add', '--detach', root, volledig);
  const ruimOp = (): void => void git('worktree', 'remove', '--force', root);
  try {
    execFileSync(process.execPath, ['scripts/bouw.mjs'], { cwd: root, stdio: 'inherit' });
  } catch (error) {
    ruimOp();
    throw error;
  }
  return { root, commit: volledig.slice(0, 12), ruimOp };
};
