import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AanbodFeiten } from '../aanbod-feiten.js';
import { afstandInMeters } from '../afstand.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import { PROGRAMMA_HENGELO, type ProgrammaFeiten } from '../programma.js';
import { WEIGERINGSCODES } from '../regels/weigeringscode.js';
import { voorbeeldAanbod, voorbeeldPersoon } from '../voorbeeld.fixture.js';
import { AanbodEenVoorEen } from './aanbod-een-voor-een.fixture.js';
import { AanbodKolommen } from './aanbod-kolommen.js';
import type { Pagina } from './resultaat.js';
import { VANDAAG, willekeurigAanbod, willekeurigePersoon, willekeurigProgramma } from './willekeurig.fixture.js';

type Vrager = Pick<AanbodKolommen, 'zoek' | 'geweigerd' | 'aantal'>;

const antwoord = (kolommen: Vrager, persoon: PersoonFeiten, programma: ProgrammaFeiten, pagina: Pagina, vandaag = VANDAAG) => ({
  aantal: kolommen.aantal,
  antwoord: kolommen.zoek(persoon, programma, vandaag, pagina),
});

const ALLES: Pagina = { aantal: 5000, vanaf: 0 };

const uniek = (aanbod: readonly AanbodFeiten[]): readonly AanbodFeiten[] => [...new Map(aanbod.map((een) => [een.id, een])).values()];

/** Some people already hold offers that exist, and some radius ends exactly at an offer. */
const metVerband = (
  persoon: PersoonFeiten,
  programma: ProgrammaFeiten,
  aanbod: readonly AanbodFeiten[],
  keuze: number,
): [PersoonFeiten, ProgrammaFeiten] => {
  const een = aanbod[keuze % Math.max(1, aanbod.length)];
  if (een === undefined) return [persoon, programma];
  const lopend = keuze % 3 === 0 ? new Set([een.id, 'onbekend']) : persoon.lopend;
  const straalMeters = keuze % 4 === 0 ? Math.max(0, afstandInMeters(persoon, een) - (keuze % 2)) : programma.straalMeters;
  return [
    { ...persoon, lopend },
    { ...programma, straalMeters },
  ];
};

const groepVan = (aanbod: { min: number; max: number }, mensen: number) =>
  fc.record({
    aanbod: fc.array(willekeurigAanbod, { minLength: aanbod.min, maxLength: aanbod.max, size: 'max' }),
    mensen: fc.array(fc.tuple(willekeurigePersoon, willekeurigProgramma, fc.nat()), { minLength: mensen, maxLength: mensen, size: 'max' }),
  });

const vergelijk = (
  kolommen: Vrager,
  paarsgewijs: Vrager,
  aanbod: readonly AanbodFeiten[],
  mensen: readonly (readonly [PersoonFeiten, ProgrammaFeiten, number])[],
): void => {
  for (const [los, eigen, keuze] of mensen) {
    const [persoon, programma] = metVerband(los, eigen, aanbod, keuze);
    const pagina = keuze % 2 === 0 ? ALLES : { aantal: keuze % 30, vanaf: keuze % 7 };
    expect(antwoord(kolommen, persoon, programma, pagina)).toEqual(antwoord(paarsgewijs, persoon, programma, pagina));
  }
};

