import { describe, expect, test } from '@jest/globals';
import { PROGRAMMA_HENGELO } from '@regiomatch/matching-kern';
import { BORNE, ENSCHEDE, HENGELO, programma } from '../toets/voorbeelden.fixture.js';
import { Regiokaart } from './regiokaart.js';

describe('het programma van een gemeente', () => {
  const kaart = new Regiokaart();
  kaart.zetGemeente({
    gemeentecode: HENGELO,
    naam: 'Hengelo',
    programmas: [
      programma({ versie: 3, geldigVan: '2026-01-01', verblijfstraalMeters: 3_000 }),
      programma({ versie: 1, geldigVan: '2024-01-01', verblijfstraalMeters: 1_000 }),
      programma({ versie: 2, geldigVan: '2025-01-01', verblijfstraalMeters: 2_000 }),
    ],
  });

  test('is het laatste dat op de dag zelf al geldt', () => {
    expect(['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01'].map((dag) => kaart.programma(HENGELO, dag).straalMeters)).toEqual([
      1_000, 2_000, 2_000, 3_000,
    ]);
  });

  test('is dat van Hengelo zolang een gemeente er geen heeft', () => {
    expect(kaart.programma(HENGELO, '2023-12-31')).toEqual(PROGRAMMA_HENGELO);
    expect(kaart.programma(BORNE, '2025-01-01')).toEqual(PROGRAMMA_HENGELO);
  });

  test('twee versies op één dag: de hoogste geldt', () => {
    kaart.zetGemeente({
      gemeentecode: BORNE,
      naam: 'Borne',
      programmas: [programma({ versie: 2, verblijfstraalMeters: 9 }), programma({ versie: 1 })],
    });
    expect(kaart.programma(BORNE, '2025-01-01').straalMeters).toBe(9);
  });
});

describe('met wie een aanbod gedeeld is', () => {
  const kaart = new Regiokaart();
  kaart.zetSamenwerking({ samenwerkingId: 'twente', gemeenten: [HENGELO, BORNE] });

  test('is de eigen gemeente, de genoemde gemeenten en de leden van de genoemde samenwerkingen', () => {
    expect(kaart.gedeeldMet(ENSCHEDE, { samenwerkingen: ['twente', 'onbekend'], gemeenten: ['0599'] })).toEqual(
      new Set([ENSCHEDE, '0599', HENGELO, BORNE]),
    );
    expect(kaart.gedeeldMet(ENSCHEDE, { samenwerkingen: [], gemeenten: [] })).toEqual(new Set([ENSCHEDE]));
  });

  test('verandert met de samenwerking mee', () => {
    expect(kaart.zetSamenwerking({ samenwerkingId: 'twente', gemeenten: [BORNE, HENGELO] })).toBe(false);
    expect(kaart.zetSamenwerking({ samenwerkingId: 'twente', gemeenten: [BORNE] })).toBe(true);
    expect(kaart.gedeeldMet(ENSCHEDE, { samenwerkingen: ['twente'], gemeenten: [] })).toEqual(new Set([ENSCHEDE, BORNE]));
    expect(kaart.samenwerkingenMet(HENGELO)).toEqual([]);
  });
});
