import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { BeleidGuard } from '@regiomatch/platform/access';
import type { ServiceDefinition } from '@regiomatch/platform/bootstrap';
import { Database } from '@regiomatch/platform/persistence';
import { alleDiensten, eventually, startToetsregio, type Toetsregio } from '@regiomatch/testing';
import { operatiesUitSdl } from './operaties-uit-sdl.js';
import type { Operatie } from './operatie.js';

const EIGEN = '0164';
const ANDER = '0153';
/** Hours that nobody has by chance: class P4, seen by their number. */
const UREN = { [EIGEN]: 17.25, [ANDER]: 18.75 } as const;
type Gemeente = keyof typeof UREN;

const GEBRUIKERS = {
  klantmanager: `klantmanager-${EIGEN}`,
  jobhunter: `jobhunter-${EIGEN}`,
  aanbieder: 'aanbieder-kringloop',
  regiocoordinator: 'regiocoordinator-twente',
  beheerder: 'beheerder',
} as const;
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

const persoon = (gemeente: Gemeente, nummer: number) => ({
  id: `KAN${gemeente}x${nummer}`,
  gemeente,
  woonplaats: gemeente === EIGEN ? 'Hengelo' : 'Enschede',
  leeftijd: 30,
  taalniveau: 'A2',
  fase: 'inburgering',
  soortenInPlan: ['taalstage'],
  maxUrenPerWeek: UREN[gemeente],
  naam: `KanarieNaam${gemeente}`,
  telefoon: `06${gemeente}0000`,
  email: `kanarie${gemeente}@voorbeeld.test`,
});

let regio: Toetsregio;
let diensten: readonly ServiceDefinition[];
let aanbodId: string;

