import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { VIJANDIG } from '../../toets/zoekorakel.fixture.js';
import { filtersleutel, uitFiltersleutel } from './filtersleutel.js';

describe('een waarde in een filter', () => {
  test('S26 heeft alleen letters, cijfers en een liggend streepje', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (waarde) => void expect(filtersleutel(waarde)).toMatch(/^[a-z0-9_]*$/)));
    for (const waarde of VIJANDIG) expect(filtersleutel(waarde)).toMatch(/^[a-z0-9_]*$/);
  });

  test('is terug te lezen tot op het teken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (waarde) => {
        const terug = uitFiltersleutel(filtersleutel(waarde));
        expect(terug === null ? waarde.length > 10 : terug === waarde).toBe(true);
      }),
    );
    expect(filtersleutel('Sint-Jansklooster')).toBe('_53int_2d_4aansklooster');
  });

  test('die te lang is, blijft van elke andere te onderscheiden', () => {
    const [een, ander] = ['a', 'b'].map((einde) => filtersleutel(`${'X'.repeat(500)}${einde}`));
    expect(een).not.toBe(ander);
    expect([een?.length, uitFiltersleutel(een ?? '')]).toEqual([66, null]);
  });

  test('is een andere dan dezelfde in kleine letters of zonder accent', () => {
    expect(new Set(['Borne', 'borne', 'bórne', 'borne '].map(filtersleutel)).size).toBe(4);
  });
});
