import { describe, expect, test } from '@jest/globals';
import { PROGRAMMA_HENGELO } from '../programma.js';
import { voorbeeldAanbod, voorbeeldPersoon } from '../voorbeeld.fixture.js';
import { oordeelWeek } from './oordeel-week.js';

const VANDAAG = '2025-06-02';
const VIER_DAGEN = 0b011_011_011_011;
const VRIJDAG = 0b011_000_000_000_000;
const week = (...args: Parameters<typeof oordeelWeek> extends [infer P, infer L, ...unknown[]] ? [P, L] : never) =>
  oordeelWeek(...args, PROGRAMMA_HENGELO, VANDAAG);

const werk = (dagdelen: number) => voorbeeldAanbod({ id: 'werk', betaald: true, dagdelen, minuten: 1920 });
const cursus = (dagdelen: number, minuten = 480) => voorbeeldAanbod({ id: 'cursus', taalUitstroom: 4, dagdelen, minuten });

describe('een weekplan', () => {
  test('past als de leden elk passen en samen niet botsen of te zwaar zijn', () => {
    expect(week(voorbeeldPersoon(), [werk(VIER_DAGEN), cursus(VRIJDAG)])).toMatchObject({
      status: 'match',
      codes: [],
      waarschuwingen: [],
      minuten: 2400,
    });
  });

  test('botst als twee leden een dagdeel delen', () => {
    expect(week(voorbeeldPersoon(), [werk(VIER_DAGEN | VRIJDAG), cursus(VRIJDAG)]).codes).toEqual(['BUNDEL_ROOSTER']);
  });

  test('is te zwaar als de uren samen boven het maximum komen, gelijk mag', () => {
    expect(week(voorbeeldPersoon({ maxMinuten: 2400 }), [werk(VIER_DAGEN), cursus(VRIJDAG)]).codes).toEqual([]);
    expect(week(voorbeeldPersoon({ maxMinuten: 2399 }), [werk(VIER_DAGEN), cursus(VRIJDAG)]).codes).toEqual(['DRAAGKRACHT']);
  });

  test('noemt de weigering van elk lid', () => {
    const { status, codes, leden } = week(voorbeeldPersoon({ magWerken: false }), [
      { ...werk(VIER_DAGEN), werkvergunningNodig: true },
      cursus(VRIJDAG),
    ]);
    expect(status).toBe('geweigerd');
    expect(codes).toEqual(['MAG_NOG_NIET_WERKEN']);
    expect(leden.map(({ id, codes: eigen }) => [id, eigen])).toEqual([
      ['werk', ['MAG_NOG_NIET_WERKEN']],
      ['cursus', []],
    ]);
  });
});

describe('de waarschuwing SCHOOLDAG_ONTBREEKT', () => {
  const codes = (...[persoon, leden]: Parameters<typeof week>) => week(persoon, leden).waarschuwingen.map(({ code }) => code);
  const voltijd = werk(VIER_DAGEN | VRIJDAG);

  test('komt bij A2 en werk op alle vijf werkdagen zonder les', () => {
    expect(codes(voorbeeldPersoon(), [voltijd])).toEqual(['SCHOOLDAG_ONTBREEKT']);
    expect(codes(voorbeeldPersoon(), [werk(VIER_DAGEN)])).toEqual([]);
    expect(codes(voorbeeldPersoon({ taalniveau: 3 }), [voltijd])).toEqual([]);
  });

  test('blijft weg met een cursus of met een schooldag in het werk zelf', () => {
    expect(codes(voorbeeldPersoon(), [voltijd, cursus(0b100)])).toEqual([]);
    expect(codes(voorbeeldPersoon(), [{ ...voltijd, schooldag: true }])).toEqual([]);
  });

  test('telt ook werk dat al loopt', () => {
    const persoon = voorbeeldPersoon({ lopend: new Set(['werk']), lopendeDagdelen: voltijd.dagdelen });
    const avond = voorbeeldAanbod({ id: 'avond', dagdelen: 0b100 });
    expect(oordeelWeek(persoon, [avond], PROGRAMMA_HENGELO, VANDAAG, [voltijd]).waarschuwingen).toEqual([{ code: 'SCHOOLDAG_ONTBREEKT' }]);
  });
});

describe('de waarschuwing TAALUREN_ONDER_NORM', () => {
  const inOpvang = voorbeeldPersoon({ fase: 'opvang', taalniveau: 1, taal: { luisteren: 1, lezen: 1, schrijven: 1, spreken: 1 } });

  test('noemt het tekort: 11,9 uur haalt de norm van 12 uur niet, 12 uur wel', () => {
    expect(week(inOpvang, [cursus(1, 714)]).waarschuwingen).toEqual([{ code: 'TAALUREN_ONDER_NORM', tekortMinuten: 6 }]);
    expect(week(inOpvang, [cursus(1, 720)]).waarschuwingen).toEqual([]);
  });

  test('telt alleen uren taal', () => {
    const steun = voorbeeldAanbod({ id: 'steun', dagdelen: 0b1000, minuten: 480, urensoort: 'participatie' });
    const oefenen = voorbeeldAanbod({ id: 'oefenen', dagdelen: 0b10000, minuten: 240, urensoort: 'taal' });
    expect(week(inOpvang, [cursus(1, 480), steun]).waarschuwingen).toEqual([{ code: 'TAALUREN_ONDER_NORM', tekortMinuten: 240 }]);
    expect(week(inOpvang, [cursus(1, 480), oefenen]).waarschuwingen).toEqual([]);
  });

  test('geldt alleen in de opvang en onder A2', () => {
    expect(week(voorbeeldPersoon({ ...inOpvang, fase: 'inburgering' }), [cursus(1)]).waarschuwingen).toEqual([]);
    expect(week(voorbeeldPersoon({ fase: 'opvang' }), [cursus(1)]).waarschuwingen).toEqual([]);
  });
});
