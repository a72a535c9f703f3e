import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { proefaanbod, zoekvraag } from '../../toets/zoekorakel.fixture.js';
import { binnen, eenVan, gelijk, voorwaarden } from './filteruitdrukking.js';

/** Everything that a filter may consist of; what people typed is always inside quotes, and holds no quote. */
const VORM = /^(?:[a-zA-Z]+ (?:=|>=|<=) (?:"[a-z0-9_]*"|\d+|true)|[a-zA-Z]+ IN \[(?:(?:"[a-z0-9_]*"|\d+)(?:, )?)*\]| AND | OR |[()])+$/;

describe('een filter voor de zoekindex', () => {
  test('S26 bestaat bij elke vraag alleen uit eigen woorden en waarden tussen aanhalingstekens', () => {
    const offers = proefaanbod(30, 7);
    fc.assert(
      fc.property(zoekvraag(offers), (vraag) => {
        for (const deel of voorwaarden(vraag)) expect(deel).toMatch(VORM);
      }),
      { numRuns: 300 },
    );
  });

  test('S26 maakt van een aanhalingsteken geen einde van de waarde', () => {
    expect(gelijk('woonplaats', '" OR x = "')).toBe('woonplaats = "_22_20_4f_52_20x_20_3d_20_22"');
    expect(eenVan('soort', ['a"', "b'"])).toBe('soort IN ["a_22", "b_27"]');
  });

  test('weigert een getal dat geen heel getal is', () => {
    expect(() => gelijk('taal', Number.NaN)).toThrow(RangeError);
    expect(() => eenVan('nr', [1.5])).toThrow(RangeError);
  });

  test('schrijft een straal zonder exponent, ook vlak bij de evenaar', () => {
    expect(binnen({ lat: 1e-7, lon: -1e-8 }, 15_000.4)).toBe('_geoRadius(0.000000100, -0.000000010, 15000.400)');
  });

  test('S04 herhaalt voor wie kijkt wat er te zien is, ook zonder een ander filter', () => {
    const filter = {
      soorten: [],
      gemeenten: [],
      woonplaatsen: [],
      taalniveaus: [],
      dagdelen: 0,
      kenmerken: [],
      aanbieders: [],
      rondom: null,
      metPlek: false,
    };
    const zicht = { wie: 'gemeenten', gemeenten: ['0164'], sleutels: ['g:0164', 's:twente'] } as const;
    expect(voorwaarden({ filter, zicht, vandaag: '2025-06-02' })).toEqual([
      '(gepubliceerd = true AND tot >= 20250602)',
      'zichtbaarVoor IN ["g_3a0164", "s_3atwente"]',
      '(eigenEerstTot <= 20250602 OR gemeente IN ["0164"])',
    ]);
  });
});