describe('de kolommen geven hetzelfde als de kern paar voor paar', () => {
  test.each([
    ['tientallen', { min: 0, max: 40 }, 3, 150],
    ['honderden', { min: 200, max: 400 }, 10, 10],
    ['2.000', { min: 2000, max: 2000 }, 100, 20],
  ])(
    'bij %s aanbod: ids, volgorde, punten, codes en tellingen',
    (_omvang, aantal, mensen, keren) => {
      fc.assert(
        fc.property(groepVan(aantal, mensen), ({ aanbod, mensen: vragers }) => {
          vergelijk(AanbodKolommen.bouw(aanbod), AanbodEenVoorEen.bouw(aanbod), uniek(aanbod), vragers);
        }),
        { numRuns: keren },
      );
    },
    240_000,
  );

  test('ook na wijzigen, toevoegen en verwijderen, tijdens en na een herbouw', () => {
    const handeling = fc.oneof(
      fc.record({ doe: fc.constant('zet' as const), aanbod: willekeurigAanbod }),
      fc.record({ doe: fc.constant('verplaats' as const), plaats: fc.nat(), aanbod: willekeurigAanbod }),
      fc.record({ doe: fc.constant('wijzig' as const), plaats: fc.nat(), aanbod: willekeurigAanbod }),
      fc.record({ doe: fc.constant('verwijder' as const), plaats: fc.nat() }),
      fc.record({ doe: fc.constant('herbouw' as const), stappen: fc.integer({ min: 1, max: 60 }) }),
    );
    fc.assert(
      fc.property(
        fc.array(willekeurigAanbod, { maxLength: 60 }),
        fc.array(handeling, { maxLength: 120, size: 'max' }),
        fc.tuple(willekeurigePersoon, willekeurigProgramma, fc.nat()),
        (begin, handelingen, vrager) => {
          const kolommen = AanbodKolommen.bouw(begin);
          const paarsgewijs = AanbodEenVoorEen.bouw(begin);
          const nu = new Map(begin.map((een) => [een.id, een]));
          const zet = (aanbod: AanbodFeiten): void => {
            kolommen.zet(aanbod);
            paarsgewijs.zet(aanbod);
            nu.set(aanbod.id, aanbod);
          };
          let herbouw = kolommen.herbouw(7);
          handelingen.forEach((handeling, i) => {
            const bestaand = 'plaats' in handeling ? [...nu.values()][handeling.plaats % Math.max(1, nu.size)] : undefined;
            if (handeling.doe === 'zet') zet(handeling.aanbod);
            if (handeling.doe === 'verplaats' && bestaand) zet({ ...bestaand, lat: handeling.aanbod.lat, lon: handeling.aanbod.lon });
            if (handeling.doe === 'wijzig' && bestaand) zet({ ...handeling.aanbod, id: bestaand.id, lat: bestaand.lat, lon: bestaand.lon });
            if (handeling.doe === 'verwijder' && bestaand) {
              expect(kolommen.verwijder(bestaand.id)).toBe(true);
              paarsgewijs.verwijder(bestaand.id);
              nu.delete(bestaand.id);
            }
            for (let stap = 0; handeling.doe === 'herbouw' && stap < handeling.stappen; stap++)
              if (herbouw.next().done) herbouw = kolommen.herbouw(7);
            if (i % 10 === 0) vergelijk(kolommen, paarsgewijs, [...nu.values()], [vrager]);
          });
          vergelijk(kolommen, paarsgewijs, [...nu.values()], [vrager]);
          for (const een of nu.values()) expect(kolommen.vind(een.id)).toEqual(een);
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);

  test('ook op een andere dag: wat afloopt verdwijnt, wat gedeeld wordt verschijnt', () => {
    fc.assert(
      fc.property(groepVan({ min: 0, max: 60 }, 2), ({ aanbod, mensen }) => {
        const kolommen = AanbodKolommen.bouw(aanbod);
        const paarsgewijs = AanbodEenVoorEen.bouw(aanbod);
        for (const dag of ['2025-06-01', '2025-06-02', '2025-06-03', '2025-06-01']) {
          for (const [persoon, programma] of mensen) {
            expect(antwoord(kolommen, persoon, programma, ALLES, dag)).toEqual(antwoord(paarsgewijs, persoon, programma, ALLES, dag));
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('ook de bladzijden met geweigerd aanbod per code, met alle codes', () => {
    fc.assert(
      fc.property(groepVan({ min: 0, max: 60 }, 2), ({ aanbod, mensen }) => {
        const kolommen = AanbodKolommen.bouw(aanbod);
        const paarsgewijs = AanbodEenVoorEen.bouw(aanbod);
        for (const [los, eigen, keuze] of mensen) {
          const [persoon, programma] = metVerband(los, eigen, uniek(aanbod), keuze);
          for (const code of WEIGERINGSCODES) {
            const bladzijde = { aantal: 6, vanaf: keuze % 4 };
            expect(kolommen.geweigerd(persoon, programma, VANDAAG, code, bladzijde)).toEqual(
              paarsgewijs.geweigerd(persoon, programma, VANDAAG, code, bladzijde),
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('de kolommen', () => {
  test('bewaren elk feit: wat erin gaat komt er gelijk uit', () => {
    fc.assert(
      fc.property(fc.uniqueArray(willekeurigAanbod, { selector: ({ id }) => id }), (aanbod) => {
        const kolommen = AanbodKolommen.bouw(aanbod);
        for (const een of aanbod) expect(kolommen.vind(een.id)).toEqual(een);
      }),
    );
  });

  test('kennen meer soorten en richtingen dan waarmee ze begonnen', () => {
    const aanbod = Array.from({ length: 40 }, (_, i) =>
      voorbeeldAanbod({ id: `a${i}`, soort: `soort-${i}`, richtingenTellen: true, richtingen: [`thema-${i}`] }),
    );
    const kolommen = AanbodKolommen.bouw(aanbod.slice(0, 3));
    for (const een of aanbod) kolommen.zet(een);
    const persoon = voorbeeldPersoon({ soortenInPlan: ['soort-2', 'soort-39'], richtingen: ['thema-39', 'thema-2'] });
    const { treffers, totaalMatches, tellingPerCode } = kolommen.zoek(persoon, PROGRAMMA_HENGELO, VANDAAG, { aantal: 20, vanaf: 0 });
    expect(treffers.map(({ id }) => id)).toEqual(['a2', 'a39']);
    expect([totaalMatches, tellingPerCode.PAST_NIET_BIJ_PLAN]).toEqual([2, 38]);
  });

  test('verdringen niets als er op een plek veel bij komt', () => {
    const kolommen = AanbodKolommen.bouw([]);
    for (let i = 0; i < 3000; i++) kolommen.zet(voorbeeldAanbod({ id: `a${i}`, lat: 52.2658 + (i % 50) / 500 }));
    expect(kolommen.aantal).toBe(3000);
    const { totaalMatches, buitenStraal } = kolommen.zoek(voorbeeldPersoon(), PROGRAMMA_HENGELO, VANDAAG, { aantal: 1, vanaf: 0 });
    expect(totaalMatches + buitenStraal).toBe(3000);
  });

  test('herbouwen een keer tegelijk', () => {
    const kolommen = AanbodKolommen.bouw([voorbeeldAanbod()]);
    const herbouw = kolommen.herbouw(1);
    herbouw.next();
    expect(() => kolommen.herbouw(1).next()).toThrow('herbouw');
    while (!herbouw.next().done);
    expect(kolommen.herbouw(1).next().done).toBe(false);
  });
});
