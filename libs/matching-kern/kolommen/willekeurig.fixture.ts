import type { Fase, Leerroute, Urensoort } from '@regiomatch/contracts';
import fc from 'fast-check';
import type { AanbodFeiten } from '../aanbod-feiten.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import type { ProgrammaFeiten } from '../programma.js';

/** Values from small sets, so that random people and offers meet on every rule. */
const GEMEENTEN = ['0141', '0147', '0153', '0158', '0163', '0164'];
const SOORTEN = ['soort-a', 'soort-b', 'soort-c', 'soort-d'];
const RICHTINGEN = ['zorg', 'techniek', 'metaal', '7', '72', '721', '7212', '7213', '5', '51', '5120', '72121'];
const GROEPEN = ['analfabeet', 'ouder', 'jongere'];
const DAGEN = ['2025-05-31', '2025-06-01', '2025-06-02', '2025-06-03', '2025-12-31'];
const KERNEN = [
  [52.2658, 6.7931],
  [52.3008, 6.7525],
  [52.2215, 6.8937],
  [52.3508, 6.6683],
  [52.1575, 6.7394],
  [52.2319, 6.5861],
] as const;

export const VANDAAG = '2025-06-02';

const niveau = fc.integer({ min: 0, max: 5 });
const dagdelen = fc
  .oneof(
    { weight: 3, arbitrary: fc.subarray([0, 1, 3, 4, 6, 7, 9, 10, 12, 13], { maxLength: 6 }) },
    { weight: 1, arbitrary: fc.subarray(Array.from({ length: 21 }, (_, i) => i)) },
  )
  .map((plaatsen) => plaatsen.reduce((masker, plaats) => masker | (1 << plaats), 0));
/** A village centre, or anywhere up to some 25 km from one. */
const punt = fc.oneof(
  fc.constantFrom(...KERNEN).map(([lat, lon]) => ({ lat, lon })),
  fc
    .tuple(fc.constantFrom(...KERNEN), fc.double({ min: -0.2, max: 0.2, noNaN: true }), fc.double({ min: -0.3, max: 0.3, noNaN: true }))
    .map(([[lat, lon], noord, oost]) => ({ lat: lat + noord, lon: lon + oost })),
);
const onbekend = <T>(waarde: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(waarde, { nil: null, freq: 8 });
const minuten = fc.oneof(
  fc.integer({ min: 0, max: 48 }).map((uren) => uren * 60),
  fc.integer({ min: 0, max: 3000 }),
);
const id = fc.oneof(
  fc.integer({ min: 0, max: 99_999 }).map(String),
  fc.string({ unit: fc.constantFrom('a', 'b', 'é', '\uE000', '\u{1F600}'), minLength: 1, maxLength: 4 }),
);

export const willekeurigAanbod: fc.Arbitrary<AanbodFeiten> = fc
  .record({
    id,
    soort: fc.constantFrom(...SOORTEN),
    gemeentecode: fc.constantFrom(...GEMEENTEN),
    punt,
    concept: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
    tot: fc.constantFrom(...DAGEN),
    vol: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    dagdelen,
    minuten,
    starttijd: onbekend(fc.constantFrom(8 * 60, 9 * 60 - 1, 9 * 60, 13 * 60)),
    richtingenTellen: fc.boolean(),
    richtingen: fc.subarray(RICHTINGEN, { maxLength: 4 }),
    betaald: fc.boolean(),
    contract: onbekend(
      fc.record({ vorm: fc.constantFrom('vast' as const, 'tijdelijk' as const), maanden: onbekend(fc.integer({ min: 1, max: 24 })) }),
    ),
    urensoort: onbekend(fc.constantFrom<Urensoort>('taal', 'participatie', 'werk')),
    schooldag: fc.boolean(),
    metBegeleiding: fc.boolean(),
    reactiepercentage: onbekend(fc.integer({ min: 0, max: 100 })),
    taalMinimaal: fc.integer({ min: 0, max: 4 }),
    taalPerVaardigheid: fc.option(fc.record({ luisteren: niveau, lezen: niveau, schrijven: niveau, spreken: niveau }, { requiredKeys: ['lezen'] }), {
      nil: null,
      freq: 2,
    }),
    taalUitstroom: fc.option(niveau, { nil: null, freq: 2 }),
    leerroutes: fc.oneof(fc.constant([]), fc.subarray<Leerroute>(['B1', 'Onderwijs', 'Z', 'Alfa'])),
    fasen: fc.option(fc.subarray<Fase>(['opvang', 'wachten', 'inburgering', 'nazorg']), { nil: null, freq: 2 }),
    leeftijd: fc.option(fc.record({ van: onbekend(fc.integer({ min: 16, max: 30 })), totEnMet: onbekend(fc.integer({ min: 25, max: 60 })) }), {
      nil: null,
      freq: 2,
    }),
    doelgroepen: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray(GROEPEN) }),
    werkvergunningNodig: fc.boolean(),
    gedeeld: fc.subarray(GEMEENTEN),
    eigenEerstTot: fc.option(fc.constantFrom(...DAGEN), { nil: null, freq: 3 }),
  })
  .map(({ punt: { lat, lon }, concept, gedeeld, taalPerVaardigheid, taalMinimaal, ...rest }) => ({
    ...rest,
    lat,
    lon,
    gepubliceerd: !concept,
    taalPerVaardigheid,
    taalMinimaal: taalPerVaardigheid === null ? taalMinimaal : Math.max(...Object.values(taalPerVaardigheid)),
    gedeeldMet: new Set([...gedeeld, rest.gemeentecode]),
  }));

