import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { dodeVerwijzingen, machinepaden, vreemdeNamen } from './huisregels.js';
import { werkboom, WORTEL } from './werkboom.js';

const boom = (pad: string, tekst = '') => [{ pad, tekst }];

describe('huisregels', () => {
  test('elke naam in de boom zegt iets', () => {
    expect(vreemdeNamen(werkboom())).toEqual([]);
  });

  test('nergens staat een pad van iemands machine', () => {
    expect(machinepaden(werkboom().filter(({ pad }) => !pad.endsWith('huisregels.spec.ts')))).toEqual([]);
  });

  test('elke verwijzing in de documentatie wijst iets aan', () => {
    expect(dodeVerwijzingen(werkboom(), (pad) => existsSync(join(WORTEL, pad)))).toEqual([]);
  });

  test('een verwijzing naar een bestand dat weg is, valt op', () => {
    const tekst = 'Zie [de regel](../regels/weg.ts#kop), [de site](https://example.org) en [hier](#kop).';
    expect(dodeVerwijzingen(boom('docs/uitleg.md', tekst), (pad) => pad !== 'regels/weg.ts')).toEqual(['docs/uitleg.md: regels/weg.ts']);
  });

  test('een nietszeggende naam of een hoofdletter valt op', () => {
    for (const pad of ['libs/platform/utils.ts', 'libs/common/x.ts', 'services/regio/domain/base.ts', 'libs/platform/src/x.ts', 'gateway/Start.ts']) {
      expect(vreemdeNamen(boom(pad))).toEqual([pad]);
    }
    for (const pad of [
      'libs/contracts/aanbod.v1.ts',
      'services/regio/migrations/0100_regio.sql',
      'tsconfig.base.json',
      'services/regio/README.md',
      '.ci/run.mjs',
    ]) {
      expect(vreemdeNamen(boom(pad))).toEqual([]);
    }
  });

  test('een pad van een machine valt op, een map van de repository niet', () => {
    expect(machinepaden(boom('a.md', 'zie /root/project'))).toEqual(['a.md']);
    expect(machinepaden(boom('a.md', 'zie docs/root/project'))).toEqual([]);
  });
});
