import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkOperations } from '@regiomatch/platform/graphql';
import { eventually } from '@regiomatch/testing';
import { dienstnamen } from './dienstnamen.js';
import { soortenBijNaam } from './geen-soort-bij-naam.js';
import { bouwDienst, Proefsysteem } from './proefsysteem.fixture.js';
import { ongelijkeTypen, sdlBestanden } from './sdl-regels.js';
import { werkboom } from './werkboom.js';
import { dienst } from './zesde-soort/service.js';

const BRON = join(import.meta.dirname, 'zesde-soort');
const KLANTMANAGER = 'klantmanager-0164';

const inhoud = {
  titel: 'Zaalvoetbal op maandag',
  plaats: { gemeentecode: '0164', woonplaats: 'Hengelo', lat: 52.265, lon: 6.793 },
  rooster: { dagdelen: [{ dag: 'ma', dagdeel: 'avond' }], minutenPerWeek: 60 },
  periode: { tot: new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10) },
  plekken: { totaal: 4 },
  tak: 'zaalvoetbal',
  ookBeginners: true,
};
const inwoner = {
  id: 'P-sport-1',
  woonplaats: 'Hengelo',
  gemeente: '0164',
  lat: 52.27,
  lon: 6.79,
  soortenInPlan: ['sport'],
  doelen: ['sport'],
  taalniveau: 'A1',
  fase: 'inburgering',
};

interface Verslag {
  readonly __typename: string;
}
interface Sportuur {
  readonly __typename: string;
  readonly id: string;
  readonly versie: number;
  readonly status: string;
}

let systeem: Proefsysteem;
let sportuur: Sportuur;

beforeAll(async () => {
  systeem = await Proefsysteem.start([bouwDienst(BRON, 'sportclubs')]);
}, 60_000);
afterAll(() => systeem.stop());

describe('poort 1: een zesde soort kost niets buiten haar eigen map', () => {
  test('zij start mee: rol, schema, migraties en gezamenlijk schema komen uit haar map', async () => {
    expect(await systeem.gestart()).toMatchObject({ klaar: true });
  }, 60_000);

  test('een aanbieder publiceert langs haar eigen handelingen, en haar publicatieregel geldt', async () => {
    const beheerder = <T>(query: string, variabelen: Readonly<Record<string, unknown>>): Promise<T> => systeem.vraag('beheerder', query, variabelen);
    await beheerder('mutation ($bestand: String!) { importeerGemeenten(bestand: $bestand) { __typename } }', {
      bestand: 'code,naam\n0164,Hengelo\n',
    });
    await beheerder('mutation ($bestand: String!) { importeerOrganisaties(bestand: $bestand) { __typename } }', {
      bestand: 'id,naam,gemeentecode,goedgekeurd\nvoetbalclub,Voetbalclub Zuid,0164,ja\n',
    });
    const maak = (velden: Readonly<Record<string, unknown>>): Promise<{ maakSportuur: Sportuur }> =>
      systeem.vraag(
        'aanbieder-voetbalclub',
        'mutation ($inhoud: SportuurInvoer!) { maakSportuur(inhoud: $inhoud) { __typename ... on Sportuur { id versie status } } }',
        {
          inhoud: { ...inhoud, ...velden },
        },
      );
    const publiceer = (concept: Sportuur): Promise<{ publiceerSportuur: Sportuur }> =>
      systeem.vraag(
        'aanbieder-voetbalclub',
        'mutation ($id: ID!, $versie: Int!) { publiceerSportuur(id: $id, gelezenVersie: $versie) { __typename ... on Sportuur { id versie status } } }',
        { id: concept.id, versie: concept.versie },
      );

    const zonderTak = await eventually(async () => {
      const { maakSportuur } = await maak({ tak: null });
      expect(maakSportuur).toMatchObject({ __typename: 'Sportuur', status: 'concept' });
      return maakSportuur;
    });
    expect(await publiceer(zonderTak)).toMatchObject({ publiceerSportuur: { __typename: 'RegelsGeschonden' } });

    const { maakSportuur: concept } = await maak({});
    ({ publiceerSportuur: sportuur } = await publiceer(concept));
    expect(sportuur).toMatchObject({ __typename: 'Sportuur', status: 'gepubliceerd' });
  });

  test('matching vindt haar voor een inwoner met die soort in het plan', async () => {
    const { importeerProfielen } = await systeem.vraag<{ importeerProfielen: Verslag }>(
      KLANTMANAGER,
      'mutation ($bestand: String!) { importeerProfielen(bestand: $bestand, formaat: JSON) { __typename ... on ProfielImportVerslag { aangemaakt fouten { veld melding } } } }',
      { bestand: JSON.stringify([inwoner]) },
    );
    expect(importeerProfielen).toMatchObject({ __typename: 'ProfielImportVerslag', aangemaakt: 1, fouten: [] });
    await eventually(async () => {
      const antwoord = await systeem.vraag(
        KLANTMANAGER,
        'query ($id: ID!) { aanbodVoorProfiel(profielId: $id) { __typename ... on AanbodVoorProfiel { treffers { aanbod { id soort soortLabel } } } } }',
        { id: inwoner.id },
      );
      expect(antwoord).toMatchObject({ aanbodVoorProfiel: { treffers: [{ aanbod: { id: sportuur.id, soort: 'sport', soortLabel: 'Sport' } }] } });
    });
  });

  test('zoeken vindt haar op haar eigen woorden', async () => {
    await eventually(async () => {
      const antwoord = await systeem.vraag(
        KLANTMANAGER,
        '{ zoekAanbod(tekst: "zaalvoetbal") { __typename ... on Zoekuitkomst { treffers { aanbod: id } } } }',
      );
      expect(antwoord).toMatchObject({ zoekAanbod: { treffers: [{ aanbod: sportuur.id }] } });
    });
  });

  test('niets buiten haar map noemt haar', () => {
    const boom = werkboom();
    const [manifest] = boom.filter(({ pad }) => pad === 'infra/gates/zesde-soort/service.json');
    const nieuw = dienstnamen([{ pad: 'services/sportclubs/service.json', tekst: manifest?.tekst ?? '' }]);
    expect(nieuw).toMatchObject([{ naam: 'sportclubs' }]);
    expect(soortenBijNaam(boom, nieuw, [{ woord: 'sport', betekenis: 'ook een gewoon woord', bestanden: [] }])).toEqual([]);
  });

  test('een soort die een handeling belooft en niet levert, valt op voor zij start', () => {
    expect(checkOperations(dienst.sdl, dienst.resolvers)).toEqual([]);
    expect(checkOperations(`${dienst.sdl} extend type Query { vergetenHandeling: Int }`, dienst.resolvers)).toEqual([
      'Query.vergetenHandeling heeft geen resolver',
    ]);
  });

  test('een soort die de gedeelde vorm van een aanbod verandert, valt op', () => {
    const { gedeeld } = sdlBestanden(werkboom());
    const eigen = { pad: 'services/sportclubs/api/sportclubs.graphql', tekst: 'interface Aanbod { id: ID! kleedkamer: String }' };
    expect(ongelijkeTypen([...gedeeld, eigen])).toHaveLength(1);
  });
});
