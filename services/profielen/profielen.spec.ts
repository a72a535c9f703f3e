import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { dagenLater, dagVan } from '@regiomatch/aanbod-kern';
import { type Actor } from '@regiomatch/platform/access';
import { Database } from '@regiomatch/platform/persistence';
import { eventually, startToetsregio, type Toetsregio } from '@regiomatch/testing';
import pg from 'pg';
import { dienst } from './service.js';
import { proefregio } from './testing/proefregio.fixture.js';

let regio: Toetsregio;
const vandaag = dagVan(new Date());
const gisteren = dagenLater(vandaag, -1);

beforeAll(async () => {
  regio = await startToetsregio([proefregio, dienst]);
});
afterAll(() => regio.stop());

type Veld = Record<string, unknown>;
const KM = 'klantmanager-0164';
const VERSLAG = `__typename ... on ProfielImportVerslag { opgeslagen rijen aangemaakt gewijzigd ongewijzigd behouden aantalFouten fouten { rij veld code } }
  ... on Fout { code melding } ... on BestandGeweigerd { soort rij veld } ... on BestandOngeldig { reden } ... on InvoerOngeldig { velden { veld code } }`;

const importeer = async (bestand: unknown, meer: Veld = {}, gebruiker = KM): Promise<Veld> => {
  const tekst = typeof bestand === 'string' ? bestand : JSON.stringify(bestand);
  const { data, errors } = await regio.vraag<{ uit: Veld }>(
    'profielen',
    gebruiker,
    `mutation ($bestand: String!, $formaat: ImportFormaat!, $proef: Boolean!, $alleenGoede: Boolean!, $regievoerder: String) {
      uit: importeerProfielen(bestand: $bestand, formaat: $formaat, proef: $proef, alleenGoede: $alleenGoede, regievoerder: $regievoerder) { ${VERSLAG} } }`,
    { bestand: tekst, formaat: 'JSON', proef: false, alleenGoede: false, ...meer },
  );
  return data?.uit ?? { fout: errors?.[0]?.extensions?.['code'] };
};
const lees = async (gebruiker: string, vraag: string, variabelen: Veld = {}) => regio.vraag<Veld>('profielen', gebruiker, `query { ${vraag} }`, variabelen);
const doe = async (act: string, gebruiker = KM): Promise<Veld> => {
  const { data, errors } = await regio.vraag<{ uit: Veld }>('profielen', gebruiker, `mutation { uit: ${act} { __typename ... on Profiel { versie } ... on Fout { code } ... on InvoerOngeldig { velden { veld code } } } }`);
  return data?.uit ?? { fout: errors?.[0]?.extensions?.['code'] };
};
const database = (): Database => regio.services.find(({ naam }) => naam === 'profielen')?.app.get(Database) as Database;
/** Looks behind the service, as its own machinery. */
const achter = <T = Veld>(sql: string, waarden: unknown[] = []): Promise<T[]> => database().alsDienst((tx) => tx.query(sql, waarden));
const persoon = (id: string, meer: Veld = {}) => ({ id, gemeente: 'Hengelo', woonplaats: 'Hengelo', ...meer });
const gebeurtenissen = async (sleutel: string): Promise<Veld[]> => {
  const client = new pg.Client({ connectionString: regio.adminUrl });
  await client.connect();
  const { rows } = await client.query('SELECT event FROM bus.profiel_v1 WHERE sleutel = $1 ORDER BY positie', [sleutel]);
  await client.end();
  return rows.map(({ event }) => event);
};

