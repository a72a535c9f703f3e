import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { leesProfielinvoer } from './lees-profielinvoer.js';
import { matchprofielVan } from './matchprofiel-van.js';
import { Profiel } from './profiel.js';
import type { Profielinvoer } from './profielinvoer.js';
import { INVOERVELDEN } from './velden/invoervelden.js';

const VANDAAG = '2026-11-22';
const HENGELO = { gemeentecode: '0164', woonplaats: 'Hengelo', lat: 52.2658, lon: 6.7931 };
const SCHRIJVER = { door: 'noor', vandaag: VANDAAG };

const fouten = (rij: unknown) => leesProfielinvoer(1, rij, VANDAAG).fouten.map(({ veld, code }) => `${veld ?? ''}:${code}`);
const lees = (rij: unknown): Profielinvoer => {
  const { invoer, fouten: gevonden } = leesProfielinvoer(1, rij, VANDAAG);
  if (!invoer) throw new Error(JSON.stringify(gevonden));
  return invoer;
};
const match = (rij: object) => {
  const profiel = Profiel.nieuw('P-1', { ...HENGELO, bron: 'brede-intake', datum: VANDAAG }, 'noor', VANDAAG);
  profiel.verwerk(lees(rij), HENGELO, SCHRIJVER);
  return matchprofielVan(profiel.stand, VANDAAG);
};
const VOLLEDIG = {
  id: 'G07',
  wie: 'alfabetisering',
  plaats: 'Hengelo',
  gemeente: 'Hengelo',
  leeftijd: 24,
  taalniveau: 'A0',
  examenBehaald: null,
  leerroute: 'Z',
  fase: 'inburgering',
  richtingen: ['fiets', '7411'],
  soortenInPlan: ['baan', 'taalles'],
  doelen: ['taalles'],
  bezet: [{ dag: 'ma', dagdeel: 'ochtend' }],
  schoolrit: true,
  maxUrenPerWeek: 40.0,
  lopendeUren: 4.25,
  lopend: ['W-01'],
  doelgroepen: ['analfabeet'],
  magWerken: true,
  toestemming: true,
  normOpen: { taal: 7.5, participatie: 0 },
  wekenStil: 6,
};

describe('een rij in het formaat van de proefgegevens', () => {
  test('komt helemaal in het matchprofiel, met uren als hele minuten', () => {
    expect(match(VOLLEDIG)).toEqual({
      id: 'P-1',
      versie: 1,
      ...HENGELO,
      leeftijd: 24,
      taal: { luisteren: 'A0', lezen: 'A0', schrijven: 'A0', spreken: 'A0' },
      examenBehaald: null,
      leerroute: 'Z',
      fase: 'inburgering',
      richtingen: ['fiets', '7411'],
      soortenInPlan: ['baan', 'taalles'],
      doelen: ['taalles'],
      bezet: [{ dag: 'ma', dagdeel: 'ochtend' }],
      schoolrit: true,
      maxMinutenPerWeek: 2400,
      lopendeMinuten: 255,
      lopend: ['W-01'],
      doelgroepen: ['analfabeet'],
      magWerken: true,
      toestemming: true,
      normOpen: { taal: 450, participatie: 0 },
      wekenStil: 6,
    });
  });

  test('null is nog niet gevraagd, een lege lijst is een antwoord', () => {
    const leeg = Object.fromEntries(
      Object.keys(VOLLEDIG)
        .filter((naam) => !['id', 'plaats', 'gemeente'].includes(naam))
        .map((naam) => [naam, null]),
    );
    expect(match({ ...VOLLEDIG, ...leeg })).toMatchObject({
      leeftijd: null,
      taal: { luisteren: null, lezen: null, schrijven: null, spreken: null },
      leerroute: null,
      richtingen: null,
      soortenInPlan: null,
      doelen: [],
      bezet: null,
      schoolrit: null,
      maxMinutenPerWeek: null,
      lopendeMinuten: null,
      lopend: [],
      doelgroepen: null,
      magWerken: null,
      toestemming: false,
      wekenStil: 0,
    });
    expect(match({ ...VOLLEDIG, richtingen: [], bezet: [], doelgroepen: [], soortenInPlan: [] })).toMatchObject({
      richtingen: [],
      bezet: [],
      doelgroepen: [],
      soortenInPlan: [],
    });
  });

  test('een profiel met alleen een plaats is bruikbaar', () => {
    expect(match({ gemeente: 'Hengelo', woonplaats: 'Hengelo' })).toMatchObject({
      leeftijd: null,
      richtingen: null,
      toestemming: false,
      normOpen: { taal: 0, participatie: 0 },
    });
  });

  test('een niveau per vaardigheid: wat ontbreekt, is niet bekend', () => {
    expect(match({ ...VOLLEDIG, taalniveau: undefined, taalPerVaardigheid: { lezen: 'A1', spreken: 'B1', luisteren: null } }).taal).toEqual({
      luisteren: null,
      lezen: 'A1',
      schrijven: null,
      spreken: 'B1',
    });
    expect(fouten({ ...VOLLEDIG, taalniveau: 'B1', taalPerVaardigheid: { luisteren: 'B1', lezen: 'A2', schrijven: 'B1', spreken: 'B1' } })).toEqual([
      'taalniveau:taal.niet-de-laagste',
    ]);
  });

  test('doelen zonder soorten in het plan gaan niet verloren', () => {
    expect(match({ ...VOLLEDIG, soortenInPlan: null, doelen: ['baan'] })).toMatchObject({ soortenInPlan: null, doelen: ['baan'] });
  });

  test('bron en datum per veld, met die van de rij als standaard', () => {
    const { feiten } = lees({
      ...VOLLEDIG,
      bron: 'klantmanager',
      datum: '2026-10-01',
      bronnen: { taalniveau: { bron: 'toets', datum: '2026-09-01' }, fase: { bron: 'inwoner' } },
    });
    expect(feiten.lezen).toEqual({ waarde: 'A0', bron: 'toets', datum: '2026-09-01', zonderDatum: false });
    expect(feiten.fase).toEqual({ waarde: 'inburgering', bron: 'inwoner', datum: '2026-10-01', zonderDatum: false });
    expect(feiten.magWerken).toEqual({ waarde: true, bron: 'klantmanager', datum: '2026-10-01', zonderDatum: false });
  });
});

