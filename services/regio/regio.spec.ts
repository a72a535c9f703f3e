import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { eventually, startToetsregio, type Toetsregio } from '@regiomatch/testing';
import { Database } from '@regiomatch/platform/persistence';
import pg from 'pg';
import { dienst } from './service.js';

let regio: Toetsregio;

beforeAll(async () => {
  regio = await startToetsregio([dienst]);
  await doe(
    'beheerder',
    `importeerGemeenten(bestand: "code;naam\\n0164;Hengelo\\n0147;Borne\\n0153;Enschede") { ... on RegioImportVerslag { aangemaakt } }`,
  );
  await doe(
    'beheerder',
    `legSamenwerkingVast(id: "midden-twente", invoer: { naam: "Midden-Twente", vorm: subregio, gemeenten: ["0164", "0147"] }) { __typename }`,
  );
});
afterAll(() => regio.stop());

const doe = async (gebruiker: string, daad: string, variabelen = {}) => {
  const { data, errors } = await regio.vraag<Record<string, Record<string, unknown>>>(
    'regio',
    gebruiker,
    `mutation { uitkomst: ${daad} }`,
    variabelen,
  );
  return errors ? { fout: errors[0]?.extensions?.['code'] } : data?.['uitkomst'];
};
const lees = async (gebruiker: string, vraag: string) =>
  (await regio.vraag<Record<string, unknown>>('regio', gebruiker, `{ uitkomst: ${vraag} }`)).data?.['uitkomst'];
const tel = async (tabel: string): Promise<number> => (await database().dataSource.query(`SELECT count(*)::int AS n FROM ${tabel}`))[0].n;
const database = (): Database => regio.services[0]?.app.get(Database) as Database;

/** The events that were sent about one aggregate; the service itself may append to the bus but not read it. */
const gebeurtenissen = async (topic: string, sleutel: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: regio.adminUrl });
  await client.connect();
  const { rows } = await client.query(`SELECT event FROM bus.${topic} WHERE sleutel = $1 ORDER BY positie`, [sleutel]);
  await client.end();
  return rows.map(({ event }) => event);
};

const meld = (id: string, gemeentecode = '0164') =>
  doe(
    'beheerder',
    `meldOrganisatieAan(id: "${id}", invoer: { naam: "Kringloop ${id}", gemeentecode: "${gemeentecode}", contact: { email: "info@kringloop.test" } }) { __typename ... on Organisatie { id status versie } ... on InvoerOngeldig { velden { veld melding } } }`,
  );

