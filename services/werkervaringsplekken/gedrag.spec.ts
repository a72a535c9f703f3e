import { describeAanbodsoort } from '@regiomatch/testing/gedrag/aanbodgedrag.js';
import { dienst } from './service.js';

describeAanbodsoort(dienst, {
  titel: 'Montagehal, 3 dagen, 12 weken',
  omschrijving: 'Leren werken in een kleine montagehal.',
  plaats: { gemeentecode: '0164', woonplaats: 'Hengelo', lat: 52.2658, lon: 6.7931 },
  rooster: { dagdelen: ['ma', 'di', 'wo'].map((dag) => ({ dag, dagdeel: 'ochtend' })), minutenPerWeek: 690, starttijd: null, flexibel: false },
  periode: { van: '2026-01-05', tot: '2099-06-30' },
  instroom: 'doorlopend',
  plekken: { totaal: 3 },
  eisen: { taalPerVaardigheid: { spreken: 'A1', luisteren: 'A2' }, fasen: ['wachten', 'inburgering', 'nazorg'] },
  richtingen: ['metaal', 'techniek'],
  maximaleDuurWeken: 12,
  begeleider: 'voorman',
  leerdoelen: ['samenwerken', 'veilig werken'],
  geenVerdringing: true,
  gereedheid: 'nog-niet',
  anbi: true,
});
