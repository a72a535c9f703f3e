import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AanbodV1, Matchprofiel } from '@regiomatch/contracts';
import { isOpen, naarPersoonFeiten, oordeel, perCodepunt, rangschik, WEIGERINGSCODES, type PersoonFeiten } from '@regiomatch/matching-kern';
import type { Actor } from '@regiomatch/platform/access';
import { Database } from '@regiomatch/platform/persistence';
import fc from 'fast-check';
import { Regiokaart } from '../../domain/regiokaart.js';
import { startToetsmatching, type Toetsmatching } from '../../toets/start-toetsmatching.fixture.js';
import { BORNE, ENSCHEDE, HENGELO } from '../../toets/voorbeelden.fixture.js';
import { willekeurigAanbod, willekeurigProfiel } from '../../toets/willekeurig.fixture.js';
import { AanbodVoorProfiel } from '../../use-cases/aanbod-voor-profiel.js';
import { Inwoners } from '../../use-cases/inwoners.js';
import { Vandaag } from '../../use-cases/vandaag.js';
import { PostgresAanbodbron } from './postgres-aanbodbron.js';
import { PostgresMensenbron } from './postgres-mensenbron.js';

const VANDAAG = '2025-06-02';
const AANBOD = 2_000;
const MENSEN = 400;
/** Random people judged in three ways; 2,000 in CI. */
const PROEVEN = Number(process.env['PROEVEN'] ?? 50);
const ZAAD = 20250602;
const genummerd = (letter: string, n: number) => `${letter}-${String(n).padStart(4, '0')}`;
const ids = Array.from({ length: AANBOD }, (_, n) => genummerd('A', n));
const klantmanager = (gemeente: string): Actor => ({ sub: 'toets#km', rol: 'klantmanager', gemeente, organisatie: null, regio: null, naam: 'Toets' });

let matching: Toetsmatching;
let regio: Regiokaart;
let aanbod: readonly AanbodV1[];
let mensen: readonly Matchprofiel[];
let uitDatabase: PostgresAanbodbron;
let mensenUitDatabase: PostgresMensenbron;

beforeAll(async () => {
  matching = await startToetsmatching({ klok: () => new Date(`${VANDAAG}T12:00:00Z`) });
  const { app } = matching.services[1] ?? {};
  if (app === undefined) throw new Error('matching draait niet');
  regio = app.get(Regiokaart);
  uitDatabase = new PostgresAanbodbron(app.get(Database), regio);
  mensenUitDatabase = new PostgresMensenbron(app.get(Database), regio, uitDatabase);
  const los = fc.sample(willekeurigAanbod(fc.constant('')), { numRuns: AANBOD, seed: ZAAD });
  aanbod = los.map((een, n) => ({ ...een, id: genummerd('A', n) }));
  mensen = fc.sample(willekeurigProfiel(fc.constant(''), ids), { numRuns: MENSEN, seed: ZAAD }).map((een, n) => ({ ...een, id: genummerd('P', n) }));
  await matching.zetAanbod(...aanbod);
  await matching.zetProfielen(...mensen);
}, 900_000);
afterAll(() => matching.stop());

/** The answer by judging every pair, without any retrieval. */
const eenVoorEen = (persoon: PersoonFeiten) => {
  const programma = regio.programma(persoon.gemeentecode, VANDAAG);
  const paren = [...matching.aanbodGeheugen.vind(ids).values()]
    .filter(({ feiten }) => isOpen(feiten, VANDAAG) && !persoon.lopend.has(feiten.id))
    .map(({ feiten }) => ({ id: feiten.id, ...oordeel(persoon, feiten, programma, VANDAAG) }));
  const binnen = paren.filter(({ meters }) => meters <= programma.straalMeters);
  const matches = rangschik(paren.flatMap((paar) => (paar.status === 'match' ? [paar] : [])));
  return {
    treffers: matches.slice(0, 20).map(({ id, meters, punten, score, nogTeBepalen }) => ({ id, meters, punten, score, nogTeBepalen })),
    totaalMatches: matches.length,
    tellingPerCode: Object.fromEntries(
      WEIGERINGSCODES.filter((code) => code !== 'BUITEN_STRAAL').map((code) => [
        code,
        binnen.filter(({ codes }) => (codes as readonly string[]).includes(code)).length,
      ]),
    ),
    buitenStraal: paren.length - binnen.length,
  };
};

const feitenVan = (profiel: Matchprofiel): PersoonFeiten =>
  naarPersoonFeiten(
    profiel,
    profiel.lopend.reduce((masker, id) => masker | matching.aanbodGeheugen.dagdelen(id), 0),
  );
const iemand = willekeurigProfiel(fc.constant('iemand'), ids);

