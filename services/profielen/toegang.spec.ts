import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dagVan } from '@regiomatch/aanbod-kern';
import type { Actor } from '@regiomatch/platform/access';
import pg from 'pg';
import { KLANTMANAGER, persoon, Profieltoets } from './testing/profieltoets.fixture.js';

let toets: Profieltoets;
const vandaag = dagVan(new Date());

beforeAll(async () => {
  toets = await Profieltoets.start();
});
afterAll(() => toets.stop());

describe('wie ziet wat', () => {
  const VELDEN = 'id leeftijd draagkracht { maxUrenPerWeek } persoon { naam geboortedatum }';
  beforeAll(async () => {
    await toets.importeer(['Z-2', 'Z-3', 'Z-4', 'Z-5'].map((id) => persoon(id)));
    await toets.importeer([
      persoon('Z-1', { naam: 'Kanarie Bloem', geboortedatum: `${Number(vandaag.slice(0, 4)) - 36}-01-01`, maxUrenPerWeek: 20 }),
    ]);
  });

  test('S01 alleen de eigen gemeente: een andere krijgt hetzelfde antwoord als bij een id dat niet bestaat', async () => {
    expect((await toets.lees('klantmanager-0153', 'profiel(id: "Z-1") { id }')).data).toEqual({ profiel: null });
    expect((await toets.lees('klantmanager-0153', 'profiel(id: "bestaat-niet") { id }')).data).toEqual({ profiel: null });
  });

  test('S03 de klantmanager ziet naam en draagkracht, de jobhunter geen draagkracht, langs geen enkele weg', async () => {
    expect((await toets.lees(KLANTMANAGER, `profiel(id: "Z-1") { ${VELDEN} }`)).data).toEqual({
      profiel: {
        id: 'Z-1',
        leeftijd: 36,
        draagkracht: { maxUrenPerWeek: 20 },
        persoon: { naam: 'Kanarie Bloem', geboortedatum: `${Number(vandaag.slice(0, 4)) - 36}-01-01` },
      },
    });
    const jobhunter = await toets.lees(
      'jobhunter-0164',
      'profiel(id: "Z-1") { id a: draagkracht { b: maxUrenPerWeek } persoon { naam } bronnen { veld } }',
    );
    expect(jobhunter.data?.['profiel']).toMatchObject({ id: 'Z-1', a: null, persoon: { naam: 'Kanarie Bloem' } });
    expect(jobhunter.errors?.[0]?.extensions?.['code']).toBe('toegang.geen-toegang');
    expect(JSON.stringify(jobhunter.data)).not.toContain('maxMinuten');
  });

  test.each(['aanbieder-org1', 'regiocoordinator-midden-twente', 'beheerder'])('S02 %s opent geen profiel en geen lijst', async (gebruiker) => {
    expect((await toets.lees(gebruiker, 'profiel(id: "Z-1") { id }')).errors?.[0]?.extensions?.['code']).toBe('toegang.geen-toegang');
    expect((await toets.lees(gebruiker, 'profielen { totaal }')).errors?.[0]?.extensions?.['code']).toBe('toegang.geen-toegang');
    expect((await toets.lees(gebruiker, 'matchprofielen(ids: ["Z-1"], doel: "kijken") { id }')).errors?.[0]?.extensions?.['code']).toBe(
      'toegang.geen-toegang',
    );
  });

  test('de regiocoördinator ziet getallen van de eigen regio, en onder de vijf geen getal', async () => {
    const { data } = await toets.lees('regiocoordinator-midden-twente', 'aantallenPerGemeente { gemeentecode aantal }');
    const aantallen = data?.['aantallenPerGemeente'] as { gemeentecode: string; aantal: string }[];
    expect(aantallen.map(({ gemeentecode }) => gemeentecode)).toEqual(['0147', '0158', '0164', '1735']);
    expect(aantallen.find(({ gemeentecode }) => gemeentecode === '0147')?.aantal).toBe('minder dan 5');
    expect(Number(aantallen.find(({ gemeentecode }) => gemeentecode === '0164')?.aantal)).toBe(5);
    expect((await toets.lees('regiocoordinator-elders', 'aantallenPerGemeente { aantal }')).data).toEqual({ aantallenPerGemeente: [] });
  });

  const TABELLEN = ['profiel', 'draagkracht', 'persoonsgegevens'];
  const telAls = async (rol: string, gemeente: string | null): Promise<number[]> => {
    const actor = { sub: 'toets', rol, gemeente, organisatie: null, regio: null, naam: 'toets' } as Actor;
    return toets.database.alsActor(actor, async (tx) => {
      const aantallen: number[] = [];
      for (const tabel of TABELLEN) aantallen.push((await tx.query(`SELECT count(*)::int AS n FROM ${tabel}`))[0].n);
      return aantallen;
    });
  };

  test('S04 een verbinding zonder gemeente ziet nul mensen, ook met de controles van de dienst uit', async () => {
    const client = new pg.Client({ connectionString: toets.regio.databaseUrl('profielen') });
    await client.connect();
    for (const tabel of TABELLEN) expect((await client.query(`SELECT count(*)::int AS n FROM profielen.${tabel}`)).rows).toEqual([{ n: 0 }]);
    await client.end();
  });

  test.each([
    ['klantmanager', '0164', [true, true, true]],
    ['jobhunter', '0164', [true, false, true]],
    ['klantmanager', '0153', [false, false, false]],
    ['jobhunter', '0153', [false, false, false]],
    ['klantmanager', null, [false, false, false]],
    ['aanbieder', '0164', [false, false, false]],
    ['regiocoordinator', '0164', [false, false, false]],
    ['beheerder', '0164', [false, false, false]],
  ])('S04 de database zelf laat %s van gemeente %s alleen het eigen deel zien', async (rol, gemeente, ziet) => {
    expect((await telAls(rol, gemeente)).map((aantal) => aantal > 0)).toEqual(ziet);
  });

  test('S04 schrijven naar een andere gemeente stuit op de database zelf', async () => {
    const actor: Actor = { sub: 'toets', rol: 'klantmanager', gemeente: '0164', organisatie: null, regio: null, naam: 'toets' };
    const verhuis = toets.database.alsActor(actor, (tx) => tx.query(`UPDATE profiel SET gemeentecode = '0153' WHERE id = 'Z-1'`));
    await expect(verhuis).rejects.toThrow(/row-level security/);
  });

  test('S42 elke opening staat in het logboek, met het doel', async () => {
    await toets.lees(KLANTMANAGER, 'profiel(id: "Z-1", doel: OVERDRACHT) { id }');
    expect(await toets.achter(`SELECT gebeurtenis, rol, onderwerp, doel FROM audit WHERE onderwerp = 'Z-1' ORDER BY nummer DESC LIMIT 1`)).toEqual([
      { gebeurtenis: 'profiel_geopend', rol: 'klantmanager', onderwerp: 'Z-1', doel: 'overdracht' },
    ]);
  });

  test('S22 na honderd openingen in tien minuten stopt het, ook tegelijk, en gaat er een signaal; daarna kan het weer', async () => {
    const open = () => toets.lees('jobhunter-0164', 'profiel(id: "Z-1") { id }');
    const pogingen = await Promise.all(Array.from({ length: 120 }, open));
    const geopend = pogingen.filter(({ data }) => data?.['profiel']).length;
    const eerder = (await toets.achter<{ n: number }>(`SELECT count(*)::int AS n FROM opening WHERE sub LIKE '%jobhunter-0164'`))[0]?.n ?? 0;
    expect(eerder).toBe(100);
    expect(geopend).toBeLessThanOrEqual(100);
    expect(pogingen.at(-1)?.errors?.[0]?.extensions?.['code']).toBe('profiel.te-veel-geopend');
    expect(toets.regio.logregels.some((regel) => regel.includes('profielen_massaal_geopend'))).toBe(true);
    expect((await toets.lees(KLANTMANAGER, 'profiel(id: "Z-1") { id }')).data).toEqual({ profiel: { id: 'Z-1' } });
    await toets.achter(`UPDATE opening SET op = op - interval '11 minutes'`);
    expect((await open()).data).toEqual({ profiel: { id: 'Z-1' } });
  });
});
