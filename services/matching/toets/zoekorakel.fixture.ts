import type { AanbodV1 } from '@regiomatch/contracts';
import { afstandInMeters, naarAanbodFeiten, niveauNaam, type Pagina } from '@regiomatch/matching-kern';
import fc from 'fast-check';
import type { Zicht, Zoekfilter, Zoekvraag } from '../domain/zoeken/zoekvraag.js';
import { BORNE, ENSCHEDE, HENGELO } from './voorbeelden.fixture.js';
import { willekeurigAanbod } from './willekeurig.fixture.js';

export const VANDAAG = '2025-06-02';
export const ALLES: Pagina = { aantal: 100, vanaf: 0 };

/** Values that differ only where an index tends to look away, or that mean something in a filter language. */
export const VIJANDIG: readonly string[] = [
  'Hengelo',
  'hengelo',
  'Hengeló',
  "'s-Gravenhage",
  '" OR gepubliceerd = false OR woonplaats = "',
  "' OR 1=1 --",
  '\\" OR NOT gepubliceerd = true',
  ') OR (soort EXISTS',
  '[a, b] TO _geoRadius(0, 0, 9)',
  '_53int',
  '',
  `lang ${'x'.repeat(190)}`,
  `lang ${'x'.repeat(189)}y`,
  'ﬁets',
  'fiets ',
  '1e3',
  'true',
];
const GEVULD = VIJANDIG.filter((waarde) => waarde !== '');

const aanbieder = fc.constantFrom('org-1', 'ORG-1', ...GEVULD);
const kenmerk = fc.record({
  naam: fc.constantFrom('keurmerk', 'Keurmerk', 'rooster'),
  label: fc.constant('Kenmerk'),
  waarde: fc.constantFrom(...VIJANDIG),
});

/** Offers with every value that a filter may meet, around Hengelo, some of them at one and the same spot. */
export const proefaanbod = (aantal: number, seed: number): readonly AanbodV1[] => {
  const arbitrary = fc
    .record({
      basis: willekeurigAanbod(fc.constant('')),
      woonplaats: fc.constantFrom(...GEVULD),
      aanbieder,
      kenmerken: fc.uniqueArray(kenmerk, { maxLength: 3, selector: ({ naam, waarde }) => `${naam}=${waarde}` }),
      zelfdePlek: fc.boolean(),
    })
    .map(({ basis, woonplaats, aanbieder: id, kenmerken, zelfdePlek }): AanbodV1 => ({
      ...basis,
      aanbieder: { ...basis.aanbieder, id },
      kenmerken,
      plaats: { ...basis.plaats, woonplaats, ...(zelfdePlek ? { lat: 52.2658, lon: 6.7931 } : {}) },
    }));
  return fc.sample(arbitrary, { numRuns: aantal, seed }).map((een, n) => ({ ...een, id: `A-${String(n).padStart(4, '0')}` }));
};

const enkele = <T>(uit: readonly T[], hoogstens: number): fc.Arbitrary<T[]> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<T[]>([]) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...uit), { minLength: 1, maxLength: hoogstens }) },
  );

const zicht: fc.Arbitrary<Zicht> = fc.oneof(
  fc.constant<Zicht>({ wie: 'iedereen' }),
  aanbieder.map((aanbiederId): Zicht => ({ wie: 'aanbieder', aanbiederId })),
  fc.subarray([HENGELO, BORNE, ENSCHEDE]).map((gemeenten): Zicht => ({
    wie: 'gemeenten',
    gemeenten,
    sleutels: [...gemeenten.map((code) => `g:${code}`), ...(gemeenten.includes(HENGELO) ? ['s:twente'] : [])],
  })),
);

/** Any question without words, with a circle whose edge runs through offers. */
export const zoekvraag = (offers: readonly AanbodV1[]): fc.Arbitrary<Zoekvraag> => {
  const rondom = fc
    .record({ midden: fc.constantFrom(...offers), rand: fc.constantFrom(...offers), erbij: fc.integer({ min: -1, max: 1 }) })
    .map(({ midden, rand, erbij }) => ({
      lat: midden.plaats.lat,
      lon: midden.plaats.lon,
      meters: Math.max(1, afstandInMeters(midden.plaats, rand.plaats) + erbij),
    }));
  return fc.record({
    woorden: fc.constant([]),
    filter: fc.record<Zoekfilter>({
      soorten: enkele([...new Set(offers.map(({ soort }) => soort)), 'Werk'], 3),
      gemeenten: enkele([HENGELO, BORNE, ENSCHEDE], 2),
      woonplaatsen: enkele(GEVULD, 6),
      taalniveaus: enkele([0, 1, 2, 3, 4, 5] as const, 4),
      dagdelen: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 2 ** 21 - 1 }) }),
      kenmerken: enkele(
        ['keurmerk', 'Keurmerk', 'rooster'].map((naam) => VIJANDIG.slice(0, 12).map((waarde) => `${naam}=${waarde}`)),
        2,
      ),
      aanbieders: enkele(['org-1', 'ORG-1', ...GEVULD], 6),
      rondom: fc.option(rondom, { nil: null }),
      metPlek: fc.boolean(),
    }),
    zicht,
    vandaag: fc.constant(VANDAAG),
    pagina: fc.constant(ALLES),
  });
};

