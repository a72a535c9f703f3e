import { describeAanbodsoort } from '@regiomatch/testing/gedrag/aanbodgedrag.js';
import { dienst } from './service.js';

describeAanbodsoort(dienst, {
  titel: 'Taalstage kringloop, 2 dagdelen',
  omschrijving: 'Je werkt mee in de winkel en oefent elke dag Nederlands.',
  plaats: { gemeentecode: '0164', woonplaats: 'Hengelo', lat: 52.2658, lon: 6.7931 },
  rooster: {
    dagdelen: [
      { dag: 'di', dagdeel: 'ochtend' },
      { dag: 'do', dagdeel: 'ochtend' },
    ],
    minutenPerWeek: 480,
    starttijd: '09:15',
    flexibel: false,
  },
  periode: { van: '2026-01-05', tot: '2099-06-30' },
  instroom: 'doorlopend',
  plekken: { totaal: 2 },
  zichtbaarVoor: { samenwerkingen: [], gemeenten: ['0147'], eigenEerstTot: null },
  urensoort: 'taal',
  metBegeleiding: true,
  taaldoelLezen: 'A1',
  taaldoelSpreken: 'A2',
  taalbegeleider: 'bedrijfsleider',
  nederlandsOpDeWerkvloer: true,
  school: 'ROC van Twente',
});
