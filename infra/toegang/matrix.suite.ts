import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Matrixregio } from './matrixregio.js';
import { ANDER, EIGEN, GEBRUIKERS, lees, Persoonsmatrix, UREN } from './persoonsmatrix.fixture.js';

type Rol = keyof typeof GEBRUIKERS;

/** The only operations that reach a person, and for whom: staff of the own gemeente. Everything else is closed. */
const OPEN: Readonly<Record<string, readonly Rol[]>> = {
  'Query.profiel': ['klantmanager', 'jobhunter'],
  'Query.profielen': ['klantmanager', 'jobhunter'],
  'Query.aanbodVoorProfiel': ['klantmanager', 'jobhunter'],
  'Query.geweigerdAanbod': ['klantmanager', 'jobhunter'],
  'Query.oordelen': ['klantmanager', 'jobhunter'],
  'Query.oordelenVoorAanbod': ['klantmanager', 'jobhunter'],
  'Query.mensenVoorAanbod': ['klantmanager', 'jobhunter'],
  'Mutation.wijzigProfiel': ['klantmanager'],
  'Mutation.legLeerrouteVast': ['klantmanager'],
  'Mutation.legPlanVast': ['klantmanager'],
  'Mutation.wijzigPlan': ['klantmanager'],
  'Mutation.sluitPlanAf': ['klantmanager'],
  'Mutation.geefToestemming': ['klantmanager'],
  'Mutation.trekToestemmingIn': ['klantmanager'],
  'Mutation.zetDraagkracht': ['klantmanager'],
  'Mutation.startActiviteit': ['klantmanager', 'jobhunter'],
  'Mutation.beeindigActiviteit': ['klantmanager', 'jobhunter'],
  'Mutation.draagRegieOver': ['klantmanager'],
  'Mutation.verwijderProfiel': ['klantmanager'],
};

/**
 * Who reaches what of a person, for a region that runs in one process or in many.
 * @param muur tests on the same region, of what is behind the door
 */
export const matrixgedrag = (start: () => Promise<Matrixregio>, muur: (matrix: () => Persoonsmatrix) => void = () => undefined): void => {
  let regio: Matrixregio | undefined;
  let matrix: Persoonsmatrix;
  beforeAll(async () => {
    regio = await start();
    matrix = await Persoonsmatrix.vul(regio);
  }, 240_000);
  afterAll(() => regio?.stop(), 60_000);

  describe('S01 S03 de matrix van wie wat van een persoon kan bereiken', () => {
    test('S01 elke vraag van elke rol over de eigen gemeente: alleen de verwachte vakjes zijn open', async () => {
      const verwacht = Object.entries(OPEN).flatMap(([naam, rollen]) => (naam.startsWith('Query.') ? rollen.map((rol) => `${naam} ${rol}`) : []));
      expect((await matrix.open(EIGEN, 'query')).sort()).toEqual(verwacht.sort());
    }, 120_000);

    test('S01 geen vraag van welke rol ook bereikt iemand van een andere gemeente', async () => {
      expect(await matrix.open(ANDER, 'query')).toEqual([]);
    }, 120_000);

    test('S01 geen daad van welke rol ook verandert of toont iemand van een andere gemeente', async () => {
      const voor = await matrix.profielversies();
      expect(voor).toHaveLength(6);
      expect(await matrix.open(ANDER, 'mutation')).toEqual([]);
      expect(await matrix.profielversies()).toEqual(voor);
    }, 120_000);

    test('S02 een rol zonder recht op een daad verandert ook niemand van de eigen gemeente', async () => {
      const voor = await matrix.profielversies();
      expect(await matrix.open(EIGEN, 'mutation', (operatie, rol) => OPEN[operatie]?.includes(rol as Rol) ?? false)).toEqual([]);
      expect(await matrix.profielversies()).toEqual(voor);
    }, 120_000);

    test('S03 draagkracht (P4) ziet een jobhunter langs geen enkele weg', async () => {
      for (const operatie of matrix.operaties(EIGEN, 'query')) {
        const antwoord = JSON.stringify(await matrix.vraag(operatie, GEBRUIKERS.jobhunter));
        expect([operatie.naam, antwoord.includes(String(UREN[EIGEN]))]).toEqual([operatie.naam, false]);
      }
    }, 60_000);

    test('S01 zonder token is alles dicht', async () => {
      for (const { dienst, document } of matrix.operaties(EIGEN, 'query'))
        expect((await matrix.regio.zonderToken(dienst, document)).data ?? null).toBeNull();
    });
  });

  muur(() => matrix);

  describe('S04 S36 achter de poort', () => {
    test('S04 een verbinding zonder gemeente ziet in geen enkele tabel een mens', async () => {
      for (const naam of ['profielen', 'matching']) {
        const url = matrix.regio.databaseUrl(naam);
        const tabellen = await lees(
          url,
          `SELECT quote_ident(c.relname) AS tabel FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND c.relrowsecurity`,
        );
        expect(tabellen.length).toBeGreaterThan(0);
        for (const { tabel } of tabellen) expect([naam, tabel, await lees(url, `SELECT * FROM ${tabel} LIMIT 1`)]).toEqual([naam, tabel, []]);
      }
    });

    test('S36 GP4 staan in geen logregel, bericht of zoekindex', async () => {
      const alles: string[] = [...(await matrix.regio.sporen())];
      // Nothing found in nothing proves nothing.
      expect(alles.length).toBeGreaterThan(0);
      const tabellen = await lees(
        matrix.regio.adminUrl,
        `SELECT schemaname || '.' || quote_ident(tablename) AS tabel FROM pg_tables WHERE schemaname = 'bus' OR tablename IN ('outbox', 'audit', 'inbox', 'inbox_geparkeerd') OR schemaname = 'matching'`,
      );
      for (const { tabel } of tabellen)
        alles.push(...(await lees(matrix.regio.adminUrl, `SELECT to_jsonb(t)::text AS regel FROM ${tabel} t`)).map(({ regel }) => String(regel)));
      for (const kanarie of ['KanarieNaam', 'kanarie0164@', 'kanarie0153@', '0601640000', '0601530000'])
        expect(alles.filter((regel) => regel.includes(kanarie))).toEqual([]);
    });
  });
};
