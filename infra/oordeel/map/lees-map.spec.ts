import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leesMap } from './lees-map.js';
import { MapOngeldig } from './map-ongeldig.js';

const PLAATSEN = { Hengelo: { lat: 52.2658, lon: 6.7931, gemeente: 'Hengelo' } };
const AANBOD = {
  id: 'C-1',
  soort: 'cursus',
  titel: 'Taalles',
  plaats: 'Hengelo',
  gemeente: 'Hengelo',
  dagdelen: [{ dag: 'ma', dagdeel: 'ochtend' }],
  urenPerWeek: 7.5,
  taalMinimaal: 'A1',
  taalUitstroom: 'A2',
  leerroutes: ['B1'],
  fasen: 'alle',
  richtingen: [],
  leeftijd: null,
  doelgroep: null,
  vol: false,
  starttijd: null,
  werkvergunningNodig: false,
  gedeeldMet: ['Hengelo'],
};
const PROFIEL = {
  id: 'P-1',
  plaats: 'Hengelo',
  gemeente: 'Hengelo',
  leeftijd: 30,
  taalniveau: 'A1',
  examenBehaald: null,
  leerroute: null,
  fase: 'opvang',
  richtingen: null,
  soortenInPlan: ['cursus'],
  bezet: [],
  schoolrit: false,
  maxUrenPerWeek: 40,
  lopendeUren: 0,
  lopend: [],
  doelgroepen: [],
  magWerken: null,
  toestemming: true,
};

let map: string;
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'oordeel-'));
});
afterEach(() => rmSync(map, { recursive: true }));

const schrijf = (bestanden: Readonly<Record<string, unknown>>): void => {
  for (const [naam, inhoud] of Object.entries({ plaatsen: PLAATSEN, aanbod: [AANBOD], profielen: [PROFIEL], ...bestanden })) {
    writeFileSync(join(map, `${naam}.json`), typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud));
  }
};

const fouten = (): readonly string[] => {
  try {
    leesMap(map);
    return [];
  } catch (fout) {
    if (fout instanceof MapOngeldig) return fout.fouten;
    throw fout;
  }
};

describe('een map in het formaat van de voorbeelden', () => {
  test('wordt gelezen, ook zonder verwacht.json en zonder de velden die mogen ontbreken', () => {
    schrijf({});
    expect(leesMap(map)).toMatchObject({ aanbod: [{ id: 'C-1' }], profielen: [{ id: 'P-1' }], verwacht: {} });
  });

  test('mag alle velden hebben die mogen ontbreken', () => {
    schrijf({
      aanbod: [
        {
          ...AANBOD,
          contract: { vorm: 'tijdelijk', maanden: 6 },
          metBegeleiding: true,
          reactiepercentage: 80,
          uursoort: 'taal',
          taalPerVaardigheid: { lezen: 'A1' },
          richtingen: ['74', 'bouw'],
        },
      ],
      profielen: [
        {
          ...PROFIEL,
          doelen: ['cursus'],
          normOpen: { taal: 7.6666667 },
          wekenStil: 4,
          taalPerVaardigheid: { lezen: 'A1', spreken: 'A2' },
          taalniveau: null,
        },
      ],
      verwacht: { 'P-1': { match: ['C-1'], weigeringen: {}, volgorde: ['C-1'], punten: { 'C-1': { doel: 10 } } } },
    });
    expect(fouten()).toEqual([]);
  });

  test('die er niet is, wordt genoemd', () => {
    expect(() => leesMap(join(map, 'nergens'))).toThrow('bestaat niet');
  });

  test('een bestand dat ontbreekt of geen JSON is, wordt genoemd', () => {
    schrijf({ aanbod: '[{' });
    rmSync(join(map, 'plaatsen.json'));
    expect(fouten()).toEqual([expect.stringContaining('plaatsen.json ontbreekt'), expect.stringContaining('aanbod.json is geen geldige JSON')]);
  });

  test('elke fout wordt in één keer gemeld, met rij en veld', () => {
    schrijf({
      aanbod: [{ ...AANBOD, taalMinimaal: 'A3', vol: 'nee' }, 'tekst'],
      profielen: [{ ...PROFIEL, maxUrenPerWeek: 7.123, fase: 'vertrokken' }],
    });
    expect(fouten()).toEqual([
      'aanbod.json, C-1, taalMinimaal: vul in een van: A0, A1, A2, B1, B2, C1, of null.',
      'aanbod.json, C-1, vol: vul in true of false.',
      'aanbod.json, rij 2 moet een object zijn.',
      'profielen.json, P-1, fase: vul in een van: opvang, wachten, inburgering, nazorg, of null.',
      'profielen.json, P-1, maxUrenPerWeek: vul in een aantal uren per week in hele minuten, van 0 tot en met 168, of null.',
    ]);
  });

  test('een verwijzing die nergens heen gaat, wordt gemeld', () => {
    schrijf({
      aanbod: [AANBOD, AANBOD],
      profielen: [{ ...PROFIEL, plaats: 'Markelo', lopend: ['W-9'] }],
      verwacht: { 'P-1': { match: ['C-2'] }, 'P-9': {} },
    });
    expect(fouten()).toEqual([
      'aanbod.json: het id C-1 komt twee keer voor.',
      'profielen.json, P-1: de plaats Markelo staat niet in plaatsen.json.',
      'profielen.json, P-1: lopend noemt W-9, maar dat staat niet in aanbod.json.',
      'verwacht.json, P-1: C-2 staat niet in aanbod.json.',
      'verwacht.json: P-9 staat niet in profielen.json.',
    ]);
  });
});
