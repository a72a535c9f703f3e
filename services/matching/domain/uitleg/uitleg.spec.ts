import { describe, expect, test } from '@jest/globals';
import {
  afstandInMeters,
  naarAanbodFeiten,
  naarPersoonFeiten,
  oordeel,
  PROGRAMMA_HENGELO,
  WEIGERINGSCODES,
  type AanbodFeiten,
  type Paarcode,
  type PersoonFeiten,
} from '@regiomatch/matching-kern';
import fc from 'fast-check';
import { aanbod, BORNE, HENGELO, profiel } from '../../toets/voorbeelden.fixture.js';
import { willekeurigAanbod, willekeurigProfiel } from '../../toets/willekeurig.fixture.js';
import { codeUitleg, weigeringUitleg } from './code-uitleg.js';
import { kmTekst, opsomming, urenTekst } from './eenheden.js';
import { notities, Paar } from './paar.js';
import { naarPunten } from './punt.js';

const VANDAAG = '2025-06-02';
type Aanboddelen = NonNullable<Parameters<typeof aanbod>[1]>;
type Profieldelen = NonNullable<Parameters<typeof profiel>[1]>;

const persoonVan = (delen: Profieldelen = {}): PersoonFeiten => naarPersoonFeiten(profiel('P', delen), 0);
const aanbodVan = (delen: Aanboddelen = {}, gedeeldMet: readonly string[] = [HENGELO]): AanbodFeiten =>
  naarAanbodFeiten(aanbod('A', delen), new Set(gedeeldMet));
const weigering = (code: Paarcode, persoon: Profieldelen, offer: Aanboddelen): string =>
  weigeringUitleg(code, { persoon: persoonVan(persoon), aanbod: aanbodVan(offer), programma: PROGRAMMA_HENGELO });

describe('de uitleg van een weigering noemt de feiten', () => {
  test.each<[Paarcode, Profieldelen, Aanboddelen, string]>([
    ['PAST_NIET_BIJ_PLAN', { soortenInPlan: ['cursus'] }, {}, 'Deze soort staat niet in het plan.'],
    [
      'PAST_NIET_BIJ_PLAN',
      { richtingen: ['zorg'] },
      { richtingen: ['elektro', '74'], eigenschappen: { richtingenTellen: true } },
      'Geen gedeelde richting: dit is voor elektro of 74.',
    ],
    ['TAAL_TE_LAAG', {}, { eisen: { taalMinimaal: 'B1' } }, 'Gevraagd is B1; de inwoner heeft A2.'],
    ['TAAL_TE_LAAG', {}, { eisen: { taalPerVaardigheid: { spreken: 'B1', lezen: 'A1' } } }, 'Gevraagd is spreken B1 (nu A2).'],
    ['TAAL_AL_BEHAALD', {}, { opbrengst: { taalUitstroom: 'A2' } }, 'De cursus leidt naar A2, en dat is al gehaald.'],
    ['LEERROUTE_ONGELIJK', {}, { eisen: { leerroutes: ['Z', 'Onderwijs'] } }, 'Dit is voor Z of Onderwijs; de inwoner heeft B1.'],
    ['LEERROUTE_ONGELIJK', { leerroute: null }, { eisen: { leerroutes: ['Z'] } }, 'Dit is voor Z; de inwoner heeft nog geen leerroute.'],
    ['FASE_NIET_TOEGESTAAN', {}, { eisen: { fasen: ['opvang'] } }, 'Dit is voor de fase opvang; de inwoner zit in de fase inburgering.'],
    [
      'LEEFTIJD_BUITEN_GROEP',
      {},
      { eisen: { leeftijd: { van: 18, totEnMet: 29, grond: 'x' } } },
      'Voor mensen van 18 tot en met 29 jaar; de inwoner is 30.',
    ],
    [
      'LEEFTIJD_BUITEN_GROEP',
      {},
      { eisen: { leeftijd: { van: null, totEnMet: 29, grond: 'x' } } },
      'Voor mensen tot en met 29 jaar; de inwoner is 30.',
    ],
    ['LEEFTIJD_BUITEN_GROEP', {}, { eisen: { leeftijd: { van: 55, totEnMet: null, grond: 'x' } } }, 'Voor mensen vanaf 55 jaar; de inwoner is 30.'],
    ['DOELGROEP', {}, { eisen: { doelgroepen: ['analfabeet'] } }, 'Dit is alleen voor: analfabeet.'],
    ['ROOSTER_CONFLICT', { bezet: [{ dag: 'ma', dagdeel: 'ochtend' }] }, {}, 'De inwoner kan niet op ma-ochtend.'],
    [
      'ROOSTER_CONFLICT',
      { schoolrit: true },
      { rooster: { starttijd: '08:30' } },
      'Dit begint voor 9.00 uur, en dan brengt de inwoner de kinderen naar school.',
    ],
    ['BUITEN_STRAAL', {}, { plaats: 'Rotterdam' }, 'Het is 162,7 km ver; de straal is 15 km.'],
    ['NIET_GEDEELD', {}, {}, 'Dit aanbod is nu niet gedeeld met de gemeente van de inwoner.'],
    ['MAG_NOG_NIET_WERKEN', {}, {}, 'De inwoner mag nog niet werken.'],
    [
      'DRAAGKRACHT',
      { lopendeMinuten: 720, maxMinutenPerWeek: 1500 },
      { rooster: { minutenPerWeek: 930 } },
      'Er loopt al 12 uur en dit vraagt 15,5 uur; het maximum is 25 uur per week.',
    ],
    ['GROEP_VOL', {}, {}, 'Er is geen plek vrij.'],
  ])('%s', (code, persoon, offer, verwacht) => {
    expect(weigering(code, persoon, offer)).toBe(verwacht);
  });
});

