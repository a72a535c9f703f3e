import { expect, test } from '@jest/globals';
import { concept, gepubliceerd, proefsoort } from './aanbod.voorbeeld.js';
import { naarAanbodV1 } from './naar-aanbod-v1.js';

test('het openbare beeld draagt alles wat een afnemer nodig heeft, en niets van de aanbieder zelf', () => {
  const beeld = naarAanbodV1(proefsoort, gepubliceerd({ plekken: { totaal: 2, vrij: 0 } }).stand);
  expect(beeld).toMatchObject({
    id: 'a1',
    soort: 'proef',
    soortLabel: 'Proefaanbod',
    status: 'vol',
    versie: 2,
    plekken: { totaal: 2, vrij: 0, wachtlijst: 0 },
    eigenschappen: { richtingenTellen: true, betaald: false, urensoort: null, contract: null },
    kenmerken: [
      { naam: 'begeleider', label: 'Begeleider', waarde: 'Noor' },
      { naam: 'weken', label: 'Aantal weken', waarde: '12' },
    ],
  });
  expect(Object.keys(beeld)).not.toEqual(expect.arrayContaining(['referentie', 'sluitreden', 'bevestigdOp', 'details']));
});

test('een leeg kenmerk staat niet in het beeld', () => {
  const beeld = naarAanbodV1(proefsoort, gepubliceerd({ details: { begeleider: 'Noor', weken: null } }).stand);
  expect(beeld.kenmerken.map(({ naam }) => naam)).toEqual(['begeleider']);
});

test('onvolledig aanbod heeft geen openbaar beeld', () => {
  expect(() => naarAanbodV1(proefsoort, concept({ plaats: null }).stand)).toThrow('nooit gepubliceerd');
});
