import { describe, expect, test } from '@jest/globals';
import { aanbod, BORNE, ENSCHEDE, HENGELO } from '../toets/voorbeelden.fixture.js';
import { naarAanbodkopie } from './aanbodkopie.js';
import { magZien, type Kijker } from './kijker.js';
import { Regiokaart } from './regiokaart.js';

const VANDAAG = '2025-06-02';
const regio = new Regiokaart();
regio.zetSamenwerking({ samenwerkingId: 'twente', gemeenten: [HENGELO, BORNE] });
const kopie = (delen: Parameters<typeof aanbod>[1] = {}) => naarAanbodkopie(aanbod('A', delen), regio);
const gemeente = (...gemeenten: readonly string[]): Kijker => ({ wie: 'gemeenten', gemeenten });
const aanbieder = (aanbiederId: string): Kijker => ({ wie: 'aanbieder', aanbiederId });

describe('een gemeente', () => {
  test('ziet het eigen en het gedeelde aanbod, en ander aanbod niet', () => {
    expect(magZien(gemeente(HENGELO), kopie(), VANDAAG)).toBe(true);
    expect(magZien(gemeente(BORNE), kopie(), VANDAAG)).toBe(true);
    expect(magZien(gemeente(ENSCHEDE), kopie(), VANDAAG)).toBe(false);
    expect(magZien(gemeente(), kopie(), VANDAAG)).toBe(false);
  });

  test('ziet gedeeld aanbod vanaf de dag dat het voor anderen is', () => {
    const eigenEerst = kopie({ zichtbaarVoor: { eigenEerstTot: '2025-06-03' } });
    expect(magZien(gemeente(BORNE), eigenEerst, '2025-06-02')).toBe(false);
    expect(magZien(gemeente(BORNE), eigenEerst, '2025-06-03')).toBe(true);
    expect(magZien(gemeente(HENGELO), eigenEerst, '2025-06-02')).toBe(true);
  });

  test('ziet gesloten aanbod nog, omdat een inwoner er kan zitten, en een concept nooit', () => {
    expect(magZien(gemeente(HENGELO), kopie({ status: 'gesloten' }), VANDAAG)).toBe(true);
    expect(magZien(gemeente(HENGELO), kopie({ status: 'concept' }), VANDAAG)).toBe(false);
    expect(magZien(gemeente(HENGELO), kopie({ status: 'ter-beoordeling' }), VANDAAG)).toBe(false);
  });
});

describe('een aanbieder', () => {
  test('ziet het eigen aanbod in elke toestand', () => {
    expect(magZien(aanbieder('org-1'), kopie({ status: 'concept' }), VANDAAG)).toBe(true);
  });

  test('ziet van anderen alleen wat voor iedereen openstaat', () => {
    expect(magZien(aanbieder('org-2'), kopie(), VANDAAG)).toBe(true);
    expect(magZien(aanbieder('org-2'), kopie({ status: 'gesloten' }), VANDAAG)).toBe(false);
    expect(magZien(aanbieder('org-2'), kopie({ periode: { tot: '2025-06-01' } }), VANDAAG)).toBe(false);
    expect(magZien(aanbieder('org-2'), kopie({ zichtbaarVoor: { eigenEerstTot: '2025-06-03' } }), VANDAAG)).toBe(false);
  });
});

test('een beheerder ziet alles, ook wat nog niet openbaar is', () => {
  expect(magZien({ wie: 'iedereen' }, kopie({ status: 'concept' }), VANDAAG)).toBe(true);
});