describe('wat niet klopt, krijgt een fout met het veld', () => {
  test.each([
    [{ leeftijd: '30' }, 'leeftijd:veld.type'],
    [{ leeftijd: 121 }, 'leeftijd:veld.bereik'],
    [{ leeftijd: 30.5 }, 'leeftijd:veld.bereik'],
    [{ taalniveau: 'C2' }, 'taalniveau:veld.keuze'],
    [{ taalniveau: ['A1'] }, 'taalniveau:veld.type'],
    [{ taalPerVaardigheid: { lezen: 'D1' } }, 'taalPerVaardigheid:veld.keuze'],
    [{ taalPerVaardigheid: { rekenen: 'A1' } }, 'taalPerVaardigheid:veld.onbekend'],
    [{ leerroute: 'Alfa' }, 'leerroute:leerroute.alfa'],
    [{ leerroute: 'havo' }, 'leerroute:veld.keuze'],
    [{ fase: 'onbekend' }, 'fase:veld.keuze'],
    [{ bezet: 'ma-ochtend' }, 'bezet:veld.type'],
    [{ bezet: ['ma-nacht'] }, 'bezet:veld.keuze'],
    [{ bezet: [{ dag: 'ma', dagdeel: 'ochtend', uur: 9 }] }, 'bezet:veld.onbekend'],
    [{ bezet: Array.from({ length: 51 }, () => 'ma-ochtend') }, 'bezet:veld.te-lang'],
    [{ schoolrit: 'ja' }, 'schoolrit:veld.type'],
    [{ maxUrenPerWeek: 169 }, 'maxUrenPerWeek:veld.bereik'],
    [{ maxUrenPerWeek: 7.123 }, 'maxUrenPerWeek:veld.bereik'],
    [{ maxUrenPerWeek: Number.NaN }, 'maxUrenPerWeek:veld.bereik'],
    [{ lopend: ['W 01'] }, 'lopend:veld.vorm'],
    [{ lopend: ['W-01', 'W-01'] }, ''],
    [{ lopend: ['W-01', { aanbodId: 'W-01' }], lopendeUren: 1 }, ''],
    [{ lopend: [{ aanbodId: 'W-01', uren: 3 }, 'W-01'] }, 'lopend:lopend.dubbel'],
    [{ lopend: [{ aanbodId: 'W-01', uren: 5 }], lopendeUren: 4 }, 'lopendeUren:uren.te-laag'],
    [{ lopend: [{ aanbodId: 'W-01', van: '2026-02-02', tot: '2026-02-01' }] }, 'lopend:lopend.omgekeerd'],
    [{ normOpen: { werk: 1 } }, 'normOpen:veld.onbekend'],
    [{ normOpen: { taal: -1 } }, 'normOpen:veld.bereik'],
    [{ richtingen: ['72345'] }, 'richtingen:veld.vorm'],
    [{ richtingen: ['x'.repeat(61)] }, 'richtingen:veld.te-lang'],
    [{ richtingen: ['a\u0000b'] }, 'richtingen:veld.vorm'],
    [{ richtingen: ['a\ud800b'] }, 'richtingen:veld.vorm'],
    [{ id: '../etc' }, 'id:veld.vorm'],
    [{ id: 'x'.repeat(65) }, 'id:veld.te-lang'],
    [{ id: 5 }, 'id:veld.type'],
    [{ lat: 52.1 }, 'lat:plaats.coordinaten-onvolledig'],
    [{ lat: 6.79, lon: 52.26 }, 'lat:veld.bereik lon:veld.bereik'],
    [{ plaats: 'Hengelo', woonplaats: 'Borne' }, 'plaats:plaats.dubbel'],
    [{ datum: '2027-01-01' }, 'datum:veld.bereik'],
    [{ datum: '2026-02-30' }, 'datum:veld.vorm'],
    [{ bron: 'buurman' }, 'bron:veld.keuze'],
    [{ bronnen: { onzin: {} } }, 'bronnen:veld.onbekend'],
    [{ geboortedatum: '1990-01-01', leeftijd: 20 }, 'leeftijd:leeftijd.past-niet'],
    [{ moedertaal: 'zzzz' }, 'moedertaal:veld.keuze'],
    [{ email: 'geen adres' }, 'email:veld.vorm'],
    [{ telefoon: 'bel maar' }, 'telefoon:veld.vorm'],
    [{ naam: 'x'.repeat(121) }, 'naam:veld.te-lang'],
    [{ naam: '  ' }, 'naam:veld.leeg'],
    [{ toestemmingen: [{ partij: 'x', doel: 'alles' }] }, 'toestemmingen:veld.keuze'],
    [{ gemeentecode: '0164' }, 'gemeentecode:veld.onbekend'],
    [{ versie: 9, status: 'x' }, 'versie:veld.onbekend status:veld.onbekend'],
    [{ constructor: {} }, 'constructor:veld.onbekend'],
    [JSON.parse('{"__proto__": {"id": "x"}}') as object, '__proto__:veld.onbekend'],
  ])('%j', (rij, verwacht) => {
    const basis: object = 'plaats' in rij ? { gemeente: 'Hengelo' } : { gemeente: 'Hengelo', woonplaats: 'Hengelo' };
    expect(fouten({ ...basis, ...Object.fromEntries(Object.entries(rij)) }).join(' ')).toBe(verwacht);
  });

  test('alle fouten van een rij komen in één keer', () => {
    expect(fouten({ gemeente: 5, leeftijd: 'x', fase: 1, bezet: {} }).map((fout) => fout.split(':')[0])).toEqual(
      expect.arrayContaining(['gemeente', 'leeftijd', 'fase', 'bezet']),
    );
  });

  test.each([[null], ['tekst'], [5], [[]], [true], [undefined]])('een rij die geen object is: %j', (rij) => {
    expect(fouten(rij)).toEqual([':rij.type']);
  });
});

test('S25 wat er ook in een rij staat, het lezen eindigt met invoer of met fouten', () => {
  const waarde = fc.oneof(
    fc.anything({ withNullPrototype: true, withBigInt: false, maxDepth: 3 }),
    fc.constantFrom('A1', 'B1', 'Z', 'ma-ochtend', '2026-01-01', 'Hengelo', '0164', 'ja', -1, 0, 1e308, 2 ** 53, '__proto__', 'constructor'),
  );
  const rij = fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(INVOERVELDEN)), fc.string()), waarde, { maxKeys: 12 });
  fc.assert(
    fc.property(rij, (gegeven) => {
      const { invoer, fouten: gevonden } = leesProfielinvoer(1, gegeven, VANDAAG);
      expect((invoer === null) === gevonden.length > 0).toBe(true);
      for (const { melding } of gevonden) expect(melding.length).toBeLessThan(700);
    }),
    { numRuns: 3_000 },
  );
  expect(({} as Record<string, unknown>)['rol']).toBeUndefined();
});