describe('een bestand met profielen', () => {
  test('wordt overgenomen, en een tweede keer is er niets nieuws', async () => {
    const rij = persoon('P-1', { leeftijd: 30, taalniveau: 'A2', fase: 'inburgering', naam: 'Samira', bezet: ['ma-ochtend'] });
    expect(await importeer([rij])).toMatchObject({ __typename: 'ProfielImportVerslag', opgeslagen: true, aangemaakt: 1, fouten: [] });
    expect(await importeer([rij])).toMatchObject({ aangemaakt: 0, gewijzigd: 0, ongewijzigd: 1 });
    expect(await importeer([{ ...rij, taalniveau: 'B1' }])).toMatchObject({ gewijzigd: 1 });
    await eventually(async () => expect((await gebeurtenissen('P-1')).map(({ versie, data }) => [versie, (data as Veld)['reden']])).toEqual([[1, 'aangemaakt'], [2, 'gewijzigd']]));
  });

  test('een bericht draagt alleen het id en de reden (S06)', async () => {
    const voorbeeld = JSON.parse(readFileSync(new URL('api/examples/profiel-gewijzigd.json', `file://${dienst.map}/`), 'utf8'));
    await importeer([persoon('P-bericht', { naam: 'Kanarie Geheim', telefoon: '0612345678' })]);
    await eventually(async () => expect(await gebeurtenissen('P-bericht')).toHaveLength(1));
    const [event] = await gebeurtenissen('P-bericht');
    expect({ ...event, id: voorbeeld.id, time: voorbeeld.time }).toEqual(voorbeeld);
    expect(regio.logregels.join('')).not.toMatch(/Kanarie|0612345678/);
  });

  test('een foute rij houdt alles tegen, tenzij om alleen de goede rijen is gevraagd', async () => {
    const rijen = [persoon('P-goed'), persoon('P-fout', { leeftijd: 'dertig' })];
    expect(await importeer(rijen)).toMatchObject({ opgeslagen: false, aangemaakt: 0, aantalFouten: 1, fouten: [{ rij: 2, veld: 'leeftijd', code: 'veld.type' }] });
    expect(await achter(`SELECT id FROM profiel WHERE id LIKE 'P-go%'`)).toEqual([]);
    expect(await importeer(rijen, { alleenGoede: true })).toMatchObject({ opgeslagen: true, aangemaakt: 1, aantalFouten: 1 });
    expect(await achter(`SELECT id FROM profiel WHERE id IN ('P-goed', 'P-fout')`)).toEqual([{ id: 'P-goed' }]);
  });

  test('een proef telt wel en bewaart niets', async () => {
    expect(await importeer([persoon('P-proef')], { proef: true })).toMatchObject({ opgeslagen: false, aangemaakt: 1 });
    expect(await achter(`SELECT id FROM profiel WHERE id = 'P-proef'`)).toEqual([]);
    expect(await achter(`SELECT 1 FROM outbox WHERE sleutel = 'P-proef'`)).toEqual([]);
  });

  test('een onbekende gemeente of woonplaats en mensen van een andere gemeente krijgen een duidelijke fout', async () => {
    const rijen = [persoon('P-g1', { gemeente: 'Hengeloo' }), persoon('P-g2', { woonplaats: 'Nergenshuizen' }), persoon('P-g3', { gemeente: 'Borne', woonplaats: 'Borne' })];
    expect((await importeer(rijen))['fouten']).toEqual([
      { rij: 1, veld: 'gemeente', code: 'regio.gemeente-onbekend' },
      { rij: 2, veld: 'woonplaats', code: 'regio.woonplaats-onbekend' },
      { rij: 3, veld: 'gemeente', code: 'toegang.andere-gemeente' },
    ]);
  });

  test('een id dat een andere gemeente al gebruikt, verraadt niet van wie het is', async () => {
    await importeer([persoon('P-gedeeld', { gemeente: 'Borne', woonplaats: 'Borne' })], {}, 'klantmanager-0147');
    expect(await importeer([persoon('P-gedeeld')])).toMatchObject({ opgeslagen: false, fouten: [{ rij: 1, veld: 'id', code: 'profiel.id-bezet' }] });
    expect(await achter(`SELECT gemeentecode FROM profiel WHERE id = 'P-gedeeld'`)).toEqual([{ gemeentecode: '0147' }]);
  });

  test('R03 een beheerder importeert voor elke gemeente, en noemt dan wie de regie heeft', async () => {
    const rijen = [persoon('P-b1', { gemeente: 'Borne', woonplaats: 'Borne' }), persoon('P-b2')];
    expect((await importeer(rijen, {}, 'beheerder'))['fouten']).toEqual([
      { rij: 1, veld: 'regievoerder', code: 'regie.ontbreekt' },
      { rij: 2, veld: 'regievoerder', code: 'regie.ontbreekt' },
    ]);
    expect(await importeer(rijen, { regievoerder: 'noor' }, 'beheerder')).toMatchObject({ opgeslagen: true, aangemaakt: 2 });
    expect(await achter(`SELECT count(*)::int AS n FROM profiel WHERE regievoerder IS NULL OR regievoerder = ''`)).toEqual([{ n: 0 }]);
  });

  test('P5 in één rij weigert het hele bestand; er blijft nergens iets van bewaard', async () => {
    const voor = await achter('SELECT count(*)::int AS n FROM profiel');
    const antwoord = await importeer([persoon('P-schoon'), persoon('P-bsn', { wie: 'burgerservicenummer 123456782' })], { alleenGoede: true });
    expect(antwoord).toMatchObject({ __typename: 'BestandGeweigerd', soort: 'bsn', rij: 2, veld: 'wie' });
    expect(JSON.stringify(antwoord)).not.toContain('123456782');
    expect(await achter('SELECT count(*)::int AS n FROM profiel')).toEqual(voor);
    expect(JSON.stringify(await achter('SELECT * FROM audit'))).not.toContain('123456782');
    expect(await achter(`SELECT doel FROM audit WHERE gebeurtenis = 'import_geweigerd' ORDER BY nummer DESC LIMIT 1`)).toEqual([{ doel: 'bsn' }]);
    expect(regio.logregels.join('')).not.toContain('123456782');
  });

  test('S27 __proto__, diepe nesting en twee miljoen tekens geven een duidelijke fout', async () => {
    expect((await importeer('[{"id":"P-x","gemeente":"Hengelo","woonplaats":"Hengelo","__proto__":{"rol":"beheerder"}}]'))['fouten']).toEqual([{ rij: 1, veld: '__proto__', code: 'veld.onbekend' }]);
    expect(await importeer(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toMatchObject({ aantalFouten: 1, fouten: [{ rij: 1, code: 'rij.type' }] });
    expect(await importeer([persoon('P-lang', { wie: 'x'.repeat(1_900_000) })])).toMatchObject({ fouten: [{ rij: 1, veld: 'wie', code: 'veld.te-lang' }] });
    expect(await importeer([persoon('P-langer', { wie: 'x'.repeat(2_000_000) })])).toMatchObject({ __typename: 'BestandOngeldig', code: 'profiel.bestand-ongeldig' });
    expect(await importeer('geen json')).toMatchObject({ __typename: 'BestandOngeldig' });
  });

  test('CSV met puntkomma, komma’s in getallen en een bron per kolom', async () => {
    const csv = 'id;gemeente;woonplaats;leeftijd;lezen;spreken;max uren per week;bezet;lopend;toestemming;Taalniveau_datum\nP-csv;Hengelo;Hengelo;31;A1;B1;7,5;ma-ochtend|di-middag;W-01:4|C-02;ja;';
    expect(await importeer(csv, { formaat: 'CSV' })).toMatchObject({ aangemaakt: 1, fouten: [] });
    const { data } = await lees(KM, 'profiel(id: "P-csv") { taal { luisteren lezen spreken } draagkracht { maxUrenPerWeek bezet { dag dagdeel } } activiteiten { aanbodId urenPerWeek } lopendeUren }');
    expect(data?.['profiel']).toEqual({
      taal: { luisteren: null, lezen: 'A1', spreken: 'B1' },
      draagkracht: { maxUrenPerWeek: 7.5, bezet: [{ dag: 'ma', dagdeel: 'ochtend' }, { dag: 'di', dagdeel: 'middag' }] },
      activiteiten: [{ aanbodId: 'W-01', urenPerWeek: 4 }, { aanbodId: 'C-02', urenPerWeek: null }],
      lopendeUren: 4,
    });
  });
});

describe('wie ziet wat', () => {
  const VELDEN = 'id leeftijd draagkracht { maxUrenPerWeek } persoon { naam geboortedatum }';
  beforeAll(async () => {
    await importeer([persoon('Z-1', { naam: 'Kanarie Bloem', geboortedatum: `${Number(vandaag.slice(0, 4)) - 36}-01-01`, maxUrenPerWeek: 20 })]);
  });

  test('S01 alleen de eigen gemeente: een andere krijgt hetzelfde antwoord als bij een id dat niet bestaat', async () => {
    expect((await lees('klantmanager-0153', 'profiel(id: "Z-1") { id }')).data).toEqual({ profiel: null });
    expect((await lees('klantmanager-0153', 'profiel(id: "bestaat-niet") { id }')).data).toEqual({ profiel: null });
  });

  test('S03 de klantmanager ziet naam en draagkracht, de jobhunter geen draagkracht, langs geen enkele weg', async () => {
    expect((await lees(KM, `profiel(id: "Z-1") { ${VELDEN} }`)).data).toEqual({
      profiel: { id: 'Z-1', leeftijd: 36, draagkracht: { maxUrenPerWeek: 20 }, persoon: { naam: 'Kanarie Bloem', geboortedatum: `${Number(vandaag.slice(0, 4)) - 36}-01-01` } },
    });
    const jobhunter = await lees('jobhunter-0164', 'profiel(id: "Z-1") { id a: draagkracht { b: maxUrenPerWeek } persoon { naam } bronnen { veld } }');
    expect(jobhunter.data?.['profiel']).toMatchObject({ id: 'Z-1', a: null, persoon: { naam: 'Kanarie Bloem' } });
    expect(jobhunter.errors?.[0]?.extensions?.['code']).toBe('toegang.geen-toegang');
    expect(JSON.stringify(jobhunter.data)).not.toContain('maxMinuten');
  });

  test.each(['aanbieder-org1', 'regiocoordinator-midden-twente', 'beheerder'])('S02 %s opent geen profiel en geen lijst', async (gebruiker) => {
    expect((await lees(gebruiker, 'profiel(id: "Z-1") { id }')).errors?.[0]?.extensions?.['code']).toBe('toegang.geen-toegang');
    expect((await lees(gebruiker, 'profielen { totaal }')).errors?.[0]?.extensions?.['code']).toBe('toegang.geen-toegang');
    expect((await lees(gebruiker, 'matchprofielen(ids: ["Z-1"], doel: "kijken") { id }')).errors?.[0]?.extensions?.['code']).toBe('toegang.geen-toegang');
  });

  test('de regiocoördinator ziet getallen van de eigen regio, en onder de vijf geen getal', async () => {
    const { data } = await lees('regiocoordinator-midden-twente', 'aantallenPerGemeente { gemeentecode aantal }');
    const aantallen = data?.['aantallenPerGemeente'] as { gemeentecode: string; aantal: string }[];
    expect(aantallen.map(({ gemeentecode }) => gemeentecode)).toEqual(['0147', '0158', '0164', '1735']);
    expect(aantallen.find(({ gemeentecode }) => gemeentecode === '0147')?.aantal).toBe('minder dan 5');
    expect(Number(aantallen.find(({ gemeentecode }) => gemeentecode === '0164')?.aantal)).toBeGreaterThanOrEqual(5);
    expect((await lees('regiocoordinator-elders', 'aantallenPerGemeente { aantal }')).data).toEqual({ aantallenPerGemeente: [] });
  });

  const TABELLEN = ['profiel', 'draagkracht', 'persoonsgegevens'];
  const telAls = async (rol: string, gemeente: string | null): Promise<number[]> => {
    const actor = { sub: 'toets', rol, gemeente, organisatie: null, regio: null, naam: 'toets' } as Actor;
    return database().alsActor(actor, async (tx) => {
      const aantallen: number[] = [];
      for (const tabel of TABELLEN) aantallen.push((await tx.query(`SELECT count(*)::int AS n FROM ${tabel}`))[0].n);
      return aantallen;
    });
  };

  test('S04 een verbinding zonder gemeente ziet nul mensen, ook met de controles van de dienst uit', async () => {
    const client = new pg.Client({ connectionString: regio.databaseUrl('profielen') });
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
    const verhuis = database().alsActor(actor, (tx) => tx.query(`UPDATE profiel SET gemeentecode = '0153' WHERE id = 'Z-1'`));
    await expect(verhuis).rejects.toThrow(/row-level security/);
  });

  test('S42 elke opening staat in het logboek, met het doel', async () => {
    await lees(KM, 'profiel(id: "Z-1", doel: OVERDRACHT) { id }');
    expect(await achter(`SELECT gebeurtenis, rol, onderwerp, doel FROM audit WHERE onderwerp = 'Z-1' ORDER BY nummer DESC LIMIT 1`)).toEqual([
      { gebeurtenis: 'profiel_geopend', rol: 'klantmanager', onderwerp: 'Z-1', doel: 'overdracht' },
    ]);
  });

  test('S22 na honderd openingen in tien minuten stopt het, ook tegelijk, en gaat er een signaal; daarna kan het weer', async () => {
    const open = () => lees('jobhunter-0164', 'profiel(id: "Z-1") { id }');
    const pogingen = await Promise.all(Array.from({ length: 120 }, open));
    const geopend = pogingen.filter(({ data }) => data?.['profiel']).length;
    const eerder = (await achter<{ n: number }>(`SELECT count(*)::int AS n FROM opening WHERE sub LIKE '%jobhunter-0164'`))[0]?.n ?? 0;
    expect(eerder).toBe(100);
    expect(geopend).toBeLessThanOrEqual(100);
    expect(pogingen.at(-1)?.errors?.[0]?.extensions?.['code']).toBe('profiel.te-veel-geopend');
    expect(regio.logregels.some((regel) => regel.includes('profielen_massaal_geopend'))).toBe(true);
    expect((await lees(KM, 'profiel(id: "Z-1") { id }')).data).toEqual({ profiel: { id: 'Z-1' } });
    await achter(`UPDATE opening SET op = op - interval '11 minutes'`);
    expect((await open()).data).toEqual({ profiel: { id: 'Z-1' } });
  });
});

describe('handelingen op een profiel', () => {
  beforeAll(async () => {
    await importeer([persoon('H-1')]);
  });

  test('de twee die hetzelfde lazen: één wint, de ander krijgt VersieConflict', async () => {
    await importeer([persoon('H-twee')]);
    const uit = await Promise.all([1, 2, 3].map((uren) => doe(`zetDraagkracht(id: "H-twee", gelezenVersie: 1, maxUrenPerWeek: ${uren}0)`)));
    expect(uit.filter(({ __typename }) => __typename === 'Profiel')).toEqual([{ __typename: 'Profiel', versie: 2 }]);
    expect(uit.filter(({ __typename }) => __typename === 'VersieConflict')).toHaveLength(2);
  });

  test('R02 een tweede actief plan wordt geweigerd', async () => {
    const plan = 'plan: { soorten: ["taalles", "baan"], doelen: [{ soort: "baan" }] }';
    expect(await doe(`legPlanVast(id: "H-1", gelezenVersie: 1, ${plan})`)).toEqual({ __typename: 'Profiel', versie: 2 });
    expect(await doe(`legPlanVast(id: "H-1", gelezenVersie: 2, ${plan})`)).toMatchObject({ __typename: 'PlanBestaatAl' });
    expect(await doe(`sluitPlanAf(id: "H-1", gelezenVersie: 2)`)).toEqual({ __typename: 'Profiel', versie: 3 });
    expect(await doe(`legPlanVast(id: "H-1", gelezenVersie: 3, ${plan})`)).toEqual({ __typename: 'Profiel', versie: 4 });
  });

  test('elk van de andere handelingen slaagt één keer en weigert met een naam', async () => {
    await importeer([persoon('H-alle', { datum: dagenLater(vandaag, -30), lopendeUren: 8, lopend: ['W-9'] })]);
    expect(await doe('legLeerrouteVast(id: "H-alle", gelezenVersie: 1, leerroute: "Z-route")')).toMatchObject({ versie: 2 });
    expect(await doe('geefToestemming(id: "H-alle", gelezenVersie: 2, partij: "alle-aanbieders", doel: "introductie")')).toMatchObject({ versie: 3 });
    expect(await doe('geefToestemming(id: "H-alle", gelezenVersie: 3, partij: "alle-aanbieders", doel: "introductie")')).toMatchObject({ __typename: 'ToestemmingBestaatAl' });
    expect(await doe('trekToestemmingIn(id: "H-alle", gelezenVersie: 3, partij: "alle-aanbieders", doel: "introductie")')).toMatchObject({ versie: 4 });
    expect(await doe(`startActiviteit(id: "H-alle", gelezenVersie: 4, aanbodId: "C-1", urenPerWeek: 4, van: "${gisteren}")`)).toMatchObject({ versie: 5 });
    expect(await doe(`startActiviteit(id: "H-alle", gelezenVersie: 5, aanbodId: "C-1", van: "${vandaag}")`)).toMatchObject({ __typename: 'ActiviteitLooptAl' });
    expect(await doe(`beeindigActiviteit(id: "H-alle", gelezenVersie: 5, aanbodId: "W-9", tot: "${gisteren}")`)).toMatchObject({ __typename: 'LopendeUrenNodig' });
    expect(await doe(`beeindigActiviteit(id: "H-alle", gelezenVersie: 5, aanbodId: "W-9", tot: "${gisteren}", lopendeUren: 4)`)).toMatchObject({ versie: 6 });
    expect(await doe('draagRegieOver(id: "H-alle", gelezenVersie: 6, aan: " ")')).toMatchObject({ __typename: 'RegieOntbreekt' });
    expect(await doe('draagRegieOver(id: "H-alle", gelezenVersie: 6, aan: "noor")')).toMatchObject({ versie: 7 });
    expect(await doe('wijzigProfiel(id: "H-alle", gelezenVersie: 7, velden: { fase: "nazorg", taalniveau: "C2" })')).toMatchObject({ __typename: 'InvoerOngeldig', velden: [{ veld: 'taalniveau', code: 'veld.keuze' }] });
    expect(await doe('wijzigProfiel(id: "H-alle", gelezenVersie: 7, velden: { fase: "nazorg", naam: "Diagnose PTSS" })')).toMatchObject({ __typename: 'InvoerOngeldig', velden: [{ veld: 'naam', code: 'p5.gezondheid' }] });
    expect(await doe('wijzigProfiel(id: "H-alle", gelezenVersie: 7, velden: { fase: "nazorg", richtingen: null })')).toMatchObject({ versie: 8 });
    const { data } = await lees(KM, 'profiel(id: "H-alle") { leerroute fase regievoerder eerdereRegie { wie } lopendeUren activiteiten { aanbodId loopt tot } toestemmingen { ingetrokkenOp } }');
    expect(data?.['profiel']).toMatchObject({ leerroute: 'Z', fase: 'nazorg', regievoerder: 'noor', lopendeUren: 4, toestemmingen: [{ ingetrokkenOp: vandaag }] });
  });

  test('S01 een act op een profiel van een andere gemeente vindt niets, en een jobhunter wijzigt geen velden', async () => {
    expect(await doe('sluitPlanAf(id: "H-1", gelezenVersie: 4)', 'klantmanager-0153')).toMatchObject({ __typename: 'NietGevonden' });
    expect(await doe('wijzigProfiel(id: "H-1", gelezenVersie: 4, velden: { fase: "nazorg" })', 'jobhunter-0164')).toEqual({ fout: 'toegang.geen-toegang' });
  });

  test('een activiteit die de jobhunter start, laat de draagkracht ongemoeid', async () => {
    await importeer([persoon('H-job', { maxUrenPerWeek: 12 })]);
    expect(await doe(`startActiviteit(id: "H-job", gelezenVersie: 1, aanbodId: "W-3", urenPerWeek: 4, van: "${gisteren}")`, 'jobhunter-0164')).toMatchObject({ versie: 2 });
    expect((await lees(KM, 'profiel(id: "H-job") { draagkracht { maxUrenPerWeek } }')).data).toEqual({ profiel: { draagkracht: { maxUrenPerWeek: 12 } } });
  });

  test('S05 een veld dat niet in de invoer hoort, wordt geweigerd', async () => {
    const { errors } = await regio.vraag('profielen', KM, 'mutation { wijzigProfiel(id: "H-1", gelezenVersie: 4, velden: { gemeentecode: "0153" }) { __typename } }');
    expect(errors?.[0]?.extensions?.['code']).toBe('VRAAG_ONGELDIG');
  });

  test('S49 verwijderen wist echt, en een nieuw profiel met hetzelfde id gaat verder met tellen', async () => {
    await importeer([persoon('H-weg', { naam: 'Kanarie Weg', maxUrenPerWeek: 8 })]);
    const wis = 'mutation { verwijderProfiel(id: "H-weg", gelezenVersie: 1) { __typename } }';
    expect((await regio.vraag('profielen', 'klantmanager-0153', wis)).data).toEqual({ verwijderProfiel: { __typename: 'NietGevonden' } });
    expect((await regio.vraag('profielen', KM, wis)).data).toEqual({ verwijderProfiel: { __typename: 'ProfielVerwijderd' } });
    for (const tabel of ['profiel', 'draagkracht', 'persoonsgegevens', 'gewist', 'outbox']) {
      expect(JSON.stringify(await achter(`SELECT * FROM ${tabel}`))).not.toMatch(/Kanarie Weg/);
    }
    expect(await achter(`SELECT 1 FROM profiel WHERE id = 'H-weg'`)).toEqual([]);
    await importeer([persoon('H-weg')]);
    await eventually(async () => expect((await gebeurtenissen('H-weg')).map(({ versie, data }) => [versie, (data as Veld)['reden']])).toEqual([[1, 'aangemaakt'], [2, 'verwijderd'], [3, 'aangemaakt']]));
  });

  test('S43 het logboek is alleen aan te vullen', async () => {
    await expect(achter('UPDATE audit SET doel = NULL')).rejects.toThrow(/permission denied/);
    await expect(achter('DELETE FROM audit')).rejects.toThrow(/permission denied/);
  });
});