export const willekeurigePersoon: fc.Arbitrary<PersoonFeiten> = fc
  .record({
    id,
    gemeentecode: fc.constantFrom(...GEMEENTEN),
    punt,
    leeftijd: onbekend(fc.integer({ min: 16, max: 62 })),
    taal: fc.oneof(
      niveau.map((een) => ({ luisteren: een, lezen: een, schrijven: een, spreken: een })),
      fc.record({ luisteren: onbekend(niveau), lezen: onbekend(niveau), schrijven: onbekend(niveau), spreken: onbekend(niveau) }),
    ),
    examenBehaald: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: niveau }),
    leerroute: fc.subarray<Leerroute>(['B1', 'Onderwijs', 'Z'], { maxLength: 1 }),
    fase: onbekend(fc.constantFrom<Fase>('opvang', 'wachten', 'inburgering', 'nazorg')),
    richtingen: onbekend(fc.subarray(RICHTINGEN, { maxLength: 4 })),
    soortenInPlan: onbekend(fc.oneof(fc.constant(SOORTEN), fc.subarray([...SOORTEN, 'soort-x']))),
    doelen: fc.subarray(SOORTEN, { maxLength: 2 }),
    bezet: onbekend(fc.oneof(fc.constant(0), dagdelen)),
    lopendeDagdelen: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: dagdelen }),
    schoolrit: onbekend(fc.boolean()),
    maxMinuten: onbekend(fc.oneof(fc.constant(2400), minuten)),
    lopendeMinuten: onbekend(fc.oneof(fc.constant(0), minuten)),
    doelgroepen: onbekend(fc.subarray(GROEPEN)),
    magWerken: onbekend(fc.boolean()),
    toestemming: fc.boolean(),
    normOpen: fc.record({ taal: fc.constantFrom(0, 240, 720), participatie: fc.constantFrom(0, 480) }),
    wekenStil: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ punt: { lat, lon }, leerroute, taal, doelgroepen, ...rest }) => {
    const bekend = Object.values(taal).filter((een) => een !== null);
    return {
      ...rest,
      lat,
      lon,
      taal,
      taalniveau: bekend.length === 0 ? null : Math.min(...bekend),
      leerroutes: [...leerroute, ...(doelgroepen?.includes('analfabeet') ? ['Alfa' as const] : [])],
      doelgroepen,
      lopend: new Set<string>(),
    };
  });

const procent = fc.oneof({ weight: 2, arbitrary: fc.constant(100) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 200 }) });

export const willekeurigProgramma: fc.Arbitrary<ProgrammaFeiten> = fc.record({
  versie: fc.constant(1),
  straalMeters: fc.oneof(fc.constant(15_000), fc.integer({ min: 0, max: 60_000 })),
  taalurenMinimum: fc.constant(12),
  gewichten: fc.record({
    doel: procent,
    richting: procent,
    nabijheid: procent,
    taal: procent,
    duurzaamheid: procent,
    schooldag: procent,
    norm: procent,
    begeleiding: procent,
    reactie: procent,
    urgentie: procent,
  }),
});