export interface Orakeluitkomst {
  /** In order: the nearest first, then the newest. */
  readonly ids: readonly string[];
  /** Of each of them the distance to the middle of the circle; 0 without one. */
  readonly meters: ReadonlyMap<string, number>;
  /** Per facet and value how often. */
  readonly tellingen: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The answer by reading every offer, in the order in which they came in. */
export const orakel = (offers: readonly AanbodV1[], { filter, zicht: wie, vandaag }: Zoekvraag): Orakeluitkomst => {
  const { rondom } = filter;
  if (rondom !== null && !('lat' in rondom)) throw new Error('het orakel kent alleen punten');
  const past = (een: AanbodV1): boolean => {
    const feiten = naarAanbodFeiten(een, new Set());
    const open = feiten.gepubliceerd && een.periode.tot >= vandaag;
    const ookVoorAnderen = feiten.eigenEerstTot === null || feiten.eigenEerstTot <= vandaag;
    const { gemeentecode, woonplaats } = een.plaats;
    const sleutels = [
      ...[gemeentecode, ...een.zichtbaarVoor.gemeenten].map((code) => `g:${code}`),
      ...een.zichtbaarVoor.samenwerkingen.map((id) => `s:${id}`),
    ];
    const zichtbaar =
      wie.wie === 'iedereen'
        ? open
        : wie.wie === 'aanbieder'
          ? (open && ookVoorAnderen) || een.aanbieder.id === wie.aanbiederId
          : open && sleutels.some((sleutel) => wie.sleutels.includes(sleutel)) && (ookVoorAnderen || wie.gemeenten.includes(gemeentecode));
    const bij = <T>(keuzes: readonly T[], waarde: T): boolean => keuzes.length === 0 || keuzes.includes(waarde);
    return (
      zichtbaar &&
      bij(filter.soorten, een.soort) &&
      bij(filter.gemeenten, gemeentecode) &&
      bij(filter.woonplaatsen, woonplaats) &&
      bij(filter.aanbieders, een.aanbieder.id) &&
      bij(filter.taalniveaus, feiten.taalMinimaal) &&
      (filter.dagdelen === 0 || (filter.dagdelen & feiten.dagdelen) !== 0) &&
      filter.kenmerken.every((keuze) => een.kenmerken.some(({ naam, waarde }) => keuze.includes(`${naam}=${waarde}`))) &&
      (!filter.metPlek || !feiten.vol) &&
      (rondom === null || afstandInMeters(rondom, een.plaats) <= rondom.meters)
    );
  };
  const meters = (een: AanbodV1): number => (rondom === null ? 0 : afstandInMeters(rondom, een.plaats));
  const gevonden = offers.map((een, nr) => ({ een, nr })).filter(({ een }) => past(een));
  const ids = [...gevonden].sort((a, b) => meters(a.een) - meters(b.een) || b.nr - a.nr).map(({ een }) => een.id);
  const tellingen: Record<string, Record<string, number>> = { soort: {}, gemeente: {}, woonplaats: {}, taalniveau: {}, dagdeel: {} };
  const tel = (facet: string, waarde: string): void => {
    const telling = (tellingen[facet] ??= {});
    telling[waarde] = (telling[waarde] ?? 0) + 1;
  };
  for (const { een } of gevonden) {
    tel('soort', een.soort);
    tel('gemeente', een.plaats.gemeentecode);
    tel('woonplaats', een.plaats.woonplaats);
    tel('taalniveau', niveauNaam(naarAanbodFeiten(een, new Set()).taalMinimaal));
    for (const dagdeel of new Set(een.rooster.dagdelen.map(({ dag, dagdeel: deel }) => `${dag}-${deel}`))) tel('dagdeel', dagdeel);
    for (const { naam, waarde } of een.kenmerken) tel(naam, waarde);
  }
  return { ids, meters: new Map(gevonden.map(({ een }) => [een.id, meters(een)])), tellingen };
};
