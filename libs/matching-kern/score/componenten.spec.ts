import { describe, expect, test } from '@jest/globals';
import type { Component } from '@regiomatch/contracts';
import type { AanbodFeiten } from '../aanbod-feiten.js';
import { contextVan, oordeel } from '../oordeel.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import { PROGRAMMA_HENGELO, type ProgrammaFeiten } from '../programma.js';
import { rangschik } from '../rangorde.js';
import { voorbeeldAanbod, voorbeeldPersoon } from '../voorbeeld.fixture.js';
import { COMPONENTEN_LIJST } from './componenten.js';
import { verklaarPunten } from './punten.js';

const VANDAAG = '2025-06-02';
const HELE_WEEK = 0b111_111_111_111_111;
const VIER_DAGEN = 0b111_111_111_111;

const punten = (naam: Component, persoon: Partial<PersoonFeiten>, aanbod: Partial<AanbodFeiten>, meters = 0): number =>
  COMPONENTEN_LIJST.find((component) => component.naam === naam)!.punten(voorbeeldPersoon(persoon), voorbeeldAanbod(aanbod), {
    meters,
    programma: PROGRAMMA_HENGELO,
    vandaag: VANDAAG,
  });

type Geval = readonly [zin: string, punten: number, persoon: Partial<PersoonFeiten>, aanbod: Partial<AanbodFeiten>, meters?: number];

