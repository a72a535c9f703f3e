import { DAGDELEN, DAGEN, FASEN, LEERROUTES, TAALNIVEAUS, VAARDIGHEDEN, type AanbodV1, type Matchprofiel } from '@regiomatch/contracts';
import fc from 'fast-check';
import { aanbod, BORNE, ENSCHEDE, HENGELO, profiel } from './voorbeelden.fixture.js';

const GEMEENTEN = [HENGELO, BORNE, ENSCHEDE];
const SOORTEN = ['werk', 'cursus', 'taalstage', 'vrijwilligers'];
const RICHTINGEN = ['elektro', 'zorg', '7', '74', '7411', '5', '53'];
const DOELGROEPEN = ['analfabeet', 'alleenstaande ouder'];

const of = <T>(waarde: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(waarde, { nil: null, freq: 4 });
const enkele = <T>(uit: readonly T[], hoogstens = 3): fc.Arbitrary<T[]> => fc.uniqueArray(fc.constantFrom(...uit), { maxLength: hoogstens });
const niveau = fc.constantFrom(...TAALNIVEAUS);
const dagdelen = fc.uniqueArray(fc.record({ dag: fc.constantFrom(...DAGEN), dagdeel: fc.constantFrom(...DAGDELEN) }), {
  maxLength: 4,
  selector: ({ dag, dagdeel }) => `${dag}-${dagdeel}`,
});
/** About 30 km around Hengelo, so that the edge of the radius is inside. */
const plaats = fc.record({
  gemeentecode: fc.constantFrom(...GEMEENTEN),
  woonplaats: fc.constant('Ergens'),
  lat: fc.double({ min: 52.05, max: 52.48, noNaN: true }),
  lon: fc.double({ min: 6.45, max: 7.15, noNaN: true }),
});
const perVaardigheid = fc.dictionary(fc.constantFrom(...VAARDIGHEDEN), niveau, { minKeys: 1, maxKeys: 4 });

/** Any offer that an owner may announce, mostly published. */
export const willekeurigAanbod = (id: fc.Arbitrary<string>): fc.Arbitrary<AanbodV1> =>
  fc
    .record({
      id,
      soort: fc.constantFrom(...SOORTEN),
      plaats,
      status: fc.constantFrom('gepubliceerd' as const, 'gepubliceerd' as const, 'gepubliceerd' as const, 'vol' as const, 'gesloten' as const),
      rooster: fc.record({
        dagdelen,
        minutenPerWeek: fc.integer({ min: 0, max: 2400 }),
        starttijd: of(fc.constantFrom('07:30', '08:59', '09:00', '13:00')),
        flexibel: fc.boolean(),
      }),
      tot: fc.constantFrom('2025-06-01', '2025-06-02', '2099-12-31'),
      vrij: fc.nat({ max: 2 }),
      eigenschappen: fc.record({
        richtingenTellen: fc.boolean(),
        betaald: fc.boolean(),
        urensoort: of(fc.constantFrom('taal' as const, 'participatie' as const, 'werk' as const)),
        schooldag: fc.boolean(),
        metBegeleiding: fc.boolean(),
        contract: of(fc.record({ vorm: fc.constantFrom('vast' as const, 'tijdelijk' as const), maanden: of(fc.integer({ min: 1, max: 24 })) })),
        reactiepercentage: of(fc.integer({ min: 0, max: 100 })),
      }),
      eisen: fc.record({
        taalMinimaal: of(niveau),
        taalPerVaardigheid: fc.option(perVaardigheid, { nil: null, freq: 1 }),
        leerroutes: enkele(LEERROUTES, 2),
        fasen: of(enkele(FASEN)),
        leeftijd: of(
          fc.record({ van: of(fc.integer({ min: 16, max: 40 })), totEnMet: of(fc.integer({ min: 20, max: 67 })), grond: fc.constant('subsidie') }),
        ),
        doelgroepen: enkele(DOELGROEPEN, 1),
        werkvergunningNodig: fc.boolean(),
      }),
      taalUitstroom: of(niveau),
      richtingen: enkele(RICHTINGEN),
      zichtbaarVoor: fc.record({
        samenwerkingen: fc.constantFrom([], ['twente']),
        gemeenten: enkele(GEMEENTEN, 1),
        eigenEerstTot: of(fc.constantFrom('2025-06-02', '2025-06-03')),
      }),
    })
    .map(({ plaats: waar, tot, vrij, taalUitstroom, eisen, ...delen }) => {
      const basis = aanbod(delen.id, { ...delen, periode: { tot }, plekken: { vrij }, opbrengst: { taalUitstroom } });
      return { ...basis, plaats: waar, eisen: { ...basis.eisen, ...eisen }, eigenschappen: delen.eigenschappen };
    });

/** Anybody, with an intake that may be as unfinished as it gets. */
export const willekeurigProfiel = (id: fc.Arbitrary<string>, lopend: readonly string[]): fc.Arbitrary<Matchprofiel> =>
  fc
    .record({
      id,
      plaats,
      leeftijd: of(fc.integer({ min: 16, max: 67 })),
      taal: fc.record({ luisteren: of(niveau), lezen: of(niveau), schrijven: of(niveau), spreken: of(niveau) }),
      examenBehaald: of(niveau),
      leerroute: of(fc.constantFrom('B1' as const, 'Onderwijs' as const, 'Z' as const)),
      fase: of(fc.constantFrom(...FASEN)),
      richtingen: of(enkele(RICHTINGEN)),
      soortenInPlan: of(enkele(SOORTEN, 4)),
      doelen: enkele(SOORTEN, 2),
      bezet: of(dagdelen),
      schoolrit: of(fc.boolean()),
      maxMinutenPerWeek: of(fc.integer({ min: 0, max: 2400 })),
      lopendeMinuten: of(fc.integer({ min: 0, max: 1200 })),
      lopend: enkele(lopend, 2),
      doelgroepen: of(enkele(DOELGROEPEN, 2)),
      magWerken: of(fc.boolean()),
      toestemming: fc.boolean(),
      normOpen: fc.record({ taal: fc.nat({ max: 900 }), participatie: fc.nat({ max: 900 }) }),
      wekenStil: fc.nat({ max: 60 }),
    })
    .map(({ plaats: waar, ...delen }) => ({ ...profiel(delen.id), ...delen, ...waar }));
