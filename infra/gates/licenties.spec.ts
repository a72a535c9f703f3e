import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { geinstalleerdePakketten } from './geinstalleerde-pakketten.js';
import { gesloten, isOpen, overbodigeBeoordelingen, type Beoordeling } from './licenties.js';
import { WORTEL } from './werkboom.js';

const beoordeeld = JSON.parse(readFileSync(join(import.meta.dirname, 'licenties-beoordeeld.json'), 'utf8')) as Beoordeling[];

describe('poort 7: licenties', () => {
  test('elk pakket in het slotbestand mag in software van de overheid', () => {
    const pakketten = geinstalleerdePakketten(WORTEL);
    expect(pakketten.length).toBeGreaterThan(100);
    expect(gesloten(pakketten, beoordeeld)).toEqual([]);
    expect(overbodigeBeoordelingen(pakketten, beoordeeld)).toEqual([]);
  });

  test('een pakket onder Elastic-2.0 wordt geweigerd, ook als iemand het beoordeelde', () => {
    const elastic = [{ naam: '@apollo/gateway', versie: '2.14.4', licentie: 'Elastic-2.0' }];
    expect(gesloten(elastic, [{ pakket: '@apollo/gateway', licentie: 'MIT', reden: 'niet waar' }])).toEqual(['@apollo/gateway@2.14.4: Elastic-2.0']);
  });

  test('een pakket zonder licentieveld heeft een beoordeling met een reden nodig', () => {
    const stil = [{ naam: 'pause', versie: '0.0.1', licentie: null }];
    expect(gesloten(stil, [])).toEqual(['pause@0.0.1: geen licentieveld en geen beoordeling']);
    expect(gesloten(stil, [{ pakket: 'pause@0.0.1', licentie: 'MIT', reden: 'Readme.md' }])).toEqual([]);
  });

  test('een beoordeling die niemand meer nodig heeft, valt op', () => {
    expect(
      overbodigeBeoordelingen([{ naam: 'pause', versie: '0.1.0', licentie: 'MIT' }], [{ pakket: 'pause', licentie: 'MIT', reden: 'Readme.md' }]),
    ).toEqual(['pause']);
  });

  test('bij een keuze is één open licentie genoeg, bij een optelsom niet', () => {
    expect(isOpen('(MIT OR GPL-3.0-only)')).toBe(true);
    expect(isOpen('MIT AND GPL-3.0-only')).toBe(false);
    expect(isOpen('(Apache-2.0 AND MIT) OR Elastic-2.0')).toBe(true);
    expect(isOpen('Apache-2.0 AND (MIT OR Elastic-2.0)')).toBe(true);
  });

  test('een licentie met een uitzondering, een zelfgeschreven naam of een gebroken expressie is niet open', () => {
    for (const expressie of ['GPL-2.0-only WITH Classpath-exception-2.0', 'SEE LICENSE IN LICENSE', 'UNLICENSED', 'MIT)', '(MIT', '']) {
      expect(isOpen(expressie)).toBe(false);
    }
  });
});
