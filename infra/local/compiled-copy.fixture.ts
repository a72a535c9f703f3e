import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformFileSync } from '@swc/core';

/** Compiles this package's sources of this moment into `folder`, so that a spec can run them in a process of its own. */
export function compileInto(folder: string): void {
  for (const file of readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || /(^|\/)(dist|node_modules)\/|\.(spec|fixture|d)\.ts$/.test(file)) continue;
    compileFile(join(import.meta.dirname, file), join(folder, file.replace(/\.ts$/, '.js')));
  }
  linkPackages(folder);
}

/** Compiles one file as the build does. */
export function compileFile(source: string, target: string): void {
  const { code } = transformFileSync(source, {
    jsc: { parser: { syntax: 'typescript', decorators: true }, transform: { legacyDecorator: true, decoratorMetadata: true }, target: 'es2022' },
    module: { type: 'es6' },
  });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, code);
}

/** Lets programs in `folder` use the installed packages. */
export function linkPackages(folder: string): void {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'));
}
