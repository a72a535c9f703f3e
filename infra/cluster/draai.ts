import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A one-off command of the build in `root`, as the image of the operator runs it. @throws Error with what it said */
export const draai = (root: string, script: string, env: Readonly<Record<string, string>>): void => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, script)], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
  if (status !== 0) throw new Error(`${script} mislukt:\n${stdout}\n${stderr}`);
};
