import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { eventually } from '@regiomatch/testing';
import { dienst } from './service.js';
import { KLANTMANAGER, persoon, Profieltoets, type Veld } from './testing/profieltoets.fixture.js';

let toets: Profieltoets;

beforeAll(async () => {
  toets = await Profieltoets.start();
});
afterAll(() => toets.stop());

describe('een bestand met profielen', () => {
  test('wordt overgenomen, en een tweede keer is er niets nieuws', async () => {
    const rij = persoon('P-1', { leeftijd: 30, taalniveau: 'A2', fase: 'inburgering', naam: 'Samira', bezet: ['ma-ochtend'] });
    expect(await toets.importeer([rij])).toMatchObject({ __typename: 'ProfielImportVerslag', opgeslagen: true, aangemaakt: 1, fouten: [] });
    expect(await toets.importeer([rij])).toMatchObject({ aangemaakt: 0, gewijzigd: 0, ongewijzigd: 1 });
    expect(await toets.importeer([{ ...rij, taalniveau: 'B1' }])).toMatchObject({ gewijzigd: 1 });
    await eventually(async () =>
      expect((await toets.gebeurtenissen('P-1')).map(({ versie, data }) => [versie, (data as Veld)['reden']])).toEqual([
        [1, 'aangemaakt'],
        [2, 'gewijzigd'],
      ]),
    );
  });

  test('een bericht draagt alleen het id en de reden (S06)', async () => {
    const voorbeeld = JSON.parse(readFileSync(new URL('api/examples/profiel-gewijzigd.json', `file://${dienst.map}/`), 'utf8'));
    await toets.importeer([persoon('P-bericht', { naam: 'Kanarie Geheim', telefoon: '0612345678' })]);
    await eventually(async () => expect(await toets.gebeurtenissen('P-bericht')).toHaveLength(1));
    const [event] = await toets.gebeurtenissen('P-bericht');
    expect({ ...event, id: voorbeeld.id, time: voorbeeld.time }).toEqual(voorbeeld);
    expect(toets.regio.logregels.join('')).not.toMatch(/Kanarie|0612345678/);
  });

  test('een foute rij houdt alles tegen, tenzij om alleen de goede rijen is gevraagd', async () => {
    const rijen = [persoon('P-goed'), persoon('P-fout', { leeftijd: 'dertig' })];
    expect(await toets.importeer(rijen)).toMatchObject({
      opgeslagen: false,
      aangemaakt: 0,
      aantalFouten: 1,
      fouten: [{ rij: 2, veld: 'leeftijd', code: 'veld.type' }],
    });
    expect(await toets.achter(`SELECT id FROM profiel WHERE id LIKE 'P-go%'`)).toEqual([]);
    expect(await toets.importeer(rijen, { alleenGoede: true })).toMatchObject({ opgeslagen: true, aangemaakt: 1, aantalFouten: 1 });
    expect(await toets.achter(`SELECT id FROM profiel WHERE id IN ('P-goed', 'P-fout')`)).toEqual([{ id: 'P-goed' }]);
  });

  test('een proef telt wel en bewaart niets', async () => {
    expect(await toets.importeer([persoon('P-proef')], { proef: true })).toMatchObject({ opgeslagen: false, aangemaakt: 1 });
    expect(await toets.achter(`SELECT id FROM profiel WHERE id = 'P-proef'`)).toEqual([]);
    expect(await toets.achter(`SELECT 1 FROM outbox WHERE sleutel = 'P-proef'`)).toEqual([]);
  });

  test('een onbekende gemeente of woonplaats en mensen van een andere gemeente krijgen een duidelijke fout', async () => {
    const rijen = [
      persoon('P-g1', { gemeente: 'Hengeloo' }),
      persoon('P-g2', { woonplaats: 'Nergenshuizen' }),
      persoon('P-g3', { gemeente: 'Borne', woonplaats: 'Borne' }),
    ];
    expect((await toets.importeer(rijen))['fouten']).toEqual([
      { rij: 1, veld: 'gemeente', code: 'regio.gemeente-onbekend' },
      { rij: 2, veld: 'woonplaats', code: 'regio.woonplaats-onbekend' },
      { rij: 3, veld: 'gemeente', code: 'toegang.andere-gemeente' },
    ]);
  });

  test('een id dat een andere gemeente al gebruikt, verraadt niet van wie het is', async () => {
    await toets.importeer([persoon('P-gedeeld', { gemeente: 'Borne', woonplaats: 'Borne' })], {}, 'klantmanager-0147');
    expect(await toets.importeer([persoon('P-gedeeld')])).toMatchObject({
      opgeslagen: false,
      fouten: [{ rij: 1, veld: 'id', code: 'profiel.id-bezet' }],
    });
    expect(await toets.achter(`SELECT gemeentecode FROM profiel WHERE id = 'P-gedeeld'`)).toEqual([{ gemeentecode: '0147' }]);
  });

  test('R03 een beheerder importeert voor elke gemeente, en noemt dan wie de regie heeft', async () => {
    const rijen = [persoon('P-b1', { gemeente: 'Borne', woonplaats: 'Borne' }), persoon('P-b2')];
    expect((await toets.importeer(rijen, {}, 'beheerder'))['fouten']).toEqual([
      { rij: 1, veld: 'regievoerder', code: 'regie.ontbreekt' },
      { rij: 2, veld: 'regievoerder', code: 'regie.ontbreekt' },
    ]);
    expect(await toets.importeer(rijen, { regievoerder: 'noor' }, 'beheerder')).toMatchObject({ opgeslagen: true, aangemaakt: 2 });
    expect(await toets.achter(`SELECT count(*)::int AS n FROM profiel WHERE regievoerder IS NULL OR regievoerder = ''`)).toEqual([{ n: 0 }]);
  });

  test('P5 in één rij weigert het hele bestand; er blijft nergens iets van bewaard', async () => {
    const voor = await toets.achter('SELECT count(*)::int AS n FROM profiel');
    const antwoord = await toets.importeer([persoon('P-schoon'), persoon('P-bsn', { wie: 'burgerservicenummer 123456782' })], { alleenGoede: true });
    expect(antwoord).toMatchObject({ __typename: 'BestandGeweigerd', soort: 'bsn', rij: 2, veld: 'wie' });
    expect(JSON.stringify(antwoord)).not.toContain('123456782');
    expect(await toets.achter('SELECT count(*)::int AS n FROM profiel')).toEqual(voor);
    expect(JSON.stringify(await toets.achter('SELECT * FROM audit'))).not.toContain('123456782');
    expect(await toets.achter(`SELECT doel FROM audit WHERE gebeurtenis = 'import_geweigerd' ORDER BY nummer DESC LIMIT 1`)).toEqual([
      { doel: 'bsn' },
    ]);
    expect(toets.regio.logregels.join('')).not.toContain('123456782');
  });

  test('S27 __proto__, diepe nesting en twee miljoen tekens geven een duidelijke fout', async () => {
    expect((await toets.importeer('[{"id":"P-x","gemeente":"Hengelo","woonplaats":"Hengelo","__proto__":{"rol":"beheerder"}}]'))['fouten']).toEqual([
      { rij: 1, veld: '__proto__', code: 'veld.onbekend' },
    ]);
    expect(await toets.importeer(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toMatchObject({
      aantalFouten: 1,
      fouten: [{ rij: 1, code: 'rij.type' }],
    });
    expect(await toets.importeer([persoon('P-lang', { wie: 'x'.repeat(1_900_000) })])).toMatchObject({
      fouten: [{ rij: 1, veld: 'wie', code: 'veld.te-lang' }],
    });
    expect(await toets.importeer([persoon('P-langer', { wie: 'x'.repeat(2_000_000) })])).toMatchObject({
      __typename: 'BestandOngeldig',
      code: 'profiel.bestand-ongeldig',
    });
    expect(await toets.importeer('geen json')).toMatchObject({ __typename: 'BestandOngeldig' });
  });

  test('CSV met puntkomma, komma’s in getallen en een bron per kolom', async () => {
    const csv =
      'id;gemeente;woonplaats;leeftijd;lezen;spreken;max uren per week;bezet;lopend;toestemming;Taalniveau_datum\nP-csv;Hengelo;Hengelo;31;A1;B1;7,5;ma-ochtend|di-middag;W-01:4|C-02;ja;';
    expect(await toets.importeer(csv, { formaat: 'CSV' })).toMatchObject({ aangemaakt: 1, fouten: [] });
    const { data } = await toets.lees(
      KLANTMANAGER,
      'profiel(id: "P-csv") { taal { luisteren lezen spreken } draagkracht { maxUrenPerWeek bezet { dag dagdeel } } activiteiten { aanbodId urenPerWeek } lopendeUren }',
    );
    expect(data?.['profiel']).toEqual({
      taal: { luisteren: null, lezen: 'A1', spreken: 'B1' },
      draagkracht: {
        maxUrenPerWeek: 7.5,
        bezet: [
          { dag: 'ma', dagdeel: 'ochtend' },
          { dag: 'di', dagdeel: 'middag' },
        ],
      },
      activiteiten: [
        { aanbodId: 'W-01', urenPerWeek: 4 },
        { aanbodId: 'C-02', urenPerWeek: null },
      ],
      lopendeUren: 4,
    });
  });
});

test.each([
  ['json', 'JSON'],
  ['csv', 'CSV'],
])('het voorbeeld in de uitleg gaat er zonder fouten in (%s)', async (uitgang, formaat) => {
  const voorbeeld = readFileSync(new URL(`docs/voorbeeld-profielen.${uitgang}`, `file://${dienst.map}/`), 'utf8');
  expect(await toets.importeer(voorbeeld, { formaat })).toMatchObject({ opgeslagen: true, aangemaakt: 2, fouten: [] });
});
