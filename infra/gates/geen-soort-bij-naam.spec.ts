import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { dienstnamen } from './dienstnamen.js';
import { soortenBijNaam, type Homoniem } from './geen-soort-bij-naam.js';
import { werkboom, type Bronbestand } from './werkboom.js';

const homoniemen = JSON.parse(readFileSync(join(import.meta.dirname, 'homoniemen.json'), 'utf8')) as Homoniem[];

const taalstages: Bronbestand = {
  pad: 'services/taalstages/service.json',
  tekst: JSON.stringify({ naam: 'taalstages', aanbodsoort: { naam: 'taalstage', type: 'Taalstage' } }),
};
const werkgevers: Bronbestand = {
  pad: 'services/werkgevers/service.json',
  tekst: JSON.stringify({ naam: 'werkgevers', aanbodsoort: { naam: 'werk', type: 'Vacature' } }),
};
const gevonden = (pad: string, tekst: string): readonly string[] =>
  soortenBijNaam([{ pad, tekst }], dienstnamen([taalstages, werkgevers]), [
    { woord: 'werk', betekenis: 'urensoort', bestanden: ['libs/contracts/uren.ts'] },
  ]).map(({ regel, woord }) => `${regel}:${woord}`);

describe('poort 2: geen soort bij naam', () => {
  test('in de echte boom noemt niets een soort buiten haar eigen map', () => {
    const boom = werkboom();
    expect(soortenBijNaam(boom, dienstnamen(boom), homoniemen)).toEqual([]);
  });

  test('elk homoniem is nog nodig: zonder de regel zou het bestand opvallen', () => {
    const boom = werkboom();
    const diensten = dienstnamen(boom);
    const overbodig = homoniemen.flatMap(({ woord, bestanden }) =>
      bestanden.filter(
        (pad) =>
          soortenBijNaam(
            boom.filter((bestand) => bestand.pad === pad),
            diensten,
            [{ woord, betekenis: '', bestanden: [] }],
          ).length === 0,
      ),
    );
    expect(overbodig).toEqual([]);
  });

  test('een vergelijking met de naam van een soort valt op', () => {
    expect(gevonden('services/matching/oordeel.ts', "\nif (aanbod.soort === 'taalstage') return 1;")).toEqual(['2:taalstage']);
  });

  test('een naam binnen een samengestelde naam valt op', () => {
    expect(gevonden('gateway/kaart.ts', 'export const maakTaalstageKaart = 1;')).toEqual(['1:taalstage']);
  });

  test('een aangehaalde naam in SQL valt op, ook binnen een programmatekst', () => {
    expect(gevonden('libs/platform/0001.sql', "SELECT 1 WHERE soort = 'taalstage'")).toEqual(['1:taalstage']);
    expect(gevonden('libs/platform/zoek.ts', "query(`SELECT 1 WHERE soort = 'werk'`)")).toEqual(['1:werk']);
  });

  test('een type van een soort in een ander schema valt op', () => {
    expect(gevonden('services/matching/api/matching.graphql', 'union Treffer = Vacature | Ander')).toEqual(['1:vacature']);
  });

  test('uitleg voor mensen mag een soort noemen', () => {
    expect(gevonden('libs/platform/start.ts', '// zoals bij een taalstage\nexport const uitleg = "Een taalstage begint met een gesprek.";')).toEqual(
      [],
    );
    expect(gevonden('services/matching/api/matching.graphql', '"Ook een taalstage."\ntype Treffer { id: ID! }')).toEqual([]);
  });

  test('de eigen map, tests en zaaigegevens mogen de naam gebruiken', () => {
    for (const pad of ['services/taalstages/domain/soort.ts', 'libs/platform/relay.spec.ts', 'infra/generators/aanbod.ts']) {
      expect(gevonden(pad, "export const soort = 'taalstage';")).toEqual([]);
    }
  });

  test('een homoniem telt alleen als letterlijke waarde, en niet waar het iets anders betekent', () => {
    expect(gevonden('libs/platform/taak.ts', 'export const werk = () => undefined;')).toEqual([]);
    expect(gevonden('libs/contracts/uren.ts', "export const UREN = ['taal', 'werk'];")).toEqual([]);
    expect(gevonden('services/matching/oordeel.ts', "export const soort = 'werk';")).toEqual(['1:werk']);
  });
});
