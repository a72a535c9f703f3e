import { describe, expect, test } from '@jest/globals';
import type { Verwachting } from '../map/verwachting.js';
import type { Aanbodantwoord, Paaroordeel, Persoonsantwoord, Treffer } from '../vragen/antwoord.js';
import { uitslagtekst } from './uitslag.js';
import { vergelijkAanbod } from './vergelijk-aanbod.js';
import { vergelijkPersoon } from './vergelijk-persoon.js';

const VERWACHT: Verwachting = {
  match: ['C-1', 'C-2'],
  weigeringen: { 'W-1': ['TAAL_TE_LAAG', 'GROEP_VOL'] },
  lopend: ['V-1'],
  volgorde: ['C-2', 'C-1'],
  punten: { 'C-1': { doel: 10, taal: 5 }, 'C-2': { doel: 20, taal: 5 } },
};
const AANBOD = ['C-1', 'C-2', 'V-1', 'W-1'];

const match = (doel: number, score = doel + 5): Paaroordeel => ({ status: 'MATCH', codes: [], score, punten: { doel, taal: 5 } });
const treffer = (id: string, doel: number): Treffer => ({ id, score: doel + 5, punten: { doel, taal: 5 } });
const goed = (): Persoonsantwoord => ({
  treffers: [treffer('C-2', 20), treffer('C-1', 10)],
  totaal: 2,
  lopend: ['V-1'],
  oordelen: new Map<string, Paaroordeel>([
    ['C-1', match(10)],
    ['C-2', match(20)],
    ['V-1', { status: 'LOPEND', codes: [], score: null, punten: {} }],
    ['W-1', { status: 'GEWEIGERD', codes: ['GROEP_VOL', 'TAAL_TE_LAAG'], score: null, punten: {} }],
  ]),
});
const fouten = (antwoord: Persoonsantwoord, verwachting = VERWACHT) =>
  vergelijkPersoon('P-1', verwachting, antwoord, AANBOD).map(({ waar, wat }) => `${waar}: ${wat}`);
const metOordeel = (id: string, oordeel: Paaroordeel): Persoonsantwoord => ({ ...goed(), oordelen: new Map([...goed().oordelen, [id, oordeel]]) });

describe('van mens naar aanbod', () => {
  test('een gelijk antwoord geeft geen verschil, in welke volgorde de codes ook staan', () => {
    expect(fouten(goed())).toEqual([]);
  });

  test('een andere volgorde is een verschil', () => {
    expect(fouten({ ...goed(), treffers: [...goed().treffers].reverse() })).toEqual(['P-1: volgorde: op plaats 1 verwacht C-2, gekregen C-1']);
  });

  test('een match te weinig en een match te veel zijn verschillen', () => {
    expect(fouten({ ...goed(), treffers: [treffer('C-2', 20), treffer('X-1', 10)] })[0]).toBe(
      'P-1: matches: niet gekregen: C-1; wel gekregen, niet verwacht: X-1',
    );
  });

  test('een ontbrekende of extra code is een verschil', () => {
    expect(fouten(metOordeel('W-1', { status: 'GEWEIGERD', codes: ['GROEP_VOL', 'DRAAGKRACHT'], score: null, punten: {} }))).toEqual([
      'P-1 × W-1 (mens → aanbod): codes: niet gekregen: TAAL_TE_LAAG; wel gekregen, niet verwacht: DRAAGKRACHT',
    ]);
  });

  test('een match waar een weigering werd verwacht, is een verschil', () => {
    expect(fouten(metOordeel('W-1', match(10)))).toEqual(['P-1 × W-1 (mens → aanbod): verwacht geweigerd, gekregen een match']);
  });

  test('punten die anders verdeeld zijn, of een score die geen som is, zijn verschillen', () => {
    expect(fouten(metOordeel('C-1', { status: 'MATCH', codes: [], score: 15, punten: { doel: 9, taal: 6 } }))).toEqual([
      'P-1 × C-1 (mens → aanbod): punten: doel verwacht 10, gekregen 9; taal verwacht 5, gekregen 6',
    ]);
    expect(fouten(metOordeel('C-1', match(10, 16)))).toEqual(['P-1 × C-1 (mens → aanbod): score verwacht 15, gekregen 16']);
    expect(fouten({ ...goed(), treffers: [treffer('C-2', 20), { ...treffer('C-1', 10), punten: { doel: 10, taal: 5, extra: 0 } }] })).toEqual([
      'P-1: punten van C-1: extra verwacht geen, gekregen 0',
    ]);
  });

  test('wat iemand al doet, hoort bij lopend en nergens anders', () => {
    expect(fouten({ ...goed(), lopend: [] })).toEqual(['P-1: lopend: niet gekregen: V-1']);
    expect(fouten(metOordeel('V-1', match(10)))).toEqual(['P-1 × V-1 (mens → aanbod): verwacht lopend, gekregen een match']);
  });

  test('een paar waarover niets wordt gezegd, is een verschil', () => {
    expect(fouten({ ...goed(), oordelen: new Map([...goed().oordelen].filter(([id]) => id !== 'W-1')) })).toEqual([
      'P-1 × W-1 (mens → aanbod): geen oordeel gekregen',
    ]);
  });

  test('wat de verwachting weglaat, wordt niet vergeleken', () => {
    expect(fouten({ ...goed(), treffers: [], totaal: 0 }, {})).toEqual([]);
  });

  test('een match die in geen enkele lijst staat, is een verschil', () => {
    expect(fouten(metOordeel('W-1', match(10)), { ...VERWACHT, weigeringen: {} })).toEqual([
      'P-1 × W-1 (mens → aanbod): niet verwacht als match, maar gekregen: een match',
    ]);
  });
});

