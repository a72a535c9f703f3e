import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { eventually, startToetsregio, type Toetsregio, vertel, vertelregio } from '@regiomatch/testing';
import { dienst } from './service.js';

let regio: Toetsregio;

const KOP =
  'referentie;titel;gemeentecode;woonplaats;lat;lon;dagdelen;uren_per_week;van;tot;instroom;plekken;plekken_vrij;leerroutes;keurmerk;onderdelen;cursuscode';
const groep = (referentie: string, van: string, plekken: string, leerroutes: string, code = 'B1-VR') =>
  `${referentie};Groep ${referentie};0164;Hengelo;52,2658;6,7931;vr-ochtend;8;${van};2099-06-30;groepstart;${plekken};${leerroutes};ja;taal;${code}`;

const vraag = async <T>(gebruiker: string, tekst: string, variabelen: Record<string, unknown> = {}): Promise<T> => {
  const { data, errors } = await regio.vraag<{ uitslag: T }>('cursusaanbod', gebruiker, tekst, variabelen);
  if (errors?.length || !data) throw new Error(JSON.stringify(errors));
  return data.uitslag;
};

beforeAll(async () => {
  regio = await startToetsregio([vertelregio, dienst]);
  await vertel(regio, { gemeenten: ['0164'], organisaties: [{ id: 'school' }, { id: 'ander' }] });
  const bestand = [
    KOP,
    groep('G2', '2098-02-01', '20;5', 'B1'),
    groep('G1', '2097-09-01', '20;0', 'B1|Onderwijs'),
    groep('Z', '2097-09-01', '12;12', '', 'Z-1'),
  ].join('\n');
  await eventually(async () => {
    const verslag = await vraag<{ opgeslagen: boolean }>(
      'aanbieder-school',
      'mutation ($bestand: String!) { uitslag: importeerCursussen(bestand: $bestand, publiceer: true) { ... on AanbodImportVerslag { opgeslagen } } }',
      { bestand },
    );
    expect(verslag.opgeslagen).toBe(true);
  });
});
afterAll(() => regio.stop());

const groepen = (gebruiker: string) =>
  vraag<{ id: string; titel: string; status: string }[]>(gebruiker, '{ uitslag: cursusgroepen(cursuscode: "B1-VR") { id titel status } }');

test('de groepen van een cursus staan op startdatum, en alleen die van de eigen organisatie', async () => {
  expect((await groepen('aanbieder-school')).map(({ titel }) => titel)).toEqual(['Groep G1', 'Groep G2']);
  expect(await groepen('aanbieder-ander')).toEqual([]);
});

test('plekken en wachtlijst tellen op per leerroute; een groep voor twee routes telt bij beide', async () => {
  const [vol] = await groepen('aanbieder-school');
  await vraag('jobhunter-0164', 'mutation ($id: ID!) { uitslag: reserveerCursusplek(aanbodId: $id, reserveringId: "w1") { __typename } }', {
    id: vol?.id,
  });
  const capaciteit = '{ uitslag: cursuscapaciteit { leerroute groepen plekken vrij wachtlijst } }';
  const verwacht = [
    { leerroute: 'B1', groepen: 2, plekken: 40, vrij: 5, wachtlijst: 1 },
    { leerroute: 'Onderwijs', groepen: 1, plekken: 20, vrij: 0, wachtlijst: 1 },
    { leerroute: null, groepen: 1, plekken: 12, vrij: 12, wachtlijst: 0 },
  ];
  expect(await vraag('aanbieder-school', capaciteit)).toEqual(verwacht);
  expect(await vraag('regiocoordinator-twente', capaciteit)).toEqual(verwacht);
  expect(await vraag('aanbieder-ander', capaciteit)).toEqual([]);
});

test('een vervolggroep is een concept met dezelfde inhoud, eigen data en alle plekken vrij', async () => {
  const [eerste] = await groepen('aanbieder-school');
  const plan = (gebruiker: string) =>
    vraag(
      gebruiker,
      `mutation ($id: ID!) { uitslag: planVervolggroep(id: $id, van: "2098-09-01", tot: "2099-06-30", plekken: 15) {
         __typename ... on Cursus { titel status instroom periode { van tot } plekken { totaal vrij } eisen { leerroutes } cursuscode } } }`,
      { id: eerste?.id },
    );
  expect(await plan('aanbieder-ander')).toEqual({ __typename: 'NietGevonden' });
  expect(await plan('aanbieder-school')).toEqual({
    __typename: 'Cursus',
    titel: 'Groep G1',
    status: 'concept',
    instroom: 'groepstart',
    periode: { van: '2098-09-01', tot: '2099-06-30' },
    plekken: { totaal: 15, vrij: 15 },
    eisen: { leerroutes: ['B1', 'Onderwijs'] },
    cursuscode: 'B1-VR',
  });
});
