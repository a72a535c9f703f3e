import { describeAanbodsoort } from '@regiomatch/testing/gedrag/aanbodgedrag.js';
import { dienst } from './service.js';

describeAanbodsoort(dienst, {
  titel: 'Taalmaatje, een keer per week',
  omschrijving: null,
  plaats: { gemeentecode: '0164', woonplaats: 'Hengelo', lat: 52.2658, lon: 6.7931 },
  rooster: { dagdelen: [{ dag: 'wo', dagdeel: 'avond' }], minutenPerWeek: 120, starttijd: '19:00', flexibel: false },
  periode: { van: '2026-01-05', tot: '2099-06-30' },
  instroom: 'doorlopend',
  plekken: { totaal: 1 },
  vorm: 'taalmaatje',
  frequentie: 'elke week',
  talen: ['nld', 'arb'],
  eigenKeuze: true,
  maanden: 12,
  nazorgMaanden: 12,
});
