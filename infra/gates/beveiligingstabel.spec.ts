import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { BEVEILIGING, bewijzen, metTabel, onbewezen, type Beveiligingscontrole } from './beveiligingstabel.js';
import { werkboom, WORTEL } from './werkboom.js';

const controles = JSON.parse(readFileSync(join(import.meta.dirname, 'beveiligingscontroles.json'), 'utf8')) as Beveiligingscontrole[];
const spec = (tekst: string) => [{ pad: 'libs/platform/x.spec.ts', tekst }];

describe('elke beveiligingscontrole heeft een test', () => {
  test('geen enkele controle is zonder bewijs', () => {
    expect(onbewezen(controles, bewijzen(werkboom()))).toEqual([]);
  });

  test('de tabel in de handleiding is bij (npm run gates:vastleggen)', () => {
    const document = readFileSync(join(WORTEL, BEVEILIGING), 'utf8');
    expect(metTabel(document, controles, bewijzen(werkboom()))).toBe(document);
  });

  test('een id telt in de naam van een test, een groep of een reeks', () => {
    const gevonden = bewijzen(spec("describe('S02 en S47 samen', () => { test.each([1])('S25 geval %s', () => {}); }); test(`S30 ${x}`, () => {});"));
    expect([...gevonden.keys()].sort()).toEqual(['S02', 'S25', 'S30', 'S47']);
  });

  test('een id in commentaar of in gewone code is geen bewijs', () => {
    expect(bewijzen(spec("// S02\nconst id = 'S25'; expect('S30').toBe('S30');")).size).toBe(0);
    expect(onbewezen([{ id: 'S02', controle: '' }], bewijzen(spec('// S02')))).toEqual(['S02']);
  });
});
