import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AanbodFeiten } from '../aanbod-feiten.js';
import { afstandInMeters } from '../afstand.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import { PROGRAMMA_HENGELO, type ProgrammaFeiten } from '../programma.js';
import { voorbeeldAanbod, voorbeeldPersoon } from '../voorbeeld.fixture.js';
import { MensenEenVoorEen } from './mensen-een-voor-een.fixture.js';
import { MensenKolommen, type Mensenvraag } from './mensen-kolommen.js';
import { VANDAAG, willekeurigAanbod, willekeurigePersoon, willekeurigProgramma } from './willekeurig.fixture.js';

const GEMEENTEN = ['0141', '0147', '0153', '0158', '0163', '0164'];

interface Wereld {
  readonly mensen: readonly PersoonFeiten[];
  readonly aanbod: readonly AanbodFeiten[];
  readonly programmas: readonly ProgrammaFeiten[];
  readonly leesbaar: readonly string[];
  readonly keuzes: readonly number[];
}

const wereld = (mensen: { min: number; max: number }, aanbod: number): fc.Arbitrary<Wereld> =>
  fc.record({
    mensen: fc.array(willekeurigePersoon, { minLength: mensen.min, maxLength: mensen.max, size: 'max' }),
    aanbod: fc.array(willekeurigAanbod, { minLength: aanbod, maxLength: aanbod, size: 'max' }),
    programmas: fc.array(willekeurigProgramma, { minLength: GEMEENTEN.length, maxLength: GEMEENTEN.length }),
    leesbaar: fc.subarray([...GEMEENTEN, 'onbekend'], { maxLength: 2 }),
    keuzes: fc.array(fc.nat(), { minLength: aanbod, maxLength: aanbod }),
  });

const vraagVan = ({ programmas, leesbaar }: Wereld, keuze: number, straal: number | null): Mensenvraag => ({
  vandaag: VANDAAG,
  programmaVan: (gemeentecode) => {
    const programma = programmas[GEMEENTEN.indexOf(gemeentecode)]!;
    return straal === null ? programma : { ...programma, straalMeters: straal };
  },
  leesbaar: new Set(leesbaar),
  ...(keuze % 2 === 0 ? { aantal: 5000, vanaf: 0 } : { aantal: keuze % 30, vanaf: keuze % 7 }),
});

const vergelijk = (kolommen: MensenKolommen, paarsgewijs: MensenEenVoorEen, een: Wereld): void => {
  expect(kolommen.aantal).toBe(paarsgewijs.aantal);
  een.aanbod.forEach((aanbod, i) => {
    const keuze = een.keuzes[i]!;
    const persoon = een.mensen[keuze % Math.max(1, een.mensen.length)];
    const straal = keuze % 4 === 0 && persoon !== undefined ? Math.max(0, afstandInMeters(persoon, aanbod) - (keuze % 2)) : null;
    const vraag = vraagVan(een, keuze, straal);
    expect(kolommen.zoek(aanbod, vraag)).toEqual(paarsgewijs.zoek(aanbod, vraag));
  });
};