describe('een voor een, uit de kolommen en uit de database', () => {
  test('geven dezelfde ids, volgorde, punten, redenen en aantallen', async () => {
    await fc.assert(
      fc.asyncProperty(iemand, async (profiel) => {
        const persoon = feitenVan(profiel);
        const programma = regio.programma(persoon.gemeentecode, VANDAAG);
        const verwacht = eenVoorEen(persoon);
        const pagina = { aantal: 20, vanaf: 0 };
        expect(matching.aanbodGeheugen.zoek(persoon, programma, VANDAAG, pagina)).toMatchObject(verwacht);
        expect(await uitDatabase.zoek(persoon, programma, VANDAAG, pagina)).toMatchObject(verwacht);
      }),
      { numRuns: PROEVEN },
    );
  }, 900_000);

  test('geven dezelfde geweigerde bladzijden per reden', async () => {
    await fc.assert(
      fc.asyncProperty(iemand, fc.constantFrom(...WEIGERINGSCODES), fc.nat({ max: 30 }), async (profiel, code, vanaf) => {
        const persoon = feitenVan(profiel);
        const programma = regio.programma(persoon.gemeentecode, VANDAAG);
        const pagina = { aantal: 10, vanaf };
        expect(await uitDatabase.geweigerd(persoon, programma, VANDAAG, code, pagina)).toEqual(
          matching.aanbodGeheugen.geweigerd(persoon, programma, VANDAAG, code, pagina),
        );
      }),
      { numRuns: PROEVEN / 5 },
    );
  }, 900_000);

  test('geven dezelfde uitgelegde lijst, tot op de letter', async () => {
    const { app } = matching.services[1] ?? {};
    const [inwoners, vandaag] = [app?.get(Inwoners), app?.get(Vandaag)];
    if (inwoners === undefined || vandaag === undefined) throw new Error('matching draait niet');
    const pagina = { aantal: 20, vanaf: 0 };
    for (const { id, gemeentecode } of mensen.slice(0, 10)) {
      const [geheugen, database] = await Promise.all(
        [matching.aanbodGeheugen, uitDatabase].map((bron) =>
          new AanbodVoorProfiel(inwoners, bron, regio, vandaag).vraag(klantmanager(gemeentecode), id, pagina),
        ),
      );
      expect(geheugen?.rekenregels).toMatch(/^regels \d+, programma/);
      expect(database).toEqual(geheugen);
    }
  }, 60_000);

  test('geven voor een aanbod dezelfde mensen van de eigen gemeente en dezelfde aantallen van de andere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ids), fc.constantFrom(HENGELO, BORNE, ENSCHEDE), async (id, gemeente) => {
        const kopie = matching.aanbodGeheugen.vind([id]).get(id);
        if (kopie === undefined) throw new Error(`${id} ontbreekt`);
        const pagina = { aantal: 20, vanaf: 0 };
        const { treffers, totaalMatches, aantalElders } = matching.mensenGeheugen.zoek(klantmanager(gemeente), kopie.feiten, VANDAAG, pagina);
        const database = await mensenUitDatabase.zoek(klantmanager(gemeente), kopie.feiten, VANDAAG, pagina);
        expect({ treffers: database.treffers, totaalMatches: database.totaalMatches }).toEqual({ treffers, totaalMatches });
        expect([...database.aantalElders].sort()).toEqual([...aantalElders].sort());
      }),
      { numRuns: PROEVEN },
    );
  }, 900_000);

  test('geven in beide richtingen dezelfde score', () => {
    const pagina = { aantal: AANBOD, vanaf: 0 };
    for (const profiel of mensen.slice(0, 50)) {
      const persoon = matching.mensenGeheugen.vind(klantmanager(profiel.gemeentecode), [profiel.id]).get(profiel.id)?.feiten;
      if (persoon === undefined) throw new Error(`${profiel.id} ontbreekt`);
      const { treffers } = matching.aanbodGeheugen.zoek(persoon, regio.programma(persoon.gemeentecode, VANDAAG), VANDAAG, pagina);
      for (const { id, score, meters } of treffers.slice(0, 5)) {
        const kopie = matching.aanbodGeheugen.vind([id]).get(id);
        const andersom =
          kopie &&
          matching.mensenGeheugen
            .zoek(klantmanager(persoon.gemeentecode), kopie.feiten, VANDAAG, pagina)
            .treffers.find((treffer) => treffer.id === persoon.id);
        expect({ score: andersom?.score, meters: andersom?.meters }).toEqual({ score, meters });
      }
    }
  });
});

describe('de muur in de database', () => {
  const alleIds = () => mensen.map(({ id }) => id);

  test('S04 een klantmanager leest alleen mensen van de eigen gemeente, ook zonder controle in de dienst', async () => {
    const gevonden = await mensenUitDatabase.vind(klantmanager(BORNE), alleIds());
    expect([...gevonden.keys()].sort(perCodepunt)).toEqual(
      mensen
        .filter(({ gemeentecode }) => gemeentecode === BORNE)
        .map(({ id }) => id)
        .sort(perCodepunt),
    );
  });

  test.each(['aanbieder', 'regiocoordinator', 'beheerder'] as const)(
    'S04 een %s leest niemand, ook niet met een gemeente in de hand',
    async (rol) => {
      expect((await mensenUitDatabase.vind({ ...klantmanager(HENGELO), rol }, alleIds())).size).toBe(0);
      expect(matching.mensenGeheugen.vind({ ...klantmanager(HENGELO), rol }, alleIds()).size).toBe(0);
    },
  );

  test('S04 een verbinding zonder gemeente ziet niemand', async () => {
    const database = matching.services[1]?.app.get(Database);
    expect(await database?.dataSource.query('SELECT id FROM profiel')).toEqual([]);
  });

  test('wie de eigen gemeente vraagt, krijgt uit het geheugen geen ander segment', () => {
    const gevonden = matching.mensenGeheugen.vind(klantmanager(ENSCHEDE), alleIds());
    expect(new Set([...gevonden.values()].map(({ feiten }) => feiten.gemeentecode))).toEqual(new Set([ENSCHEDE]));
    expect([...gevonden.keys()].sort(perCodepunt)).toEqual(
      [...mensen]
        .filter(({ gemeentecode }) => gemeentecode === ENSCHEDE)
        .map(({ id }) => id)
        .sort(perCodepunt),
    );
  });
});
