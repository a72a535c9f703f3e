import { expect, test } from '@jest/globals';
import { inhoud } from './aanbod.voorbeeld.js';
import { inhoudVanWaarden } from './inhoud-van-waarden.js';
import { waardenregels } from './invoerregels.js';
import { geschondenRegels } from './regel.js';
import type { Waarden } from './standaardvelden.js';
import { waardenVanInhoud } from './waarden-van-inhoud.js';

const goed = waardenVanInhoud(inhoud());
const geschonden = (anders: Partial<Waarden>) => geschondenRegels(waardenregels, { ...goed, ...anders }).map(({ code }) => code);

const NUL = String.fromCharCode(0);

test.each<[string, Partial<Waarden>, Partial<Waarden>]>([
  ['aanbod.titel-ongeldig', { titel: 'x'.repeat(201) }, { titel: 'x'.repeat(200) }],
  ['aanbod.titel-ongeldig', { titel: `Kas${NUL}sa` }, { titel: 'Kassa ☕ — “vlot”' }],
  ['aanbod.titel-ongeldig', { titel: 'Half \ud800 teken' }, { titel: 'Heel \ud83d\ude00 teken' }],
  ['aanbod.omschrijving-ongeldig', { omschrijving: 'x'.repeat(10_001) }, { omschrijving: 'regel 1\nregel 2' }],
  ['aanbod.gemeentecode-ongeldig', { gemeentecode: '164' }, { gemeentecode: '0164' }],
  ['aanbod.lat-ongeldig', { lat: 6.7931 }, { lat: 50.75 }],
  ['aanbod.lon-ongeldig', { lon: 52.2658 }, { lon: 3.36 }],
  ['aanbod.dagdelen-ongeldig', { dagdelen: ['ma-ochtend', 'ma-ochtend'] }, { dagdelen: ['ma-ochtend', 'ma-middag'] }],
  ['aanbod.uren-per-week-ongeldig', { uren_per_week: 10_081 }, { uren_per_week: 10_080 }],
  ['aanbod.uren-per-week-ongeldig', { uren_per_week: 0.5 }, { uren_per_week: 1 }],
  ['aanbod.starttijd-ongeldig', { starttijd: '24:00' }, { starttijd: '23:59' }],
  ['aanbod.tot-ongeldig', { tot: '2027-06-31' }, { tot: '2028-02-29' }],
  ['aanbod.plekken-ongeldig', { plekken: -1 }, { plekken: 0 }],
  ['aanbod.doelgroepen-ongeldig', { doelgroepen: [''] }, { doelgroepen: ['analfabeet'] }],
  ['aanbod.richtingen-ongeldig', { richtingen: ['74111'] }, { richtingen: ['7411', 'leren-en-werken'] }],
  ['aanbod.reactiepercentage-ongeldig', { reactiepercentage: 101 }, { reactiepercentage: 100 }],
  ['aanbod.plaats-onvolledig', { lat: null }, { gemeentecode: null, woonplaats: null, lat: null, lon: null }],
  ['aanbod.periode-omgekeerd', { van: '2027-07-01' }, { van: '2027-06-30' }],
  ['aanbod.te-veel-plekken-vrij', { plekken: 2, plekken_vrij: 3 }, { plekken: 2, plekken_vrij: 2 }],
  ['aanbod.leeftijd-omgekeerd', { leeftijd_van: 30, leeftijd_tot_en_met: 29 }, { leeftijd_van: 29, leeftijd_tot_en_met: 29 }],
  ['aanbod.contractvorm-ontbreekt', { contract_maanden: 6 }, { contract_maanden: 6, contract_vorm: 'tijdelijk' }],
  ['aanbod.doelgroep-is-herkomst', { doelgroepen: ['vrouwen uit Eritrea'] }, { doelgroepen: ['alleenstaande ouder zonder opvang'] }],
  ['aanbod.doelgroep-is-herkomst', { doelgroepen: ['Syrische jongeren'] }, { doelgroepen: ['kort in Nederland'] }],
])('%s: net wel en net niet', (code, fout, juist) => {
  expect(geschonden(fout)).toEqual([code]);
  expect(geschonden(juist)).toEqual([]);
});

test('inhoud gaat zonder verlies naar losse waarden en terug', () => {
  const vol = inhoud({
    omschrijving: 'Met uitleg',
    rooster: { dagdelen: [{ dag: 'zo', dagdeel: 'avond' }], minutenPerWeek: 61, starttijd: null, flexibel: true },
    plekken: { totaal: 4, vrij: 1 },
    eisen: {
      taalMinimaal: 'B1',
      taalPerVaardigheid: { lezen: 'A2', spreken: 'B1' },
      leerroutes: ['Z', 'Alfa'],
      fasen: ['opvang'],
      leeftijd: { van: null, totEnMet: 27, grond: 'afspraak met het mbo' },
      doelgroepen: ['analfabeet'],
      werkvergunningNodig: true,
      certificaten: ['VCA'],
      rijbewijs: 'B',
      opleidingsniveau: 'mbo 2',
    },
    zichtbaarVoor: { samenwerkingen: ['twente'], gemeenten: ['0147', '1735'], eigenEerstTot: '2027-04-01' },
    urensoort: 'taal',
    metBegeleiding: true,
    contract: { vorm: 'tijdelijk', maanden: 12 },
    reactiepercentage: 80,
  });
  for (const voorbeeld of [vol, inhoud()]) {
    expect(inhoudVanWaarden(waardenVanInhoud(voorbeeld), voorbeeld.details, '2020-01-01')).toEqual(voorbeeld);
  }
});

test('het ene taalniveau is het hoogste van de niveaus per vaardigheid', () => {
  const waarden: Waarden = { ...goed, taal_minimaal: 'C1', taal_luisteren: 'A1', taal_schrijven: 'B1' };
  expect(inhoudVanWaarden(waarden, {}, '2027-01-01').eisen).toMatchObject({
    taalMinimaal: 'B1',
    taalPerVaardigheid: { luisteren: 'A1', schrijven: 'B1' },
  });
  expect(inhoudVanWaarden(goed, {}, '2027-01-01').eisen).toMatchObject({ taalMinimaal: 'A1', taalPerVaardigheid: null });
});
