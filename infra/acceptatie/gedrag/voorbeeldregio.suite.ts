import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { maakRegio, zaai } from '@regiomatch/generators';
import { type EigenRegio, isBekend, type Verwachting, vraagPersoon } from '@regiomatch/oordeel';

const HENGELO = '0164';
const KLANTMANAGER = `klantmanager-${HENGELO}`;
const GOLDEN = process.env['GOLDEN_MAP'] ?? resolve(import.meta.dirname, '../../../../shared/golden');
const metGolden = existsSync(GOLDEN) ? test : test.skip;

const feiten = {
  gemeente: HENGELO,
  woonplaats: 'Hengelo',
  leeftijd: 31,
  taalniveau: 'A2',
  leerroute: 'B1',
  fase: 'inburgering',
  richtingen: ['elektro'],
  soortenInPlan: ['werk', 'werkervaring', 'taalstage', 'vrijwilligers', 'cursus', 'begeleiding'],
  bezet: [],
  schoolrit: false,
  maxUrenPerWeek: 40,
  lopendeUren: 0,
  doelgroepen: [],
  magWerken: true,
  toestemming: true,
};
const TWEELINGEN = [
  { ...feiten, id: 'tweeling-1', naam: 'Amina Yusuf', geslacht: 'vrouw', moedertaal: 'som', huishouden: 'alleenstaand-met-kinderen' },
  { ...feiten, id: 'tweeling-2', naam: 'Piotr Kowalski', geslacht: 'man', moedertaal: 'pol', huishouden: 'samenwonend' },
];

const VRAGEN = [
  `query ($id: ID!) { aanbodVoorProfiel(profielId: $id, aantal: 100) { ... on AanbodVoorProfiel { totaal voorlopig rekenregels buitenStraal
     treffers { meters score punten { component punten maximum uitleg } nogTeBepalen { code velden uitleg } aanbod { id titel } } tellingen { code aantal uitleg } lopend { id } } } }`,
  `query ($id: ID!) { oordelen(profielId: $id, aanbodIds: ["W-01", "W-02", "C-05", "C-07", "V-03"]) { ... on Oordelen {
     oordelen { aanbodId status meters score codes { code uitleg kleinsteWijziging } punten { component punten uitleg } introductie { code uitleg } } } } }`,
  `query ($id: ID!) { geweigerdAanbod(profielId: $id, code: "TAAL_AL_BEHAALD", aantal: 50) { ... on GeweigerdAanbod { totaal treffers { aanbodId meters codes { code uitleg } } } } }`,
];

/** What a person of the example region gets to see through the gateway, for a region that runs in one process or in many. */
export const voorbeeldregiogedrag = (start: () => Promise<EigenRegio>): void => {
  let regio: EigenRegio;
  beforeAll(async () => {
    regio = await start();
    await zaai(regio.ingang, maakRegio('midden-twente', new Date().toISOString().slice(0, 10)));
  }, 300_000);
  afterAll(() => regio?.stop(), 60_000);

  describe('de voorbeeldregio Midden-Twente', () => {
    metGolden(
      'G01b krijgt door de gateway precies de verwachte lijst, punten en weigeringen',
      async () => {
        const verwacht = (JSON.parse(readFileSync(join(GOLDEN, 'verwacht.json'), 'utf8')) as Record<string, Verwachting>)['G01b']!;
        const ids = [...(verwacht.match ?? []), ...Object.keys(verwacht.weigeringen ?? {})];
        while (!(await isBekend(regio.ingang, HENGELO, 'G01b', ids))) await new Promise((verder) => setTimeout(verder, 50));
        const { treffers, oordelen } = await vraagPersoon(regio.ingang, HENGELO, 'G01b', ids);
        expect(treffers.map(({ id }) => id)).toEqual(verwacht.volgorde);
        expect(Object.fromEntries(treffers.map(({ id, punten }) => [id, punten]))).toEqual(verwacht.punten);
        expect(
          Object.fromEntries([...oordelen].filter(([, { codes }]) => codes.length > 0).map(([id, { codes }]) => [id, [...codes].sort()])),
        ).toEqual(verwacht.weigeringen);
      },
      60_000,
    );
  });

  describe('K18 herkomst stuurt niet', () => {
    test('twee mensen die alleen in naam, geslacht, moedertaal of huishouden verschillen, krijgen byte voor byte hetzelfde antwoord', async () => {
      const { importeerProfielen } = await regio.ingang.vraag<{ importeerProfielen: object }>(
        KLANTMANAGER,
        'mutation ($b: String!) { importeerProfielen(bestand: $b, formaat: JSON) { ... on ProfielImportVerslag { aangemaakt fouten { veld melding } } ... on Fout { code melding } } }',
        { b: JSON.stringify(TWEELINGEN) },
      );
      expect(importeerProfielen).toEqual({ aangemaakt: 2, fouten: [] });
      for (const { id } of TWEELINGEN)
        while (!(await isBekend(regio.ingang, HENGELO, id, ['W-01']))) await new Promise((verder) => setTimeout(verder, 50));
      for (const vraag of VRAGEN) {
        const [een, ander] = await Promise.all(
          TWEELINGEN.map(async ({ id }) => JSON.stringify(await regio.ingang.vraag(KLANTMANAGER, vraag, { id }))),
        );
        expect(een).toMatch(/W-0|TAAL|meters/);
        expect(ander).toBe(een);
      }
    }, 60_000);

    test('ook van de kant van het aanbod staan zij met dezelfde punten naast elkaar', async () => {
      const { mensenVoorAanbod } = await regio.ingang.vraag<{ mensenVoorAanbod: { treffers: { profielId: string }[] } }>(
        KLANTMANAGER,
        '{ mensenVoorAanbod(aanbodId: "W-01", aantal: 100) { ... on MensenVoorAanbod { treffers { profielId meters score punten { component punten uitleg } } } } }',
        {},
      );
      const [een, ander] = TWEELINGEN.map(({ id }) => mensenVoorAanbod.treffers.findIndex(({ profielId }) => profielId === id));
      expect(een).toBeGreaterThanOrEqual(0);
      expect(ander).toBe((een ?? 0) + 1);
      const zonderId = (plaats = 0) => ({ ...mensenVoorAanbod.treffers[plaats], profielId: '' });
      expect(zonderId(ander)).toEqual(zonderId(een));
    });
  });
};
