import { describe, expect, test } from '@jest/globals';
import type { AanbodFeiten } from '../aanbod-feiten.js';
import { naarDagdeelmasker, uitDagdeelmasker } from '../dagdeelmasker.js';
import { kleinsteWijzigingen, oordeel } from '../oordeel.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import { PROGRAMMA_HENGELO } from '../programma.js';
import { voorbeeldAanbod, voorbeeldPersoon } from '../voorbeeld.fixture.js';

const VANDAAG = '2025-06-02';
const WERKWEEK = naarDagdeelmasker(
  (['ma', 'di', 'wo', 'do', 'vr'] as const).flatMap((dag) => [
    { dag, dagdeel: 'ochtend' as const },
    { dag, dagdeel: 'middag' as const },
  ]),
);
const VRIJDAG = naarDagdeelmasker([
  { dag: 'vr', dagdeel: 'ochtend' },
  { dag: 'vr', dagdeel: 'middag' },
]);

const wijzigingen = (persoon: Partial<PersoonFeiten>, aanbod: Partial<AanbodFeiten>) =>
  kleinsteWijzigingen(voorbeeldPersoon(persoon), voorbeeldAanbod(aanbod), PROGRAMMA_HENGELO, VANDAAG);
const codes = (persoon: Partial<PersoonFeiten>, aanbod: Partial<AanbodFeiten>) =>
  oordeel(voorbeeldPersoon(persoon), voorbeeldAanbod(aanbod), PROGRAMMA_HENGELO, VANDAAG).codes;

describe('de kleinste wijziging is genoeg om de weigering weg te nemen', () => {
  test('vier dagen in plaats van vijf als de vrijdag bezet is', () => {
    const persoon = { bezet: VRIJDAG };
    const [wijziging] = wijzigingen(persoon, { dagdelen: WERKWEEK });
    expect(wijziging!.tekst).toMatch(/^Vraag om 4 van de 5 dagen: ma-ochtend, .*do-middag\.$/);
    const over = uitDagdeelmasker(WERKWEEK & ~VRIJDAG);
    expect(wijziging!.naar).toEqual(over.map(({ dag, dagdeel }) => `${dag}-${dagdeel}`));
    expect(codes(persoon, { dagdelen: naarDagdeelmasker(over) })).toEqual([]);
  });

  test('om negen uur beginnen als de schoolrit in de weg zit', () => {
    const [wijziging] = wijzigingen({ schoolrit: true }, { starttijd: 8 * 60 + 30 });
    expect(wijziging).toMatchObject({ code: 'ROOSTER_CONFLICT', feit: 'starttijd', van: '08:30', naar: '09:00' });
    expect(codes({ schoolrit: true }, { starttijd: 9 * 60 })).toEqual([]);
  });

  test('geen voorstel als elk dagdeel bezet is', () => {
    expect(wijzigingen({ bezet: WERKWEEK }, { dagdelen: VRIJDAG })).toEqual([]);
  });

  test('minder uren als de draagkracht te klein is', () => {
    const persoon = { maxMinuten: 1200, lopendeMinuten: 750 };
    const [wijziging] = wijzigingen(persoon, { minuten: 480 });
    expect(wijziging).toMatchObject({ feit: 'minuten', van: 480, naar: 450, tekst: 'Vraag om 7 uur en 30 minuten per week in plaats van 8 uur.' });
    expect(codes(persoon, { minuten: 450 })).toEqual([]);
    expect(wijzigingen({ maxMinuten: 1200, lopendeMinuten: 1200 }, {})).toEqual([]);
  });

  test('een niveau hoger voor de vaardigheid die te laag is', () => {
    const taal = { luisteren: 3, lezen: 1, schrijven: 3, spreken: 3 };
    const [wijziging] = wijzigingen({ taal, taalniveau: 1 }, { taalMinimaal: 2 });
    expect(wijziging).toMatchObject({ van: { lezen: 'A1' }, naar: { lezen: 'A2' }, tekst: 'Nodig: lezen van A1 naar A2.' });
    expect(codes({ taal: { ...taal, lezen: 2 }, taalniveau: 2 }, { taalMinimaal: 2 })).toEqual([]);
  });

  test('een paar kilometer verder reizen', () => {
    const [wijziging] = wijzigingen({}, { lat: 52.41, lon: 6.7931 });
    expect(wijziging).toMatchObject({ code: 'BUITEN_STRAAL', van: 15_000, naar: 16_034, tekst: 'Reis 1,1 km verder dan 15 km.' });
    const ruimer = { ...PROGRAMMA_HENGELO, straalMeters: 16_034 };
    expect(oordeel(voorbeeldPersoon(), voorbeeldAanbod({ lat: 52.41 }), ruimer, VANDAAG).codes).toEqual([]);
  });

  test('een plek op de wachtlijst, delen met de gemeente, of wachten tot het gedeeld is', () => {
    expect(wijzigingen({}, { vol: true }).map(({ tekst }) => tekst)).toEqual(['Vraag om een plek op de wachtlijst.']);
    expect(wijzigingen({ gemeentecode: '0141' }, {})[0]).toMatchObject({ feit: 'gedeeldMet', naar: ['0164', '0141'] });
    const later = { gedeeldMet: new Set(['0164', '0141']), eigenEerstTot: '2025-07-01' };
    expect(wijzigingen({ gemeentecode: '0141' }, later)[0]).toMatchObject({ feit: 'vandaag', naar: '2025-07-01' });
  });

  test('plan, fase, route en werkvergunning noemen wie het kan veranderen', () => {
    const gevonden = wijzigingen(
      { soortenInPlan: ['soort-b'], fase: 'nazorg', leerroutes: ['Z'], magWerken: false, richtingen: ['zorg'] },
      { fasen: ['opvang'], leerroutes: ['B1'], werkvergunningNodig: true, richtingenTellen: true, richtingen: ['techniek'] },
    );
    expect(gevonden.map(({ code, bij, naar }) => [code, bij, naar])).toEqual([
      ['PAST_NIET_BIJ_PLAN', 'gemeente', { soortenInPlan: 'soort-a', richtingen: 'techniek' }],
      ['LEERROUTE_ONGELIJK', 'aanbieder', ['B1', 'Z']],
      ['FASE_NIET_TOEGESTAAN', 'aanbieder', ['opvang', 'nazorg']],
      ['MAG_NOG_NIET_WERKEN', 'gemeente', true],
    ]);
  });

  test('leeftijd, doelgroep en een niveau dat al behaald is hebben geen wijziging', () => {
    expect(wijzigingen({ leeftijd: 40 }, { leeftijd: { van: 18, totEnMet: 25 }, doelgroepen: ['analfabeet'], taalUitstroom: 1 })).toEqual([]);
  });
});