describe('gemeenten en hun programma', () => {
  test('een nieuwe gemeente begint met de waarden van Hengelo', async () => {
    expect(
      await lees('klantmanager-0164', 'programma(gemeentecode: "0164") { versie verblijfstraalMeters taalurenMinimum gewichten { procent } }'),
    ).toEqual({
      versie: 1,
      verblijfstraalMeters: 15_000,
      taalurenMinimum: 12,
      gewichten: Array.from({ length: 10 }, () => ({ procent: 100 })),
    });
  });

  test('nieuwe regels gelden vanaf hun dag, de oude blijven na te rekenen', async () => {
    const leg = (versie: number, van: string) =>
      doe(
        'beheerder',
        `legProgrammaVast(gemeentecode: "0153", gelezenVersie: ${versie}, invoer: { geldigVan: "${van}", verblijfstraalMeters: 20000, taalurenMinimum: 8, stilstandDagen: 21, gewichten: [{ component: "taal", procent: 50 }] }) { __typename ... on Gemeente { versie } ... on InvoerOngeldig { velden { veld } } }`,
      );
    expect(await leg(1, '2031-01-01')).toEqual({ __typename: 'Gemeente', versie: 2 });
    expect(await lees('beheerder', 'programma(gemeentecode: "0153", op: "2030-12-31") { verblijfstraalMeters }')).toEqual({
      verblijfstraalMeters: 15_000,
    });
    expect(await lees('beheerder', 'programma(gemeentecode: "0153", op: "2031-01-01") { verblijfstraalMeters }')).toEqual({
      verblijfstraalMeters: 20_000,
    });
    expect(await leg(1, '2032-01-01')).toEqual({ __typename: 'VersieConflict' });
    expect(await leg(2, '2020-01-01')).toEqual({ __typename: 'InvoerOngeldig', velden: [{ veld: 'geldigVan' }] });
  });

  test('een vergissing voor later houdt de regels van nu niet tegen, en is te herstellen', async () => {
    const leg = (versie: number, van: string, straal: number) =>
      doe(
        'beheerder',
        `legProgrammaVast(gemeentecode: "0147", gelezenVersie: ${versie}, invoer: { geldigVan: "${van}", verblijfstraalMeters: ${straal}, taalurenMinimum: 8, stilstandDagen: 21 }) { __typename }`,
      );
    const straal = (dag: string) => lees('beheerder', `programma(gemeentecode: "0147", op: "${dag}") { verblijfstraalMeters }`);
    expect(await leg(1, '2090-01-01', 60_000)).toEqual({ __typename: 'Gemeente' });
    expect(await leg(2, '2080-01-01', 20_000)).toEqual({ __typename: 'Gemeente' });
    expect(await straal('2085-01-01')).toEqual({ verblijfstraalMeters: 20_000 });
    expect(await leg(3, '2090-01-01', 25_000)).toEqual({ __typename: 'Gemeente' });
    expect(await straal('2091-01-01')).toEqual({ verblijfstraalMeters: 25_000 });
  });

  test('een lege regel in een bestand telt mee bij het nummeren van fouten', async () => {
    expect(
      await doe(
        'beheerder',
        `importeerGemeenten(bestand: "code;naam\\n\\n;\\nabc;Fout") { ... on RegioImportVerslag { rijen fouten { rij veld } } }`,
      ),
    ).toEqual({ rijen: 1, fouten: [{ rij: 4, veld: 'code' }] });
  });

  test('elke wijziging wordt verteld met het hele beeld', async () => {
    await eventually(async () => expect(await gebeurtenissen('regio_v1', '0164')).toHaveLength(1));
    const [event] = await gebeurtenissen('regio_v1', '0164');
    const voorbeeld = JSON.parse(readFileSync(new URL('api/examples/gemeente-gewijzigd.json', `file://${dienst.map}/`), 'utf8'));
    expect({ ...event, id: voorbeeld.id, time: voorbeeld.time }).toEqual(voorbeeld);
  });

  test('een bestand met een fout laat niets achter en noemt elke rij', async () => {
    const voor = await tel('gemeente');
    expect(
      await doe(
        'beheerder',
        `importeerGemeenten(bestand: "code;naam\\n0200;Apeldoorn\\nabc;Fout\\n0200;Dubbel") { ... on RegioImportVerslag { aangemaakt fouten { rij veld code } } }`,
      ),
    ).toEqual({
      aangemaakt: 0,
      fouten: [
        { rij: 3, veld: 'code', code: 'ongeldig' },
        { rij: 4, veld: 'code', code: 'dubbel' },
      ],
    });
    expect(await tel('gemeente')).toBe(voor);
  });

  test('een proef telt wel en bewaart niet', async () => {
    const voor = await tel('gemeente');
    expect(
      await doe(
        'beheerder',
        `importeerGemeenten(proef: true, bestand: "code;naam\\n0200;Apeldoorn") { ... on RegioImportVerslag { proef aangemaakt } }`,
      ),
    ).toEqual({ proef: true, aangemaakt: 1 });
    expect(await tel('gemeente')).toBe(voor);
  });

  test('S01 alleen een beheerder mag gemeenten invoeren', async () => {
    expect(await doe('klantmanager-0164', `importeerGemeenten(bestand: "code;naam") { __typename }`)).toEqual({ fout: 'toegang.geen-toegang' });
  });
});

