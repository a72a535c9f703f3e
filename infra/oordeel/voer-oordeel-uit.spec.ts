import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEigenRegio, type EigenRegio } from './eigen-regio.js';
import { leesMap, type Voorbeeldmap } from './map/lees-map.js';
import type { Verwachting } from './map/verwachting.js';
import type { Uitslag } from './vergelijken/uitslag.js';
import { voerOordeelUit } from './voer-oordeel-uit.js';
import { isLeeg } from './vragen/is-leeg.js';

// The expectations of this folder were worked out by hand from rules.md; its gemeenten do not exist.
const map = leesMap(join(dirname(fileURLToPath(import.meta.url)), 'voorbeelden', 'duinwijk'));

let regio: EigenRegio;
beforeAll(async () => {
  regio = await startEigenRegio();
}, 120_000);
afterAll(() => regio?.stop(), 60_000);

const beoordeel = (voorbeelden: Voorbeeldmap): Promise<Uitslag> =>
  voerOordeelUit(regio.ingang, voorbeelden, new Date().toISOString().slice(0, 10), () => undefined);
const anders = (profielId: string, wijziging: Partial<Verwachting>): Voorbeeldmap => ({
  ...map,
  verwacht: { ...map.verwacht, [profielId]: { ...map.verwacht[profielId], ...wijziging } },
});
const verschillen = async (voorbeelden: Voorbeeldmap): Promise<readonly string[]> =>
  (await beoordeel(voorbeelden)).verschillen.map(({ waar, wat }) => `${waar}: ${wat}`);

describe('oordeel over een hele regio, door de gateway', () => {
  test('een nieuwe regio is leeg', async () => {
    expect(await isLeeg(regio.ingang)).toBe(true);
  });

  test('de regio geeft van beide kanten precies wat met de hand is uitgerekend, ook met onbekende gemeenten en alle velden die mogen', async () => {
    expect(await beoordeel(map)).toEqual({ paren: 20, verschillen: [], zonderVerwachting: ['P-4'] });
  }, 90_000);

  test('daarna is de regio niet meer leeg', async () => {
    expect(await isLeeg(regio.ingang)).toBe(false);
  });

  test('één andere code in de verwachting valt van beide kanten op', async () => {
    const gewijzigd = anders('P-2', { weigeringen: { ...map.verwacht['P-2']!.weigeringen, 'A-5': ['PAST_NIET_BIJ_PLAN'] } });
    expect(await verschillen(gewijzigd)).toEqual([
      'P-2 × A-5 (mens → aanbod): codes: wel gekregen, niet verwacht: GROEP_VOL',
      'P-2 × A-5 (aanbod → mens): codes: wel gekregen, niet verwacht: GROEP_VOL',
    ]);
  }, 60_000);

  test('één ander punt in de verwachting valt op in de lijsten en in de oordelen', async () => {
    const punten = { 'A-4': { ...map.verwacht['P-2']!.punten!['A-4']!, nabijheid: 6 } };
    const gevonden = await verschillen(anders('P-2', { punten }));
    expect(gevonden.every((tekst) => /nabijheid verwacht 6, gekregen 5|score/.test(tekst))).toBe(true);
    expect(gevonden.filter((tekst) => tekst.startsWith('A-4')).length).toBeGreaterThan(0);
    expect(gevonden.filter((tekst) => tekst.startsWith('P-2')).length).toBeGreaterThan(0);
  }, 60_000);

  test('een andere volgorde in de verwachting valt op', async () => {
    expect(await verschillen(anders('P-1', { volgorde: ['A-3', 'A-1'] }))).toEqual(['P-1: volgorde: op plaats 1 verwacht A-3, gekregen A-1']);
  }, 60_000);
});