describe('de mensenkolommen geven hetzelfde als de kern paar voor paar', () => {
  test.each([
    ['tientallen', { min: 0, max: 40 }, 3, 150],
    ['honderden', { min: 200, max: 400 }, 10, 10],
    ['2.000', { min: 2000, max: 2000 }, 100, 5],
  ])(
    'bij %s mensen: ids, volgorde, punten, codes en aantallen elders',
    (_omvang, aantal, aanbod, keren) => {
      fc.assert(
        fc.property(wereld(aantal, aanbod), (een) => vergelijk(MensenKolommen.bouw(een.mensen), MensenEenVoorEen.bouw(een.mensen), een)),
        { numRuns: keren },
      );
    },
    240_000,
  );

  test('ook na wijzigen, verhuizen en verwijderen, en met mensen die het aanbod al hebben', () => {
    fc.assert(
      fc.property(wereld({ min: 0, max: 60 }, 3), fc.array(fc.tuple(fc.nat(), willekeurigePersoon), { maxLength: 60 }), (begin, wijzigingen) => {
        const houder = (persoon: PersoonFeiten, keuze: number): PersoonFeiten =>
          keuze % 3 === 0 ? { ...persoon, lopend: new Set(begin.aanbod.slice(0, keuze % 4).map(({ id }) => id)) } : persoon;
        const mensen = begin.mensen.map(houder);
        const kolommen = MensenKolommen.bouw(mensen);
        const paarsgewijs = MensenEenVoorEen.bouw(mensen);
        vergelijk(kolommen, paarsgewijs, begin);
        for (const [keuze, nieuw] of wijzigingen) {
          const bestaand = mensen[keuze % Math.max(1, mensen.length)];
          const persoon = houder(keuze % 5 < 2 && bestaand !== undefined ? { ...nieuw, id: bestaand.id } : nieuw, keuze);
          if (keuze % 5 === 4) expect(kolommen.verwijder(bestaand?.id ?? '')).toBe(paarsgewijs.verwijder(bestaand?.id ?? ''));
          else {
            kolommen.zet(persoon);
            paarsgewijs.zet(persoon);
          }
        }
        vergelijk(kolommen, paarsgewijs, begin);
      }),
      { numRuns: 100 },
    );
  }, 120_000);
});

describe('een segment per gemeente', () => {
  const gedeeld = voorbeeldAanbod({ gedeeldMet: new Set(['0164', '0153']) });
  const vraag: Mensenvraag = { vandaag: VANDAAG, programmaVan: () => PROGRAMMA_HENGELO, leesbaar: new Set(['0164']), aantal: 20, vanaf: 0 };
  const mensen = [
    voorbeeldPersoon({ id: 'eigen' }),
    voorbeeldPersoon({ id: 'buur-1', gemeentecode: '0153' }),
    voorbeeldPersoon({ id: 'buur-2', gemeentecode: '0153' }),
  ];

  test('van een andere gemeente komt alleen een aantal naar buiten', () => {
    const uitkomst = MensenKolommen.bouw(mensen).zoek(gedeeld, vraag);
    expect(uitkomst.treffers.map(({ id }) => id)).toEqual(['eigen']);
    expect([...uitkomst.aantalElders]).toEqual([['0153', 2]]);
    expect(JSON.stringify([uitkomst, [...uitkomst.aantalElders]])).not.toContain('buur');
  });

  test('zonder leesbare gemeente komt er niemand op de lijst', () => {
    const uitkomst = MensenKolommen.bouw(mensen).zoek(gedeeld, { ...vraag, leesbaar: new Set() });
    expect(uitkomst).toMatchObject({ treffers: [], totaalMatches: 0 });
    expect([...uitkomst.aantalElders].sort()).toEqual([
      ['0153', 2],
      ['0164', 1],
    ]);
  });

  test('straal en gewichten zijn die van de gemeente van de persoon', () => {
    const ver = MensenKolommen.bouw(mensen.map((persoon) => ({ ...persoon, lat: persoon.lat + 0.02 })));
    const programmaVan = (gemeentecode: string): ProgrammaFeiten => ({ ...PROGRAMMA_HENGELO, straalMeters: gemeentecode === '0164' ? 3000 : 1000 });
    const uitkomst = ver.zoek(gedeeld, { ...vraag, programmaVan });
    expect(uitkomst.treffers.map(({ id }) => id)).toEqual(['eigen']);
    expect([...uitkomst.aantalElders]).toEqual([]);
  });

  test('wie verwijderd is wordt echt vergeten', () => {
    const kolommen = MensenKolommen.bouw(mensen);
    expect([kolommen.verwijder('eigen'), kolommen.verwijder('eigen')]).toEqual([true, false]);
    expect(kolommen.zoek(gedeeld, vraag).treffers).toEqual([]);
  });
});
