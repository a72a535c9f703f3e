import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { beelden } from './beelden.js';
import { volgModules } from './verzamelen/modulespoor.js';
import { verdeel } from './verzamelen/verdeel.js';

const root = resolve(import.meta.dirname, '../..');
const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');
const doelen = new Map(
  [...dockerfile.matchAll(/^FROM (\S+) AS (\S+)\n([\s\S]*?)(?=^FROM |(?![\s\S]))/gm)].map(([, van, naam, inhoud]) => [
    naam,
    { van, inhoud: inhoud ?? '' },
  ]),
);

describe('het Dockerfile', () => {
  test.each(beelden(root).map((beeld) => [beeld.naam, beeld] as const))(
    'heeft een doel voor %s, dat zijn eigen programma start',
    (naam, { soort, programmas }) => {
      const doel = doelen.get(naam);
      expect(doel?.van).toBe(soort === 'dienst' ? 'dienst' : 'uitvoering');
      expect(doel?.inhoud).toContain(`COPY --from=bouw /uit/${naam} ./`);
      expect(doel?.inhoud).toContain(`CMD ["${programmas[0]}"]`);
    },
  );

  test('heeft geen doelen van diensten die er niet meer zijn', () => {
    expect([...doelen.keys()].sort()).toEqual([...beelden(root).map(({ naam }) => naam), 'bouw', 'uitvoering', 'dienst'].sort());
  });

  test('begint bij een vaste versie en draait nooit als root', () => {
    expect(dockerfile).toMatch(/^ARG BASIS=docker\.io\/library\/node:24-bookworm-slim$/m);
    expect(doelen.get('uitvoering')?.inhoud).toContain('USER 1000:1000');
    expect(dockerfile.match(/^USER .*$/gm)).toEqual(['USER 1000:1000']);
  });
});

describe('de inhoud van een image', () => {
  test('wat elke dienst nodig heeft staat er eenmaal, de rest bij de dienst zelf', () => {
    const beeld = (naam: string, soort: 'dienst' | 'beheer') => ({ naam, soort, programmas: [] }) as const;
    const inhoud = new Map([
      [beeld('een', 'dienst'), new Set(['samen', 'een'])],
      [beeld('twee', 'dienst'), new Set(['samen', 'twee'])],
      [beeld('beheer', 'beheer'), new Set(['samen', 'extra'])],
    ]);
    expect(Object.fromEntries(verdeel(inhoud))).toEqual({ gedeeld: ['samen'], een: ['een'], twee: ['twee'], beheer: ['samen', 'extra'] });
  });

  test('een programma dat ontbreekt houdt het bouwen tegen', () => {
    expect(() => volgModules(root, ['services/bestaat-niet/dist/main.js'])).toThrow('services/bestaat-niet/dist/main.js ontbreekt');
  });
});
