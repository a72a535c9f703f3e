import { describeAanbodsoort } from '@regiomatch/testing/gedrag/aanbodgedrag.js';
import { dienst } from './service.js';

describeAanbodsoort(dienst, {
  titel: 'B1-route, vaste schooldag vrijdag (A2→B1)',
  omschrijving: null,
  plaats: { gemeentecode: '0164', woonplaats: 'Hengelo', lat: 52.2658, lon: 6.7931 },
  rooster: {
    dagdelen: [
      { dag: 'vr', dagdeel: 'ochtend' },
      { dag: 'vr', dagdeel: 'middag' },
    ],
    minutenPerWeek: 480,
    starttijd: '09:00',
    flexibel: false,
  },
  periode: { van: '2098-09-01', tot: '2099-06-30' },
  instroom: 'groepstart',
  plekken: { totaal: 20 },
  eisen: {
    taalMinimaal: 'A2',
    leerroutes: ['B1'],
    fasen: ['opvang', 'wachten', 'inburgering'],
    leeftijd: { van: 18, totEnMet: null, grond: 'volwassenenonderwijs' },
    doelgroepen: ['alleenstaande ouder zonder opvang'],
  },
  zichtbaarVoor: { samenwerkingen: [], gemeenten: ['0147'], eigenEerstTot: null },
  financiering: 'inkoop gemeente',
  urensoort: 'taal',
  cursuscode: 'B1-VR',
  taalUitstroom: 'B1',
  uitstroomLezen: 'B1',
  onderdelen: ['taal', 'KNM'],
  examentraining: true,
  keurmerk: true,
  online: false,
  contractgemeenten: ['0147'],
  minimaleGroep: 8,
  metBehoudVanUitkering: true,
});
