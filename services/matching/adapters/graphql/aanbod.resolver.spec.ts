import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startToetsmatching, type Toetsmatching } from '../../toets/start-toetsmatching.fixture.js';
import { aanbod, ENSCHEDE, HENGELO } from '../../toets/voorbeelden.fixture.js';

const ZOEK = `query ($tekst: String, $filter: AanbodFilter, $aantal: Int, $vanaf: Int) { zoekAanbod(tekst: $tekst, filter: $filter, aantal: $aantal, vanaf: $vanaf) {
  __typename ... on Zoekuitkomst { totaal treffers { id } facetten { naam label waarden { waarde label aantal } } } ... on Fout { code } ... on InvoerOngeldig { velden { veld melding } } } }`;

interface Uitkomst {
  readonly __typename: string;
  readonly totaal: number;
  readonly treffers: readonly { id: string }[];
  readonly facetten: readonly { naam: string; label: string; waarden: readonly { waarde: string; label: string; aantal: number }[] }[];
}

const KM = `klantmanager-${HENGELO}`;
let matching: Toetsmatching;
const zoek = async (variabelen: Record<string, unknown>, gebruiker = KM): Promise<Uitkomst> => {
  const { data, errors } = await matching.vraag<{ zoekAanbod: Uitkomst }>('matching', gebruiker, ZOEK, variabelen);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.zoekAanbod;
};
const ids = async (variabelen: Record<string, unknown>, gebruiker = KM) => (await zoek(variabelen, gebruiker)).treffers.map(({ id }) => id);

beforeAll(async () => {
  matching = await startToetsmatching();
  await matching.zetAanbod(
    aanbod('MAG', { titel: 'Medewerker magazijn', richtingen: ['logistiek'] }),
    aanbod('SCH', {
      titel: 'Schilder',
      omschrijving: 'Samen met een ervaren collega huizen verven.',
      plaats: 'Borne',
      eisen: { taalMinimaal: 'A2' },
    }),
    aanbod('CHA', { titel: 'Vrachtwagenchauffeur', aanbieder: { id: 'org-2', naam: "Transport O'Neil" } }),
    aanbod('TAAL', {
      titel: 'Taalles met kinderopvang',
      soort: 'cursus',
      soortLabel: 'Cursus',
      rooster: { dagdelen: [{ dag: 'vr', dagdeel: 'avond' }] },
      kenmerken: [{ naam: 'keurmerk', label: 'Keurmerk', waarde: 'Blik op Werk' }],
    }),
    aanbod('CAFE', {
      titel: 'Gastvrouw café',
      omschrijving: 'Coördinator gezocht: 100% inzet; "plezier" & aandacht.',
      status: 'vol',
      plekken: { vrij: 0 },
    }),
    aanbod('ENS', { titel: 'Schilder', plaats: 'Enschede', zichtbaarVoor: { samenwerkingen: [] } }),
    aanbod('EERST', { titel: 'Schilder', plaats: 'Borne', zichtbaarVoor: { eigenEerstTot: '2099-01-01' } }),
    aanbod('OUD', { titel: 'Schilder', periode: { tot: '2024-12-31' } }),
    aanbod('DICHT', { titel: 'Schilder', status: 'gesloten' }),
  );
});
afterAll(() => matching.stop());