describe('de uitleg van de punten', () => {
  const zin = (component: string, persoon: Profieldelen, offer: Aanboddelen): string | undefined => {
    const [p, a] = [persoonVan(persoon), aanbodVan(offer)];
    const paar = oordeel(p, a, PROGRAMMA_HENGELO, VANDAAG);
    if (paar.status !== 'match') throw new Error(`geen match: ${paar.codes.join()}`);
    const context = { programma: PROGRAMMA_HENGELO, meters: paar.meters, vandaag: VANDAAG };
    return naarPunten(paar.punten, p, a, context).find((punt) => punt.component === component)?.uitleg;
  };

  test.each<[string, Profieldelen, Aanboddelen, string]>([
    ['doel', { doelen: ['werk'] }, {}, 'Dit is het eerste doel in het plan.'],
    ['doel', { doelen: ['cursus', 'werk'] }, {}, 'Dit is doel 2 in het plan.'],
    ['doel', { doelen: [] }, {}, 'Dit is geen doel in het plan.'],
    ['richting', {}, {}, 'Bij deze soort telt de richting niet mee.'],
    ['richting', { richtingen: ['elektro'] }, { richtingen: ['elektro'], eigenschappen: { richtingenTellen: true } }, 'Gedeelde richting: elektro.'],
    [
      'richting',
      { richtingen: ['7411'] },
      { richtingen: ['74'], eigenschappen: { richtingenTellen: true } },
      'De beroepsgroepen 7411 en 74 horen bij elkaar.',
    ],
    ['richting', { richtingen: [] }, { eigenschappen: { richtingenTellen: true } }, 'Er is geen richting om te vergelijken.'],
    ['nabijheid', {}, {}, '0 km van huis; de straal is 15 km.'],
    ['taal', {}, {}, 'Er is geen taaleis; de inwoner heeft A2.'],
    ['taal', {}, { eisen: { taalMinimaal: 'A1' } }, 'Gevraagd is A1; de inwoner heeft A2.'],
    ['taal', { taal: { luisteren: null, lezen: null, schrijven: null, spreken: null } }, {}, 'Het taalniveau is nog niet bekend.'],
    ['duurzaamheid', {}, {}, 'Geen betaald werk: de duur van een contract telt niet.'],
    ['duurzaamheid', {}, { eigenschappen: { betaald: true, contract: { vorm: 'vast', maanden: null } } }, 'Een vast contract.'],
    ['duurzaamheid', {}, { eigenschappen: { betaald: true, contract: { vorm: 'tijdelijk', maanden: 7 } } }, 'Een tijdelijk contract van 7 maanden.'],
    ['duurzaamheid', {}, { eigenschappen: { betaald: true } }, 'De duur van het contract is niet bekend.'],
    ['schooldag', {}, {}, 'Een schooldag telt alleen bij betaald werk en niveau A2.'],
    ['schooldag', {}, { eigenschappen: { betaald: true } }, 'Er blijft een werkdag vrij voor school.'],
    ['norm', {}, {}, 'Voor deze uren staat geen norm open.'],
    [
      'norm',
      { normOpen: { taal: 720, participatie: 0 } },
      { eigenschappen: { urensoort: 'taal' } },
      '4 uur per week; voor taal staat nog 12 uur open.',
    ],
    ['begeleiding', {}, { eigenschappen: { metBegeleiding: true } }, 'Begeleiding hoort erbij.'],
    ['begeleiding', {}, {}, 'Zonder begeleiding.'],
    ['reactie', {}, {}, 'Het is nog niet bekend hoe snel de aanbieder reageert.'],
    ['reactie', {}, { eigenschappen: { reactiepercentage: 85 } }, 'De aanbieder reageert in 85 % van de gevallen op tijd.'],
    ['urgentie', { wekenStil: 1 }, {}, 'Eén week zonder activiteit.'],
    ['urgentie', { wekenStil: 9 }, {}, '9 weken zonder activiteit.'],
  ])('%s', (component, persoon, offer, verwacht) => {
    expect(zin(component, persoon, offer)).toBe(verwacht);
  });

  test('het maximum volgt het gewicht van het programma, naar beneden afgerond', () => {
    const programma = { ...PROGRAMMA_HENGELO, gewichten: { ...PROGRAMMA_HENGELO.gewichten, taal: 50 } };
    const [p, a] = [persoonVan(), aanbodVan()];
    const paar = oordeel(p, a, programma, VANDAAG);
    const punten = paar.punten === null ? [] : naarPunten(paar.punten, p, a, { programma, meters: 0, vandaag: VANDAAG });
    expect(punten.find(({ component }) => component === 'taal')).toMatchObject({ punten: 2, maximum: 7 });
  });
});