const GEVALLEN: Readonly<Record<Component, readonly Geval[]>> = {
  doel: [
    ['het eerste doel', 30, { doelen: ['soort-a', 'soort-b'] }, {}],
    ['een ander doel', 20, { doelen: ['soort-b', 'soort-a'] }, {}],
    ['in het plan zonder doel', 10, { doelen: ['soort-b'] }, {}],
    ['een plan dat nog niet is ingevuld', 10, { soortenInPlan: null }, {}],
  ],
  richting: [
    ['een gelijk thema', 15, {}, { richtingenTellen: true, richtingen: ['techniek'] }],
    ['een gelijke beroepsgroep van vier cijfers', 20, { richtingen: ['7212'] }, { richtingenTellen: true, richtingen: ['7212'] }],
    ['per cijfer van de kortste code', 10, { richtingen: ['72'] }, { richtingenTellen: true, richtingen: ['7212'] }],
    ['het beste gedeelde paar telt', 20, { richtingen: ['7', 'techniek', '7212'] }, { richtingenTellen: true, richtingen: ['techniek', '7212'] }],
    ['aanbod zonder richtingen', 10, {}, { richtingenTellen: true }],
    ['waar richtingen niet tellen', 10, {}, { richtingen: ['techniek'] }],
    ['richtingen die nog niet zijn ingevuld', 10, { richtingen: null }, { richtingenTellen: true, richtingen: ['techniek'] }],
  ],
  nabijheid: [
    ['om de hoek', 20, {}, {}, 0],
    ['op 750 meter nog 19', 19, {}, {}, 750],
    ['op 751 meter 18', 18, {}, {}, 751],
    ['op de rand van de straal', 0, {}, {}, 15_000],
  ],
  taal: [
    ['precies het niveau', 15, { taalniveau: 2 }, { taalMinimaal: 2 }],
    ['een niveau erboven', 10, { taalniveau: 2 }, { taalMinimaal: 1 }],
    ['meer niveaus erboven', 5, { taalniveau: 2 }, { taalMinimaal: 0 }],
    ['onder het hoogst gevraagde niveau per vaardigheid', 15, { taalniveau: 2 }, { taalMinimaal: 3, taalPerVaardigheid: { spreken: 3 } }],
    ['een onbekend niveau', 15, { taalniveau: null }, {}],
  ],
  duurzaamheid: [
    ['een vaste baan', 15, {}, { betaald: true, contract: { vorm: 'vast', maanden: null } }],
    ['twaalf maanden', 10, {}, { betaald: true, contract: { vorm: 'tijdelijk', maanden: 12 } }],
    ['elf maanden', 6, {}, { betaald: true, contract: { vorm: 'tijdelijk', maanden: 11 } }],
    ['zes maanden', 6, {}, { betaald: true, contract: { vorm: 'tijdelijk', maanden: 6 } }],
    ['vijf maanden', 2, {}, { betaald: true, contract: { vorm: 'tijdelijk', maanden: 5 } }],
    ['een onbekende duur', 2, {}, { betaald: true, contract: { vorm: 'tijdelijk', maanden: null } }],
    ['een onbekend contract', 2, {}, { betaald: true }],
    ['onbetaald', 8, {}, {}],
  ],
  schooldag: [
    ['op A2 blijft er een werkdag over', 10, { taalniveau: 2 }, { betaald: true, dagdelen: VIER_DAGEN }],
    ['op A2 blijft er geen werkdag over', 0, { taalniveau: 2 }, { betaald: true, dagdelen: HELE_WEEK }],
    ['wat bezet is telt mee', 0, { taalniveau: 2, bezet: 0b100_000_000_000_000 }, { betaald: true, dagdelen: VIER_DAGEN }],
    ['wat loopt telt mee', 0, { taalniveau: 2, lopendeDagdelen: 0b100_000_000_000_000 }, { betaald: true, dagdelen: VIER_DAGEN }],
    ['het weekend telt niet als werkdag', 10, { taalniveau: 2, bezet: 0b111_000_000_000_000_000 }, { betaald: true, dagdelen: VIER_DAGEN }],
    ['op een ander niveau', 5, { taalniveau: 3 }, { betaald: true, dagdelen: HELE_WEEK }],
    ['onbetaald', 5, { taalniveau: 2 }, { dagdelen: HELE_WEEK }],
  ],
  norm: [
    ['de hele open norm', 10, { normOpen: { taal: 480, participatie: 0 } }, { urensoort: 'taal' }],
    ['meer dan de open norm', 10, { normOpen: { taal: 240, participatie: 0 } }, { urensoort: 'taal' }],
    ['een deel van de open norm, naar beneden', 6, { normOpen: { taal: 720, participatie: 0 } }, { urensoort: 'taal' }],
    ['uren van een andere soort', 0, { normOpen: { taal: 480, participatie: 0 } }, { urensoort: 'participatie' }],
    ['niets open', 0, {}, { urensoort: 'taal' }],
    ['uren werk hebben geen norm', 0, { normOpen: { taal: 480, participatie: 480 } }, { urensoort: 'werk' }],
  ],
  begeleiding: [
    ['met begeleiding', 5, {}, { metBegeleiding: true }],
    ['zonder begeleiding', 0, {}, {}],
  ],
  reactie: [
    ['80 procent op tijd', 5, {}, { reactiepercentage: 80 }],
    ['79 procent op tijd', 3, {}, { reactiepercentage: 79 }],
    ['50 procent op tijd', 3, {}, { reactiepercentage: 50 }],
    ['49 procent op tijd', 0, {}, { reactiepercentage: 49 }],
    ['onbekend', 3, {}, {}],
  ],
  urgentie: [
    ['drie weken stil', 1, { wekenStil: 3 }, {}],
    ['twintig weken stil', 10, { wekenStil: 20 }, {}],
    ['een jaar stil', 10, { wekenStil: 52 }, {}],
  ],
};

describe.each(Object.entries(GEVALLEN) as [Component, readonly Geval[]][])('%s', (naam, gevallen) => {
  test.each(gevallen)('%s geeft %d punten', (...[, verwacht, persoon, aanbod, meters]) => {
    expect(punten(naam, persoon, aanbod, meters)).toBe(verwacht);
  });
});

/** Order of two offers for one person; `b` wins a tie on id only when nothing else decides. */
const volgorde = (
  persoon: Partial<PersoonFeiten>,
  a: Partial<AanbodFeiten>,
  b: Partial<AanbodFeiten>,
  programma: ProgrammaFeiten = PROGRAMMA_HENGELO,
): readonly string[] =>
  rangschik(
    [voorbeeldAanbod({ id: 'a', ...a }), voorbeeldAanbod({ id: 'b', ...b })].flatMap((aanbod) => {
      const paar = oordeel(voorbeeldPersoon(persoon), aanbod, programma, VANDAAG);
      return paar.status === 'match' ? [{ id: aanbod.id, score: paar.score, meters: paar.meters }] : [];
    }),
  ).map(({ id }) => id);