describe('van aanbod naar mensen', () => {
  const verwacht = { 'P-1': VERWACHT, 'P-2': { match: ['C-1'], weigeringen: {}, punten: { 'C-1': { doel: 30, taal: 5 } } } };
  const antwoord = (): Aanbodantwoord => ({
    treffers: [treffer('P-2', 30), treffer('P-1', 10)],
    totaal: 2,
    oordelen: new Map([
      ['P-1', match(10)],
      ['P-2', match(30)],
    ]),
  });
  const aanbodfouten = (gekregen: Aanbodantwoord) =>
    vergelijkAanbod('C-1', verwacht, gekregen, ['P-1', 'P-2']).map(({ waar, wat }) => `${waar}: ${wat}`);

  test('een gelijk antwoord geeft geen verschil', () => {
    expect(aanbodfouten(antwoord())).toEqual([]);
  });

  test('iemand met minder punten mag niet bovenaan staan', () => {
    expect(aanbodfouten({ ...antwoord(), treffers: [...antwoord().treffers].reverse() })).toEqual(['C-1: volgorde: P-1 (15) staat boven P-2 (35)']);
  });

  test('iemand te veel of te weinig is een verschil', () => {
    expect(aanbodfouten({ ...antwoord(), treffers: [treffer('P-2', 30)], totaal: 1 })).toEqual(['C-1: mensen: niet gekregen: P-1']);
    expect(aanbodfouten({ ...antwoord(), treffers: [...antwoord().treffers, treffer('P-9', 1)], totaal: 3 })).toEqual([
      'C-1: mensen: wel gekregen, niet verwacht: P-9',
    ]);
  });

  test('andere codes dan van de andere kant zijn een verschil', () => {
    const gewijzigd = {
      ...antwoord(),
      oordelen: new Map([...antwoord().oordelen, ['P-1', { status: 'GEWEIGERD', codes: ['BUITEN_STRAAL'], score: null, punten: {} } as const]]),
    };
    expect(aanbodfouten(gewijzigd)).toEqual(['P-1 × C-1 (aanbod → mens): verwacht een match, gekregen geweigerd (BUITEN_STRAAL)']);
  });
});

describe('de uitslag', () => {
  test('eindigt met het aantal paren en verschillen', () => {
    expect(uitslagtekst({ paren: 396, verschillen: [], zonderVerwachting: [] })).toBe('paren 396, verschillen 0');
  });

  test('toont de eerste vijftig verschillen en telt ze allemaal', () => {
    const verschillen = Array.from({ length: 60 }, (_, i) => ({ waar: `P-${i}`, wat: 'anders' }));
    const regels = uitslagtekst({ paren: 60, verschillen, zonderVerwachting: ['P-x'] }).split('\n');
    expect(regels).toHaveLength(53);
    expect(regels.slice(-3)).toEqual([
      '… en nog 10 verschillen.',
      'Zonder verwachting, dus wel gevraagd maar niet vergeleken: P-x.',
      'paren 60, verschillen 60',
    ]);
  });
});