describe('voor elk paar', () => {
  test('is elke uitleg een hele zin zonder gaten', () => {
    fc.assert(
      fc.property(willekeurigProfiel(fc.constant('P'), ['L']), willekeurigAanbod(fc.constant('A')), (iemand, iets) => {
        const persoon = naarPersoonFeiten(iemand, 0);
        const feiten = naarAanbodFeiten(iets, new Set([HENGELO, BORNE]));
        const paar = oordeel(persoon, feiten, PROGRAMMA_HENGELO, VANDAAG);
        const uitgelegd = new Paar(persoon, feiten, PROGRAMMA_HENGELO, VANDAAG);
        const context = { programma: PROGRAMMA_HENGELO, meters: afstandInMeters(persoon, feiten), vandaag: VANDAAG };
        const zinnen = [
          ...uitgelegd
            .weigeringen(paar.codes)
            .flatMap(({ uitleg, kleinsteWijziging }) => [uitleg, ...(kleinsteWijziging === null ? [] : [kleinsteWijziging])]),
          ...uitgelegd.introductie(paar.codes).map(({ uitleg }) => uitleg),
          ...notities(paar.nogTeBepalen).map(({ uitleg }) => uitleg),
          ...(paar.punten === null ? [] : naarPunten(paar.punten, persoon, feiten, context).map(({ uitleg }) => uitleg)),
        ];
        for (const zin of zinnen) {
          expect(zin).toMatch(/^[A-Z0-9].*\.$/);
          expect(zin).not.toMatch(/undefined|null|NaN|true|false|\s{2}| ,| \.|: \./);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('zijn alle punten samen de score, regel voor regel', () => {
    fc.assert(
      fc.property(willekeurigProfiel(fc.constant('P'), ['L']), willekeurigAanbod(fc.constant('A')), (iemand, iets) => {
        const persoon = naarPersoonFeiten(iemand, 0);
        const feiten = naarAanbodFeiten(iets, new Set([HENGELO, BORNE]));
        const paar = oordeel(persoon, feiten, PROGRAMMA_HENGELO, VANDAAG);
        if (paar.punten === null) return;
        const regels = naarPunten(paar.punten, persoon, feiten, { programma: PROGRAMMA_HENGELO, meters: paar.meters, vandaag: VANDAAG });
        expect(regels.reduce((som, { punten }) => som + punten, 0)).toBe(paar.score);
        for (const { punten, maximum } of regels) expect(punten).toBeLessThanOrEqual(maximum);
      }),
      { numRuns: 1_000 },
    );
  });
});

test('elke reden heeft een uitleg in het algemeen, voor de tellingen', () => {
  for (const code of [...WEIGERINGSCODES, 'TOESTEMMING_ONTBREEKT' as const]) expect(codeUitleg(code)).toMatch(/^[A-Z].*\.$/);
});

test('afstanden ronden naar boven af, zodat buiten de straal nooit als erbinnen leest', () => {
  expect([0, 1, 15_000, 15_001, 17_940].map(kmTekst)).toEqual(['0 km', '0,1 km', '15 km', '15,1 km', '18 km']);
});

test('uren en opsommingen lezen als gewone taal', () => {
  expect([0, 1, 45, 60, 450, 1_210].map(urenTekst)).toEqual(['0 uur', '1 minuut', '45 minuten', '1 uur', '7,5 uur', '20,17 uur']);
  expect([opsomming([], 'en'), opsomming(['a'], 'en'), opsomming(['a', 'b', 'c'], 'of')]).toEqual(['', 'a', 'a, b of c']);
});
