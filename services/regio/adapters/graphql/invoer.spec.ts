import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { OrganisatieInvoer, SamenwerkingInvoer } from './invoer.js';

const foutenIn = async (soort: new () => object, waarde: object): Promise<string[]> =>
  (await validate(plainToInstance(soort, waarde))).map(({ property }) => property);

describe('de naam van een organisatie of samenwerking', () => {
  const metNaam = (naam: string) => [
    foutenIn(OrganisatieInvoer, { naam, gemeentecode: '0164' }),
    foutenIn(SamenwerkingInvoer, { naam, vorm: 'convenant', gemeenten: ['0164'] }),
  ];

  test.each(['', '   ', '\u00a0', '--', 'a\u0000b', 'a\nb', 'x'.repeat(201)])('%j is geen naam', async (naam) => {
    for (const fouten of metNaam(naam)) expect(await fouten).toEqual(['naam']);
  });

  test.each(["Bakkerij 't Hoekje", '4U', 'مدرسة', 'Ünïe'])('%j is een naam', async (naam) => {
    for (const fouten of metNaam(naam)) expect(await fouten).toEqual([]);
  });

  test('S27 een lange naam kost geen rekentijd', async () => {
    const begin = performance.now();
    await Promise.all(metNaam(`${'a'.repeat(1_000_000)}\n`));
    expect(performance.now() - begin).toBeLessThan(2_000);
  });
});
