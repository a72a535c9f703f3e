import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { installeer } from './installeer.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'regiomatch-installatie-'));
  writeFileSync(join(root, '.npmrc'), 'offline=true');
  vraagPakket('een');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

// Packages from a folder, so that the real npm does its real work without a network.
function vraagPakket(naam: string): void {
  mkdirSync(join(root, naam), { recursive: true });
  writeFileSync(join(root, naam, 'package.json'), JSON.stringify({ name: naam, version: '1.0.0' }));
  writeFileSync(join(root, 'package.json'), JSON.stringify({ name: 'proef', version: '1.0.0', dependencies: { [naam]: `file:./${naam}` } }));
  const { status } = spawnSync('npm', ['install', '--package-lock-only', '--no-audit'], { cwd: root });
  expect(status).toBe(0);
}

function installeerde(): boolean {
  const regels: string[] = [];
  installeer(root, (regel: string) => regels.push(regel), 'ignore');
  return regels.length > 0;
}

test('een verse kloon wordt geïnstalleerd, de tweede keer is er niets te doen', () => {
  expect(installeerde()).toBe(true);
  expect(existsSync(join(root, 'node_modules/een'))).toBe(true);
  expect(installeerde()).toBe(false);
});

test('een gewijzigd slotbestand geeft een nieuwe installatie', () => {
  installeerde();
  vraagPakket('twee');
  expect(installeerde()).toBe(true);
  expect(existsSync(join(root, 'node_modules/twee'))).toBe(true);
  expect(existsSync(join(root, 'node_modules/een'))).toBe(false);
});

test('wie zelf al installeerde, houdt zijn installatie', () => {
  expect(spawnSync('npm', ['ci', '--no-audit'], { cwd: root }).status).toBe(0);
  expect(installeerde()).toBe(false);
});

test('een slotbestand dat niet bij package.json past geeft een duidelijke fout, en de volgende keer weer', () => {
  const pakket = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  writeFileSync(join(root, 'package.json'), JSON.stringify({ ...pakket, dependencies: { ...pakket.dependencies, ontbreekt: '1.0.0' } }));
  expect(installeerde).toThrow('Het installeren van de pakketten is mislukt');
  expect(installeerde).toThrow('Het installeren van de pakketten is mislukt');
});