const doe = async (dienst: string, gebruiker: string, daad: string, variabelen: Record<string, unknown> = {}) => {
  const kop = Object.keys(variabelen).length > 0 ? '($b: String!)' : '';
  const { data, errors } = await regio.vraag<{ uitkomst: Record<string, unknown> }>(
    dienst,
    gebruiker,
    `mutation ${kop} { uitkomst: ${daad} }`,
    variabelen,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.uitkomst ?? {};
};

beforeAll(async () => {
  diensten = await alleDiensten();
  regio = await startToetsregio(diensten);
  await doe('regio', 'beheerder', `importeerGemeenten(bestand: "code;naam\\n${EIGEN};Hengelo\\n${ANDER};Enschede") { __typename }`);
  await doe(
    'regio',
    'beheerder',
    `importeerWoonplaatsen(bestand: "gemeentecode;woonplaats;lat;lon\\n${EIGEN};Hengelo;52.2658;6.7931\\n${ANDER};Enschede;52.2215;6.8937") { __typename }`,
  );
  await doe(
    'regio',
    'beheerder',
    `importeerOrganisaties(bestand: "id;naam;gemeentecode;goedgekeurd\\nkringloop;Kringloop;${EIGEN};ja") { __typename }`,
  );
  await doe(
    'regio',
    'beheerder',
    `legSamenwerkingVast(id: "twente", invoer: { naam: "Twente", vorm: arbeidsmarktregio, gemeenten: ["${EIGEN}", "${ANDER}"] }) { __typename }`,
  );
  for (const gemeente of [EIGEN, ANDER] as const) {
    const bestand = JSON.stringify([1, 2, 3].map((nummer) => persoon(gemeente, nummer)));
    const verslag = await doe(
      'profielen',
      `klantmanager-${gemeente}`,
      'importeerProfielen(bestand: $b, formaat: JSON) { ... on ProfielImportVerslag { aangemaakt fouten { veld melding } } ... on Fout { code melding } }',
      { b: bestand },
    );
    expect(verslag).toEqual({ aangemaakt: 3, fouten: [] });
  }
  const regel =
    'id;aanbieder;titel;gemeentecode;woonplaats;lat;lon;dagdelen;uren_per_week;tot;plekken;taal_minimaal;samenwerkingen;taalbegeleider;taaldoel_spreken;nederlands_op_de_werkvloer';
  const cellen = `T-1;kringloop;Taalstage;${EIGEN};Hengelo;52.2658;6.7931;ma-ochtend;4;2099-12-31;9;A1;twente;werkbegeleider;B1;ja`;
  await eventually(async () =>
    expect(
      await doe(
        'taalstages',
        'beheerder',
        'importeerTaalstages(bestand: $b, publiceer: true) { ... on AanbodImportVerslag { aangemaakt fouten { veld code melding } } ... on Fout { code melding } }',
        {
          b: `${regel}\n${cellen}`,
        },
      ),
    ).toEqual({ aangemaakt: 1, fouten: [] }),
  );
  aanbodId = 'T-1';
  await eventually(async () => {
    for (const gemeente of [EIGEN, ANDER] as const) {
      const { data } = await regio.vraag<{ mensenVoorAanbod: { treffers: unknown[] } }>(
        'matching',
        `klantmanager-${gemeente}`,
        '{ mensenVoorAanbod(aanbodId: "T-1") { ... on MensenVoorAanbod { treffers { profielId } } } }',
      );
      expect(data?.mensenVoorAanbod.treffers).toHaveLength(3);
    }
  });
}, 60_000);

afterAll(() => regio.stop());

const waardenVoor = (gemeente: Gemeente) => {
  const id = JSON.stringify(persoon(gemeente, 1).id);
  return {
    id,
    ids: id,
    profielId: id,
    profielIds: id,
    vanafId: '""',
    aanbodId: JSON.stringify(aanbodId),
    aanbodIds: JSON.stringify(aanbodId),
    aantal: '50',
    doel: '"introductie"',
    bestand: '""',
    code: '"TAAL_TE_LAAG"',
  };
};

const operaties = (gemeente: Gemeente, soort: Operatie['soort']): Operatie[] =>
  diensten
    .flatMap(({ manifest, sdl }) => operatiesUitSdl(manifest.naam, sdl, waardenVoor(gemeente)))
    .map((operatie) => ({ ...operatie, document: operatie.document.replace(/profiel\(id: ("[^"]+"), doel: "introductie"\)/, 'profiel(id: $1)') }))
    .filter((operatie) => operatie.soort === soort);

/** What of a person of this gemeente stands in an answer; what was asked does not count, so ids only count in data. */
const gelekt = (antwoord: unknown, gemeente: Gemeente): boolean => {
  const tekst = JSON.stringify(antwoord);
  // These answer about the person that was asked for, without naming her.
  if (/"__typename":"(AanbodVoorProfiel|GeweigerdAanbod)"/.test(tekst)) return true;
  return (
    tekst.includes(`KAN${gemeente}`) ||
    tekst.toLowerCase().includes(`kanarienaam${gemeente}`) ||
    tekst.includes(`kanarie${gemeente}@`) ||
    tekst.includes(`06${gemeente}0000`) ||
    tekst.includes(String(UREN[gemeente]))
  );
};

const vraag = async ({ dienst, document }: Operatie, gebruiker: string) => {
  const { data, errors } = await regio.vraag(dienst, gebruiker, document);
  const ongeldig = errors?.filter(({ extensions }) => extensions?.['code'] === 'VRAAG_ONGELDIG');
  // A question that is not understood proves nothing.
  if (ongeldig?.length) throw new Error(`${document}: ${ongeldig[0]?.message}`);
  return data ?? null;
};

const databaseVan = (dienst: string): Database => {
  const gevonden = regio.services.find(({ naam }) => naam === dienst);
  if (!gevonden) throw new Error(`${dienst} draait niet`);
  return gevonden.app.get(Database);
};

const profielversies = () => databaseVan('profielen').alsDienst((tx) => tx.query('SELECT id, versie FROM profiel ORDER BY id'));

const opGedrag = (naam: string) => OPEN[naam] ?? [];

describe('S01 S03 de matrix van wie wat van een persoon kan bereiken', () => {
  test('S01 elke vraag van elke rol over de eigen gemeente: alleen de verwachte vakjes zijn open', async () => {
    const open: string[] = [];
    for (const operatie of operaties(EIGEN, 'query')) {
      for (const [rol, gebruiker] of Object.entries(GEBRUIKERS))
        if (gelekt(await vraag(operatie, gebruiker), EIGEN)) open.push(`${operatie.naam} ${rol}`);
    }
    const verwacht = Object.entries(OPEN).flatMap(([naam, rollen]) => (naam.startsWith('Query.') ? rollen.map((rol) => `${naam} ${rol}`) : []));
    expect(open.sort()).toEqual(verwacht.sort());
  }, 120_000);

  test('S01 geen vraag van welke rol ook bereikt iemand van een andere gemeente', async () => {
    const open: string[] = [];
    for (const operatie of operaties(ANDER, 'query')) {
      for (const [rol, gebruiker] of Object.entries(GEBRUIKERS))
        if (gelekt(await vraag(operatie, gebruiker), ANDER)) open.push(`${operatie.naam} ${rol}`);
    }
    expect(open).toEqual([]);
  }, 120_000);

  test('S01 geen daad van welke rol ook verandert of toont iemand van een andere gemeente', async () => {
    const voor = await profielversies();
    const open: string[] = [];
    for (const operatie of operaties(ANDER, 'mutation')) {
      for (const [rol, gebruiker] of Object.entries(GEBRUIKERS))
        if (gelekt(await vraag(operatie, gebruiker), ANDER)) open.push(`${operatie.naam} ${rol}`);
    }
    expect(open).toEqual([]);
    expect(await profielversies()).toEqual(voor);
  }, 120_000);

  test('S02 een rol zonder recht op een daad verandert ook niemand van de eigen gemeente', async () => {
    const voor = await profielversies();
    for (const operatie of operaties(EIGEN, 'mutation')) {
      for (const [rol, gebruiker] of Object.entries(GEBRUIKERS)) {
        if (opGedrag(operatie.naam).includes(rol as Rol)) continue;
        expect([operatie.naam, rol, gelekt(await vraag(operatie, gebruiker), EIGEN)]).toEqual([operatie.naam, rol, false]);
      }
    }
    expect(await profielversies()).toEqual(voor);
  }, 120_000);

  test('S03 draagkracht (P4) ziet een jobhunter langs geen enkele weg', async () => {
    for (const operatie of operaties(EIGEN, 'query')) {
      expect([operatie.naam, JSON.stringify(await vraag(operatie, GEBRUIKERS.jobhunter)).includes(String(UREN[EIGEN]))]).toEqual([
        operatie.naam,
        false,
      ]);
    }
  }, 60_000);

  test('S01 zonder token is alles dicht', async () => {
    for (const operatie of operaties(EIGEN, 'query')) {
      const antwoord = await regio.door(operatie.dienst)?.({ query: operatie.document }, {});
      expect(antwoord?.data ?? null).toBeNull();
    }
  });
});

describe('S04 de tweede muur: zonder de controles van de poort', () => {
  beforeAll(() => {
    jest.spyOn(BeleidGuard.prototype, 'canActivate').mockReturnValue(true);
  });
  afterAll(() => {
    jest.restoreAllMocks();
  });

  test('S04 geen vraag bereikt iemand van een andere gemeente', async () => {
    const open: string[] = [];
    for (const operatie of operaties(ANDER, 'query')) {
      for (const [rol, gebruiker] of Object.entries(GEBRUIKERS))
        if (gelekt(await vraag(operatie, gebruiker), ANDER)) open.push(`${operatie.naam} ${rol}`);
    }
    expect(open).toEqual([]);
  }, 120_000);

  test('S04 geen daad verandert of toont iemand van een andere gemeente', async () => {
    const voor = await profielversies();
    const open: string[] = [];
    for (const operatie of operaties(ANDER, 'mutation')) {
      for (const [rol, gebruiker] of Object.entries(GEBRUIKERS))
        if (gelekt(await vraag(operatie, gebruiker), ANDER)) open.push(`${operatie.naam} ${rol}`);
    }
    expect(open).toEqual([]);
    expect(await profielversies()).toEqual(voor);
  }, 120_000);

  test('S04 een verbinding zonder gemeente ziet in geen enkele tabel een mens', async () => {
    for (const naam of ['profielen', 'matching']) {
      const database = databaseVan(naam);
      const tabellen: { tabel: string }[] = await database.dataSource.query(
        `SELECT quote_ident(c.relname) AS tabel FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND c.relrowsecurity`,
      );
      expect(tabellen.length).toBeGreaterThan(0);
      for (const { tabel } of tabellen)
        expect([naam, tabel, await database.dataSource.query(`SELECT * FROM ${tabel} LIMIT 1`)]).toEqual([naam, tabel, []]);
    }
  });
});

describe('S36 persoonsgegevens', () => {
  test('S36 GP4 staan in geen logregel, bericht of zoekindex', async () => {
    const alles: string[] = [...regio.logregels];
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: regio.adminUrl });
    await client.connect();
    const { rows } = await client.query(
      `SELECT schemaname || '.' || quote_ident(tablename) AS tabel FROM pg_tables WHERE schemaname = 'bus' OR tablename IN ('outbox', 'audit', 'inbox', 'inbox_geparkeerd') OR schemaname = 'matching'`,
    );
    for (const { tabel } of rows)
      alles.push(...(await client.query(`SELECT to_jsonb(t)::text AS regel FROM ${tabel} t`)).rows.map(({ regel }) => regel as string));
    await client.end();
    for (const kanarie of ['KanarieNaam', 'kanarie0164@', 'kanarie0153@', '0601640000', '0601530000'])
      expect(alles.filter((regel) => regel.includes(kanarie))).toEqual([]);
  });
});
