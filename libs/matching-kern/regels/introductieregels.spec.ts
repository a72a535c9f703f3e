import { expect, test } from '@jest/globals';
import { introductieweigeringen, oordeel } from '../oordeel.js';
import { PROGRAMMA_HENGELO } from '../programma.js';
import { voorbeeldAanbod, voorbeeldPersoon } from '../voorbeeld.fixture.js';

const VANDAAG = '2025-06-02';

test('zonder toestemming is er een match, maar gaat er geen profiel naar de aanbieder', () => {
  const zonder = voorbeeldPersoon({ toestemming: false });
  expect(oordeel(zonder, voorbeeldAanbod(), PROGRAMMA_HENGELO, VANDAAG).status).toBe('match');
  expect(introductieweigeringen(zonder, voorbeeldAanbod(), PROGRAMMA_HENGELO, VANDAAG)).toEqual(['TOESTEMMING_ONTBREEKT']);
  expect(introductieweigeringen(voorbeeldPersoon(), voorbeeldAanbod(), PROGRAMMA_HENGELO, VANDAAG)).toEqual([]);
});

test('bij de introductie weigert ook een onbekende werkvergunning, en maar een keer', () => {
  const werk = voorbeeldAanbod({ werkvergunningNodig: true });
  expect(introductieweigeringen(voorbeeldPersoon({ magWerken: null }), werk, PROGRAMMA_HENGELO, VANDAAG)).toEqual(['MAG_NOG_NIET_WERKEN']);
  expect(introductieweigeringen(voorbeeldPersoon({ magWerken: false }), werk, PROGRAMMA_HENGELO, VANDAAG)).toEqual(['MAG_NOG_NIET_WERKEN']);
  expect(introductieweigeringen(voorbeeldPersoon({ magWerken: true }), werk, PROGRAMMA_HENGELO, VANDAAG)).toEqual([]);
});
