import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { transformFileSync } from '@swc/core';

/** Compiles this package's sources of this moment into `folder`, so that a spec can run them in a process of its own. */
export function compileInto(folder: string): void {
  const root = import.meta.dirname;
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || /(^|\/)(dist|node_modules)\/|\.(spec|fixture|d)\.ts$/.test(file)) continue;
    const target = join(folder, relative(root, join(root, file)).replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    const { code } = transformFileSync(join(root, file), { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } });
    writeFileSync(target, code);
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  symlinkSync(join(root, '../../node_modules'), join(folder, 'node_modules'));
}
