import { describeAanbodsoort } from '@regiomatch/testing/gedrag/aanbodgedrag.js';
import { dienst } from './service.js';

describeAanbodsoort(dienst, {
  titel: 'Leerling-monteur elektro, 4 dagen werk en een schooldag',
  omschrijving: null,
  plaats: { gemeentecode: '0164', woonplaats: 'Hengelo', lat: 52.2658, lon: 6.7931 },
  rooster: {
    dagdelen: ['ma', 'di', 'wo', 'do'].flatMap((dag) => [
      { dag, dagdeel: 'ochtend' },
      { dag, dagdeel: 'middag' },
    ]),
    minutenPerWeek: 1920,
    starttijd: '07:30',
    flexibel: false,
  },
  periode: { van: '2026-01-05', tot: '2099-06-30' },
  instroom: 'doorlopend',
  plekken: { totaal: 1 },
  eisen: { taalMinimaal: 'A2', werkvergunningNodig: true, certificaten: ['VCA'], rijbewijs: 'B' },
  richtingen: ['elektro', '7411'],
  contract: { vorm: 'tijdelijk', maanden: 12 },
  urensoort: 'werk',
  leerwerk: true,
  salaris: null,
  cao: 'Metaal en Techniek, schaal C',
  vierDagenMogelijk: true,
  loonkostensubsidie: 'mogelijk',
  investering: 'BBL-opleiding wordt betaald',
  vaktaal: 'woorden van de elektrotechniek',
});
