import { expect, test } from '@jest/globals';
import { naarPersoonFeiten, PROGRAMMA_HENGELO } from '@regiomatch/matching-kern';
import { profiel } from '../toets/voorbeelden.fixture.js';
import { afgeschermdAantal } from './afgeschermd-aantal.js';
import { geenAanbodSignaal } from './geen-aanbod-signaal.js';

test('het signaal zegt welke soort, welk niveau, welke dagdelen en welke plaats ontbreken', () => {
  const persoon = naarPersoonFeiten(
    profiel('P', { soortenInPlan: ['werk', 'cursus'], doelen: ['cursus'], bezet: [{ dag: 'zo', dagdeel: 'avond' }] }),
    1,
  );
  const signaal = geenAanbodSignaal(persoon, 'Hengelo', PROGRAMMA_HENGELO);
  expect(signaal).toMatchObject({ soorten: ['cursus', 'werk'], taalniveau: 'A2', woonplaats: 'Hengelo', straalMeters: 15_000 });
  expect(signaal.dagdelen).toHaveLength(19);
  expect(signaal.uitleg).toBe(
    'Binnen 15 km van Hengelo past nu geen aanbod van de soort cursus of werk op niveau A2. Geef dit door aan de regiocoördinator.',
  );
});

test('het signaal van een lege intake noemt wat nog niet bekend is ook niet', () => {
  const leeg = { soortenInPlan: null, doelen: [], taal: { luisteren: null, lezen: null, schrijven: null, spreken: null } };
  const signaal = geenAanbodSignaal(naarPersoonFeiten(profiel('P', leeg), 0), 'Borne', PROGRAMMA_HENGELO);
  expect(signaal).toMatchObject({ soorten: [], taalniveau: null });
  expect(signaal.uitleg).toBe('Binnen 15 km van Borne past nu geen aanbod. Geef dit door aan de regiocoördinator.');
});

test('het signaal bevat niets waaraan iemand te herkennen is', () => {
  const signaal = geenAanbodSignaal(naarPersoonFeiten(profiel('PSEUDONIEM-1'), 0), 'Hengelo', PROGRAMMA_HENGELO);
  expect(JSON.stringify(signaal)).not.toContain('PSEUDONIEM');
});

test('een aantal onder de vijf is niet te zien, nul ook niet', () => {
  expect([0, 1, 4, 5, 12].map(afgeschermdAantal)).toEqual(['minder dan 5', 'minder dan 5', 'minder dan 5', '5', '12']);
});