describe('zoeken in tekst', () => {
  test.each([
    ['een gewoon woord', 'schilder', 'SCH'],
    ['een tikfout', 'schidler', 'SCH'],
    ['een vergeten letter', 'magzijn', 'MAG'],
    ['het begin van een woord', 'vrachtw', 'CHA'],
    ['een deel van een samengesteld woord', 'chauffeur', 'CHA'],
    ['een samengesteld woord dat in het aanbod los staat', 'magazijnmedewerker', 'MAG'],
    ['een meervoud', 'taallessen', 'TAAL'],
    ['geen accent', 'cafe', 'CAFE'],
    ['wel een accent', 'coordinator', 'CAFE'],
    ['de aanbieder', 'oneil', 'CHA'],
    ['de woonplaats', 'schilder borne', 'SCH'],
    ['een kenmerk', 'blik op werk', 'TAAL'],
    ['de richting', 'logistiek', 'MAG'],
    ['een woord uit de omschrijving', 'huizen verven', 'SCH'],
    ['woorden die niet alle voorkomen', 'schilder kwantummechanica', 'SCH'],
  ])('vindt met %s (%s)', async (_wat, tekst, verwacht) => {
    expect((await ids({ tekst }))[0]).toBe(verwacht);
  });

  test('S26 aanhalingstekens en tekens van de zoektaal zijn gewone tekst', async () => {
    for (const tekst of [
      `'`,
      `schilder' | 'x`,
      `!schilder & (`,
      `"plezier"`,
      `:*`,
      `\\`,
      `%`,
      `'; DELETE FROM aanbod; --`,
      'schilder <-> borne',
      ' '.repeat(50),
      '\u0000',
    ]) {
      expect((await zoek({ tekst })).__typename).toBe('Zoekuitkomst');
    }
    expect(await ids({ tekst: '!schilder' })).toContain('SCH');
    expect(await ids({ tekst: "o'neil" })).toEqual(['CHA']);
    expect(await matching.rijen('SELECT count(*)::integer AS n FROM aanbod')).toEqual([{ n: 9 }]);
  });

  test('S25 een te lange tekst is foute invoer', async () => {
    expect(await zoek({ tekst: 'a'.repeat(201) })).toMatchObject({ __typename: 'InvoerOngeldig', velden: [{ veld: 'tekst' }] });
  });
});

describe('filters en facetten', () => {
  test('zonder tekst staat al het open aanbod er dat de gemeente mag zien, het nieuwste eerst', async () => {
    expect(await ids({})).toEqual(['CAFE', 'TAAL', 'CHA', 'SCH', 'MAG']);
  });

  test.each([
    ['soort', { soorten: ['cursus'] }, ['TAAL']],
    ['gemeente', { gemeenten: ['0147'] }, ['SCH']],
    ['woonplaats', { woonplaatsen: ['Borne'] }, ['SCH']],
    ['taalniveau', { taalniveaus: ['A2'] }, ['SCH']],
    ['dagdeel', { dagdelen: ['vr-avond', 'zo-avond'] }, ['TAAL']],
    ['kenmerk', { kenmerken: [{ naam: 'keurmerk', waarde: 'Blik op Werk' }] }, ['TAAL']],
    ['aanbieder', { aanbieders: ['org-2'] }, ['CHA']],
    ['vrije plek', { metPlek: true, soorten: ['werk'] }, ['CHA', 'SCH', 'MAG']],
    ['cirkel om een plaats', { rondom: { woonplaats: 'borne', meters: 1_000 } }, ['SCH']],
    ['cirkel om een punt', { rondom: { lat: 52.3, lon: 6.7531, meters: 6_000 }, soorten: ['werk'] }, ['SCH', 'CAFE', 'CHA', 'MAG']],
  ])('filtert op %s', async (_wat, filter, verwacht) => {
    expect(await ids({ filter })).toEqual(verwacht);
  });

  test('facetten tellen over de hele uitkomst, met namen voor mensen', async () => {
    const { facetten, totaal, treffers } = await zoek({ aantal: 1 });
    expect({ totaal, op: treffers.length }).toEqual({ totaal: 5, op: 1 });
    const facet = (naam: string) => facetten.find((een) => een.naam === naam)?.waarden;
    expect(facet('soort')).toEqual([
      { waarde: 'werk', label: 'Betaald werk', aantal: 4 },
      { waarde: 'cursus', label: 'Cursus', aantal: 1 },
    ]);
    expect(facet('gemeente')).toEqual([
      { waarde: '0164', label: 'Hengelo', aantal: 4 },
      { waarde: '0147', label: 'Borne', aantal: 1 },
    ]);
    expect(facet('taalniveau')).toEqual([
      { waarde: 'A0', label: 'Geen taaleis', aantal: 4 },
      { waarde: 'A2', label: 'A2', aantal: 1 },
    ]);
    expect(facet('dagdeel')).toEqual([
      { waarde: 'ma-ochtend', label: 'ma ochtend', aantal: 4 },
      { waarde: 'vr-avond', label: 'vr avond', aantal: 1 },
    ]);
    expect(facetten.find(({ naam }) => naam === 'contractvorm')).toMatchObject({ label: 'Contractvorm', waarden: [{ waarde: 'vast', aantal: 4 }] });
  });

  test('bladert zonder iets dubbel te tonen of over te slaan', async () => {
    const bladen = await Promise.all([0, 2, 4].map((vanaf) => ids({ aantal: 2, vanaf })));
    expect(bladen.flat()).toEqual(await ids({}));
  });

  test('S27 een filter met vreemde velden of waarden is foute invoer, nooit een storing', async () => {
    for (const filter of [
      { dagdelen: ['ma-nacht'] },
      { taalniveaus: ["A2' OR 1=1"] },
      { rondom: { meters: 5 } },
      { rondom: { lat: 100, lon: 5, meters: 5 } },
      { soorten: [''] },
    ]) {
      expect((await zoek({ filter })).__typename).toBe('InvoerOngeldig');
    }
    expect(await zoek({ filter: { rondom: { woonplaats: 'Nergenshuizen', meters: 5 } } })).toMatchObject({
      velden: [{ veld: 'filter.rondom.woonplaats' }],
    });
  });
});