describe('organisaties', () => {
  test('wachten op goedkeuring door iemand van hun regio', async () => {
    expect(await meld('goed')).toEqual({ __typename: 'Organisatie', id: 'goed', status: 'aangemeld', versie: 1 });
    await meld('buiten', '0153');
    const keur = (id: string) =>
      doe('regiocoordinator-midden-twente', `keurOrganisatieGoed(id: "${id}", gelezenVersie: 1) { __typename ... on Organisatie { status } }`);
    expect(await keur('goed')).toEqual({ __typename: 'Organisatie', status: 'goedgekeurd' });
    expect(await keur('buiten')).toEqual({ __typename: 'NietGevonden' });
    await eventually(async () =>
      expect((await gebeurtenissen('organisatie_v1', 'goed')).map((event) => (event['data'] as { goedgekeurd: boolean }).goedgekeurd)).toEqual([
        false,
        true,
      ]),
    );
  });

  test('contactgegevens ziet alleen wie ermee werkt, en geen bericht draagt ze', async () => {
    await meld('contact');
    const contact = (gebruiker: string) => lees(gebruiker, 'organisatie(id: "contact") { contact { email } }');
    expect(await contact('klantmanager-0164')).toEqual({ contact: { email: 'info@kringloop.test' } });
    expect(await contact('klantmanager-0153')).toEqual({ contact: { email: null } });
    expect(await contact('aanbieder-contact')).toEqual({ contact: { email: 'info@kringloop.test' } });
    expect(await contact('aanbieder-goed')).toBeNull();
    await eventually(async () => expect(await gebeurtenissen('organisatie_v1', 'contact')).toHaveLength(1));
    expect(JSON.stringify(await gebeurtenissen('organisatie_v1', 'contact'))).not.toContain('kringloop.test');
    expect(regio.logregels.join('')).not.toContain('kringloop.test');
  });

  test('S25 een fout e-mailadres of een onbekende gemeente wordt benoemd', async () => {
    const meldFout = (invoer: string) =>
      doe(
        'beheerder',
        `meldOrganisatieAan(invoer: ${invoer}) { __typename ... on InvoerOngeldig { velden { veld } } ... on GemeenteOnbekend { gemeenten } }`,
      );
    expect(await meldFout('{ naam: "X", gemeentecode: "0164", contact: { email: "geen-adres" } }')).toEqual({
      __typename: 'InvoerOngeldig',
      velden: [{ veld: 'contact.email' }],
    });
    expect(await meldFout('{ naam: "X", gemeentecode: "9999" }')).toEqual({ __typename: 'GemeenteOnbekend', gemeenten: ['9999'] });
  });
});

describe('woonplaatsen', () => {
  beforeAll(async () => {
    await doe('beheerder', `importeerGemeenten(bestand: "code;naam\\n1876;Bronckhorst\\n0373;Bergen (NH.)\\n0893;Bergen (L.)") { __typename }`);
    await doe(
      'beheerder',
      `importeerWoonplaatsen(bestand: "gemeentecode;woonplaats;lat;lon\\n0164;Hengelo;52.2658;6.7931\\n1876;Hengelo;52.05;6.31") { __typename }`,
    );
    await doe('beheerder', `importeerPostcodes(bestand: "pc4,lat,lon\\n7551,52.26,6.79") { __typename }`);
  });

  test('een naam die twee gemeenten delen, geeft beide', async () => {
    expect(await lees('klantmanager-0164', 'woonplaatsen(naam: "hengelo") { gemeente lat }')).toEqual([
      { gemeente: 'Hengelo', lat: 52.2658 },
      { gemeente: 'Bronckhorst', lat: 52.05 },
    ]);
  });

  test('een plaats uit een intake wordt een punt, of er staat waarom niet', async () => {
    const plaats = async (vraag: string) => {
      const door = regio.door('regio');
      const antwoord = await door?.(
        { query: `{ plaatsen(vragen: [${vraag}]) { gemeentecode lat fout { veld code } } }` },
        { authorization: `Bearer ${await regio.uitgever.dienstToken('profielen')}` },
      );
      return (antwoord?.data?.['plaatsen'] as object[])[0];
    };
    expect(await plaats('{ gemeente: "hengelo", woonplaats: "Hengelo" }')).toEqual({ gemeentecode: '0164', lat: 52.2658, fout: null });
    expect(await plaats('{ gemeente: "0164", postcode4: "7551" }')).toEqual({ gemeentecode: '0164', lat: 52.26, fout: null });
    expect(await plaats('{ gemeente: "Bergen" }')).toMatchObject({ fout: { veld: 'gemeente', code: 'regio.gemeente-niet-eenduidig' } });
    expect(await plaats('{ gemeente: "Bergen (L.)" }')).toMatchObject({ gemeentecode: '0893', fout: null });
    expect(await plaats('{ gemeente: "0164", woonplaats: "Nergens" }')).toMatchObject({
      fout: { veld: 'woonplaats', code: 'regio.woonplaats-onbekend' },
    });
    expect(await plaats('{ gemeente: "0164", postcode4: "9999" }')).toMatchObject({ fout: { veld: 'postcode4', code: 'regio.postcode-onbekend' } });
  });
});
