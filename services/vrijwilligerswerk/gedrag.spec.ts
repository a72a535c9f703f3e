import { describeAanbodsoort } from '@regiomatch/testing/gedrag/aanbodgedrag.js';
import { dienst } from './service.js';

describeAanbodsoort(dienst, {
  titel: 'Gastvrouw of gastheer in het buurthuis',
  omschrijving: null,
  plaats: { gemeentecode: '0164', woonplaats: 'Hengelo', lat: 52.2658, lon: 6.7931 },
  rooster: { dagdelen: [], minutenPerWeek: 240, starttijd: null, flexibel: true },
  periode: { van: '2026-01-05', tot: '2099-06-30' },
  instroom: 'doorlopend',
  plekken: { totaal: 4 },
  urensoort: 'participatie',
  frequentie: 'elke week',
  anderstaligenWelkom: true,
  contactMetNederlandstaligen: true,
  vog: true,
  tegenprestatie: true,
  onkosten: 'reiskosten',
});