describe('wie ziet welk aanbod', () => {
  test('een gemeente ziet het eigen en het gedeelde aanbod', async () => {
    expect(await ids({ tekst: 'schilder' }, `klantmanager-${ENSCHEDE}`)).toEqual(['ENS']);
  });

  test('de eigen gemeente ziet aanbod eerst', async () => {
    expect(await ids({ tekst: 'schilder' }, 'klantmanager-0147')).toEqual(['EERST', 'SCH']);
  });

  test('een aanbieder ziet het eigen aanbod, ook als het dicht is, en wat voor iedereen openstaat', async () => {
    expect(await ids({ tekst: 'schilder' }, 'aanbieder-org-1')).toEqual(['DICHT', 'OUD', 'EERST', 'ENS', 'SCH']);
    expect(await ids({ tekst: 'schilder' }, 'aanbieder-org-9')).toEqual(['ENS', 'SCH']);
  });

  test('een regiocoördinator ziet wat in de regio gedeeld is, een beheerder alles wat open is', async () => {
    expect(await ids({ tekst: 'schilder' }, 'regiocoordinator-twente')).toEqual(['EERST', 'SCH']);
    expect(await ids({ tekst: 'schilder' }, 'beheerder')).toEqual(['EERST', 'ENS', 'SCH']);
  });

  test('S01 één aanbod dat niet gedeeld is, bestaat voor een andere gemeente niet', async () => {
    const een = async (id: string, gebruiker: string) =>
      (await matching.vraag<{ aanbod: object | null }>('matching', gebruiker, `{ aanbod(id: "${id}") { id soortLabel gemeente } }`)).data?.aanbod;
    expect(await een('ENS', KM)).toBeNull();
    expect(await een('bestaat-niet', KM)).toBeNull();
    expect(await een('EERST', KM)).toBeNull();
    expect(await een('DICHT', KM)).toEqual({ id: 'DICHT', soortLabel: 'Betaald werk', gemeente: 'Hengelo' });
  });

  test('gewijzigd aanbod is op de nieuwe woorden te vinden en niet meer op de oude', async () => {
    await matching.zetAanbod(aanbod('NIEUW', { titel: 'Fietsenmaker' }));
    expect(await ids({ tekst: 'fietsenmaker' })).toEqual(['NIEUW']);
    await matching.zetAanbod(
      aanbod('NIEUW', { versie: 2, titel: 'Hovenier', kenmerken: [{ naam: 'keurmerk', label: 'Keurmerk', waarde: 'Groenkeur' }] }),
    );
    expect(await ids({ tekst: 'fietsenmaker' })).toEqual([]);
    expect(await ids({ tekst: 'hovenier' })).toEqual(['NIEUW']);
    expect(await ids({ tekst: 'groenkeur' })).toEqual(['NIEUW']);
  });
});
