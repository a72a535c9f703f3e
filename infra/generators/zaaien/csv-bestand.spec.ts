import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { csvBestand } from './csv-bestand.js';

const lees = (bestand: string): unknown => parse(bestand, { columns: true, delimiter: ';' });

test('wat geschreven is, wordt precies zo gelezen, ook met aanhalingstekens, puntkomma’s en regeleinden', () => {
  const rijen = [
    { titel: 'Timmerman "de Eik"; 4 dagen', omschrijving: 'Regel een\nregel twee', uren: '7,5' },
    { titel: 'Café → zorg', omschrijving: '"', uren: '' },
  ];
  expect(lees(csvBestand(rijen))).toEqual(rijen);
});

test('een kolom die niemand invult, staat er niet in, en een ontbrekende cel is leeg', () => {
  const bestand = csvBestand([{ a: '1', b: '', c: '' }, { a: '2', d: '3' } as Record<string, string>]);
  expect(bestand).toBe('a;d\n1;\n2;3\n');
});