describe('een feit per component draait de volgorde om', () => {
  test.each<readonly [Component, Partial<PersoonFeiten>, Partial<AanbodFeiten>]>([
    ['doel', { doelen: ['soort-b'] }, { soort: 'soort-b' }],
    ['richting', { richtingen: ['7212'] }, { richtingenTellen: true, richtingen: ['7212'] }],
    ['taal', {}, { taalMinimaal: 2 }],
    ['schooldag', {}, { betaald: true, contract: { vorm: 'tijdelijk', maanden: 6 } }],
    ['duurzaamheid', { taalniveau: 3 }, { betaald: true, contract: { vorm: 'vast', maanden: null } }],
    ['norm', { normOpen: { taal: 480, participatie: 0 } }, { urensoort: 'taal' }],
    ['begeleiding', {}, { metBegeleiding: true }],
    ['reactie', {}, { reactiepercentage: 90 }],
  ])('%s', (_naam, persoon, gewijzigd) => {
    expect(volgorde(persoon, {}, {})).toEqual(['a', 'b']);
    expect(volgorde(persoon, {}, gewijzigd)).toEqual(['b', 'a']);
  });

  test('nabijheid', () => {
    const verderop = { lat: 52.2858 };
    expect(volgorde({}, verderop, verderop)).toEqual(['a', 'b']);
    expect(volgorde({}, verderop, {})).toEqual(['b', 'a']);
  });

  test('urgentie ordent mensen voor een aanbod', () => {
    const orde = (weken: number): readonly string[] =>
      rangschik(
        [voorbeeldPersoon({ id: 'a' }), voorbeeldPersoon({ id: 'b', wekenStil: weken })].flatMap((persoon) => {
          const paar = oordeel(persoon, voorbeeldAanbod(), PROGRAMMA_HENGELO, VANDAAG);
          return paar.status === 'match' ? [{ id: persoon.id, score: paar.score, meters: paar.meters }] : [];
        }),
      ).map(({ id }) => id);
    expect(orde(0)).toEqual(['a', 'b']);
    expect(orde(8)).toEqual(['b', 'a']);
  });

  test('bij gelijke punten gaat dichterbij voor, ook binnen hetzelfde nabijheidspunt', () => {
    expect(volgorde({}, { lat: 52.2698 }, { lat: 52.2688 })).toEqual(['b', 'a']);
  });
});

describe('de gewichten van het programma', () => {
  test('schalen een component met een percentage, naar beneden afgerond', () => {
    const half: ProgrammaFeiten = { ...PROGRAMMA_HENGELO, gewichten: { ...PROGRAMMA_HENGELO.gewichten, taal: 50, reactie: 150 } };
    const paar = oordeel(voorbeeldPersoon(), voorbeeldAanbod({ taalMinimaal: 2 }), half, VANDAAG);
    expect(paar.punten).toMatchObject({ taal: 7, reactie: 4 });
  });

  test('kunnen de volgorde omdraaien', () => {
    const zonderBegeleiding: ProgrammaFeiten = { ...PROGRAMMA_HENGELO, gewichten: { ...PROGRAMMA_HENGELO.gewichten, begeleiding: 0 } };
    expect(volgorde({}, {}, { metBegeleiding: true })).toEqual(['b', 'a']);
    expect(volgorde({}, {}, { metBegeleiding: true }, zonderBegeleiding)).toEqual(['a', 'b']);
  });
});

test('de uitleg noemt per component de punten, het maximum en de feiten, en telt op tot de score', () => {
  const persoon = voorbeeldPersoon({ doelen: ['soort-a'] });
  const aanbod = voorbeeldAanbod({ taalMinimaal: 1 });
  const regels = verklaarPunten(persoon, aanbod, contextVan(persoon, aanbod, PROGRAMMA_HENGELO, VANDAAG));
  expect(regels.reduce((som, regel) => som + regel.punten, 0)).toBe(oordeel(persoon, aanbod, PROGRAMMA_HENGELO, VANDAAG).score);
  expect(regels[0]).toEqual({ component: 'doel', punten: 30, maximum: 30, feiten: { soort: 'soort-a', plaatsInDoelen: 1 } });
  expect(regels[3]).toEqual({ component: 'taal', punten: 10, maximum: 15, feiten: { niveau: 'A2', gevraagd: 'A1' } });
});
