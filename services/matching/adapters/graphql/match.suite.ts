import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Ophalen } from '../../matching-config.js';
import { eventually } from '@regiomatch/testing';
import { startToetsmatching, type Toetsmatching } from '../../toets/start-toetsmatching.fixture.js';
import { aanbod, BORNE, ENSCHEDE, HENGELO, profiel, programma } from '../../toets/voorbeelden.fixture.js';

const AANBOD_VOOR = `query ($id: ID!, $aantal: Int, $vanaf: Int) { aanbodVoorProfiel(profielId: $id, aantal: $aantal, vanaf: $vanaf) {
  __typename
  ... on AanbodVoorProfiel { totaal buitenStraal voorlopig rekenregels tellingen { code aantal uitleg } lopend { id }
    treffers { aanbod { id titel gemeente dagdelen plekken { vrij } periode { tot } kenmerken { label waarde } } meters score punten { component punten maximum uitleg } nogTeBepalen { code velden uitleg } }
    signaal { soorten taalniveau dagdelen woonplaats straalMeters uitleg } }
  ... on Fout { code melding }
  ... on InvoerOngeldig { velden { veld } } } }`;
const OORDELEN = `query ($id: ID!, $aanbod: [ID!]!) { oordelen(profielId: $id, aanbodIds: $aanbod) { __typename ... on Oordelen {
  oordelen { aanbodId status meters score codes { code uitleg kleinsteWijziging } punten { punten } introductie { code } } } ... on Fout { code } } }`;
const MENSEN = `query ($id: ID!) { mensenVoorAanbod(aanbodId: $id) { __typename ... on MensenVoorAanbod { totaal treffers { profielId score meters } gemeenten { naam aantal } } ... on Fout { code } } }`;

interface Lijst {
  readonly __typename: string;
  readonly totaal: number;
  readonly treffers: readonly {
    readonly aanbod: { readonly id: string };
    readonly score: number;
    readonly punten: readonly { punten: number; uitleg: string }[];
  }[];
}

export const beschrijfMatchen = (ophalen: Ophalen): void => {
  let matching: Toetsmatching;
  const KM = `klantmanager-${HENGELO}`;
  const vraag = async <T>(gebruiker: string, query: string, variabelen: Record<string, unknown>): Promise<T> => {
    const { data, errors } = await matching.vraag<Record<string, T>>('matching', gebruiker, query, variabelen);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return Object.values(data ?? {})[0] as T;
  };
  const aanbodVoor = (id: string, gebruiker = KM) => vraag<Lijst & Record<string, unknown>>(gebruiker, AANBOD_VOOR, { id });
  const ids = ({ treffers }: Lijst) => treffers.map(({ aanbod: { id } }) => id);

  beforeAll(async () => {
    matching = await startToetsmatching({ ophalen });
    await matching.zetAanbod(
      aanbod('W-1', { titel: 'Monteur', eigenschappen: { contract: { vorm: 'vast', maanden: null }, betaald: true } }),
      aanbod('W-2', { eisen: { taalMinimaal: 'B1' } }),
      aanbod('W-3', { plaats: 'Borne', plekken: { vrij: 0 }, status: 'vol' }),
      aanbod('C-1', { soort: 'cursus', soortLabel: 'Cursus', zichtbaarVoor: { samenwerkingen: [] }, plaats: 'Borne' }),
      aanbod('R-1', { plaats: 'Rotterdam' }),
      aanbod('V-1', { soort: 'vrijwilligers', soortLabel: 'Vrijwilligerswerk' }),
    );
    await matching.zetProfielen(profiel('P1'), profiel('P2', { plaats: 'Borne' }), profiel('P3', { plaats: 'Enschede' }));
  });
  afterAll(() => matching.stop());

  describe('aanbod voor een inwoner', () => {
    test('komt op volgorde, met punten die optellen tot de score en uitleg bij elk punt', async () => {
      const lijst = await aanbodVoor('P1');
      expect(ids(lijst)).toEqual(['W-1']);
      expect(lijst).toMatchObject({ totaal: 1, buitenStraal: 1, voorlopig: false, rekenregels: 'regels 1, programma 0164 versie 1', signaal: null });
      for (const { score, punten } of lijst.treffers) {
        expect(punten.reduce((som, { punten: deel }) => som + deel, 0)).toBe(score);
        expect(punten).toHaveLength(10);
        expect(punten.every(({ uitleg }) => uitleg.endsWith('.'))).toBe(true);
      }
    });

    test('telt per reden het open aanbod binnen de straal', async () => {
      const { tellingen } = await aanbodVoor('P1');
      expect(Object.fromEntries((tellingen as { code: string; aantal: number }[]).map(({ code, aantal }) => [code, aantal]))).toEqual({
        PAST_NIET_BIJ_PLAN: 1,
        TAAL_TE_LAAG: 1,
        NIET_GEDEELD: 1,
        GROEP_VOL: 1,
      });
    });

    test('een gewijzigd aanbod staat er bij de volgende vraag in zijn nieuwe vorm in', async () => {
      await matching.zetAanbod(aanbod('W-4', { titel: 'Eerst' }));
      expect(ids(await aanbodVoor('P1'))).toContain('W-4');
      await matching.zetAanbod(aanbod('W-4', { versie: 2, status: 'gesloten' }));
      expect(ids(await aanbodVoor('P1'))).not.toContain('W-4');
    });

    test('wat iemand al doet wordt gemeld en niet beoordeeld, en houdt zijn dagdelen bezet, ook na een roosterwijziging', async () => {
      await matching.zetAanbod(aanbod('L-1', { rooster: { dagdelen: [{ dag: 'ma', dagdeel: 'ochtend' }] } }));
      await matching.zetProfielen(profiel('P4', { lopend: ['L-1'] }));
      const eerst = await aanbodVoor('P4');
      expect(eerst['lopend']).toEqual([{ id: 'L-1' }]);
      expect(ids(eerst)).not.toContain('W-1');
      await matching.zetAanbod(aanbod('L-1', { versie: 2, rooster: { dagdelen: [{ dag: 'di', dagdeel: 'avond' }] } }));
      expect(ids(await aanbodVoor('P4'))).toContain('W-1');
      expect((await vraag<{ treffers: { profielId: string }[] }>(KM, MENSEN, { id: 'W-1' })).treffers.map(({ profielId }) => profielId)).toContain(
        'P4',
      );
      await matching.zetAanbod(aanbod('L-1', { versie: 3, status: 'gesloten' }));
      expect((await aanbodVoor('P4'))['lopend']).toEqual([{ id: 'L-1' }]);
    });

    test('een nieuwe intake vraagt meer dan hij weet: de lijst is voorlopig en zegt wat er ontbreekt', async () => {
      await matching.zetProfielen(
        profiel('P5', { leeftijd: null, magWerken: null, taal: { luisteren: 'A2', lezen: null, schrijven: null, spreken: null } }),
      );
      await matching.zetAanbod(aanbod('W-5', { eisen: { leeftijd: { van: 18, totEnMet: 29, grond: 'subsidie' } } }));
      const lijst = await aanbodVoor('P5');
      expect(lijst['voorlopig']).toBe(true);
      const w5 = lijst.treffers.find(({ aanbod: { id } }) => id === 'W-5');
      expect(w5).toMatchObject({
        nogTeBepalen: [{ code: 'LEEFTIJD_BUITEN_GROEP', velden: ['leeftijd'], uitleg: 'Nog niet te beoordelen. Vul in de intake aan: de leeftijd.' }],
      });
      await matching.zetAanbod(aanbod('W-5', { versie: 2, status: 'gesloten' }));
    });

    test('past er niets, dan staat er wat de regio mist en geen lege lijst', async () => {
      await matching.zetProfielen(profiel('P6', { soortenInPlan: ['taalstage'], doelen: ['taalstage'], bezet: [{ dag: 'ma', dagdeel: 'ochtend' }] }));
      const lijst = await aanbodVoor('P6');
      expect(lijst.treffers).toEqual([]);
      expect(lijst['signaal']).toMatchObject({ soorten: ['taalstage'], taalniveau: 'A2', woonplaats: 'Hengelo', straalMeters: 15_000 });
      expect((lijst['signaal'] as { dagdelen: string[] }).dagdelen).not.toContain('ma-ochtend');
    });

    test('S01 een inwoner van een andere gemeente en een onbekende inwoner geven hetzelfde antwoord', async () => {
      const vreemd = await aanbodVoor('P2');
      expect(vreemd).toEqual(await aanbodVoor('bestaat-niet'));
      expect(vreemd).toMatchObject({ __typename: 'NietGevonden', code: 'matching.niet-gevonden' });
    });

    test('S17 S25 een te grote bladzijde wordt geweigerd met het veld', async () => {
      expect(await vraag(KM, AANBOD_VOOR, { id: 'P1', aantal: 101 })).toMatchObject({ __typename: 'InvoerOngeldig', velden: [{ veld: 'aantal' }] });
    });
  });

  describe('het oordeel over een paar', () => {
    test('noemt alle redenen met uitleg en de kleinste wijziging, ook buiten de straal', async () => {
      await matching.zetAanbod(
        aanbod('X-1', { plaats: 'Rotterdam', eisen: { taalMinimaal: 'B1' }, plekken: { vrij: 0 }, zichtbaarVoor: { samenwerkingen: [] } }),
      );
      const { oordelen } = await vraag<{ oordelen: { codes: { code: string; uitleg: string; kleinsteWijziging: string | null }[] }[] }>(
        KM,
        OORDELEN,
        {
          id: 'P1',
          aanbod: ['X-1'],
        },
      );
      expect(oordelen[0]).toMatchObject({ aanbodId: 'X-1', status: 'GEWEIGERD', score: null, punten: [] });
      expect(oordelen[0]?.codes.map(({ code }) => code)).toEqual(['TAAL_TE_LAAG', 'BUITEN_STRAAL', 'NIET_GEDEELD', 'GROEP_VOL']);
      expect(oordelen[0]?.codes[0]).toEqual({
        code: 'TAAL_TE_LAAG',
        uitleg: 'Gevraagd is B1; de inwoner heeft A2.',
        kleinsteWijziging: 'Nodig: luisteren van A2 naar B1, lezen van A2 naar B1, schrijven van A2 naar B1, spreken van A2 naar B1.',
      });
    });

    test('zegt vooraf dat zonder toestemming geen introductie kan', async () => {
      await matching.zetProfielen(profiel('P7', { toestemming: false }));
      const { oordelen } = await vraag<{ oordelen: unknown[] }>(KM, OORDELEN, { id: 'P7', aanbod: ['W-1', 'onbekend'] });
      expect(oordelen).toMatchObject([{ aanbodId: 'W-1', status: 'MATCH', introductie: [{ code: 'TOESTEMMING_ONTBREEKT' }] }]);
    });

    test('is van de andere kant hetzelfde, en slaat wie niet van de gemeente is over', async () => {
      const query = `query ($id: ID!, $wie: [ID!]!) { oordelenVoorAanbod(aanbodId: $id, profielIds: $wie) { ... on Oordelen { oordelen { profielId aanbodId status score meters } } } }`;
      const vanAanbod = await vraag<{ oordelen: object[] }>(KM, query, { id: 'W-1', wie: ['P1', 'P2', 'wie'] });
      const vanProfiel = await vraag<{ oordelen: { score: number }[] }>(KM, OORDELEN, { id: 'P1', aanbod: ['W-1'] });
      expect(vanAanbod.oordelen).toEqual([{ profielId: 'P1', aanbodId: 'W-1', status: 'MATCH', score: vanProfiel.oordelen[0]?.score, meters: 0 }]);
    });
  });

  describe('geweigerd aanbod', () => {
    const GEWEIGERD = `query ($code: String!) { geweigerdAanbod(profielId: "P1", code: $code) { __typename ... on GeweigerdAanbod { totaal treffers { aanbodId aanbod { id } codes { code } } } } }`;

    test('staat per reden op een rij, en ongedeeld aanbod alleen met zijn nummer', async () => {
      expect(await vraag(KM, GEWEIGERD, { code: 'NIET_GEDEELD' })).toMatchObject({ totaal: 1, treffers: [{ aanbodId: 'C-1', aanbod: null }] });
      expect(await vraag(KM, GEWEIGERD, { code: 'GROEP_VOL' })).toMatchObject({ totaal: 1, treffers: [{ aanbodId: 'W-3', aanbod: { id: 'W-3' } }] });
    });

    test('een onbekende reden is foute invoer', async () => {
      expect(await vraag(KM, GEWEIGERD, { code: "'; DROP TABLE aanbod" })).toMatchObject({ __typename: 'InvoerOngeldig' });
    });
  });

  describe('mensen voor een aanbod', () => {
    test('de eigen gemeente als lijst, een andere als getal en onder de vijf als «minder dan 5»', async () => {
      const antwoord = await vraag<{ totaal: number; treffers: { profielId: string }[]; gemeenten: object[] }>(KM, MENSEN, { id: 'W-1' });
      expect(antwoord.treffers.map(({ profielId }) => profielId)).toEqual(expect.arrayContaining(['P1', 'P7']));
      expect(antwoord.treffers.map(({ profielId }) => profielId)).not.toContain('P2');
      expect(antwoord.gemeenten).toEqual([{ naam: 'Borne', aantal: 'minder dan 5' }]);
      await matching.zetProfielen(...['a', 'b', 'c', 'd'].map((letter) => profiel(`B-${letter}`, { plaats: 'Borne' })));
      expect(await vraag(KM, MENSEN, { id: 'W-1' })).toMatchObject({ gemeenten: [{ naam: 'Borne', aantal: '5' }] });
    });

    test('een gemeente waarmee het niet gedeeld is, krijgt te horen dat het niet bestaat', async () => {
      expect(await vraag(`klantmanager-${ENSCHEDE}`, MENSEN, { id: 'W-1' })).toMatchObject({ __typename: 'NietGevonden' });
    });

    test('een regiocoördinator ziet alleen aantallen', async () => {
      expect(await vraag('regiocoordinator-twente', MENSEN, { id: 'W-1' })).toMatchObject({
        totaal: null,
        treffers: [],
        gemeenten: [
          { naam: 'Borne', aantal: '5' },
          { naam: 'Hengelo', aantal: 'minder dan 5' },
        ],
      });
    });

    test('S02 een aanbieder en een beheerder krijgen geen inwoners te zien', async () => {
      for (const gebruiker of ['aanbieder-org-1', 'beheerder']) {
        const { errors } = await matching.vraag('matching', gebruiker, MENSEN, { id: 'W-1' });
        expect(errors?.[0]?.extensions?.['code']).toMatch(/geen-toegang/);
      }
    });
  });

  describe('wat de regio afspreekt', () => {
    test('een nieuwe deelnemer van een samenwerking ziet het aanbod meteen', async () => {
      const ENS = `klantmanager-${ENSCHEDE}`;
      expect(ids(await aanbodVoor('P3', ENS))).toEqual([]);
      await matching.zetSamenwerking('twente', [HENGELO, BORNE, ENSCHEDE], 2);
      expect(ids(await aanbodVoor('P3', ENS))).toContain('W-1');
      await matching.zetSamenwerking('twente', [HENGELO, BORNE], 3);
      expect(ids(await aanbodVoor('P3', ENS))).toEqual([]);
    });

    test('een kleinere straal in het programma van de gemeente geldt meteen, in beide richtingen', async () => {
      expect(ids(await aanbodVoor('P2', `klantmanager-${BORNE}`))).toContain('W-1');
      await matching.zetGemeente(BORNE, 'Borne', [programma(), programma({ versie: 2, geldigVan: '2024-01-01', verblijfstraalMeters: 1_000 })], 2);
      const borne = await aanbodVoor('P2', `klantmanager-${BORNE}`);
      expect(ids(borne)).not.toContain('W-1');
      expect(borne['rekenregels']).toBe('regels 1, programma 0147 versie 2');
      expect(await vraag(KM, MENSEN, { id: 'W-1' })).toMatchObject({ gemeenten: [{ naam: 'Borne', aantal: 'minder dan 5' }] });
    });

    test('een oudere melding over een samenwerking komt te laat', async () => {
      await matching.zetSamenwerking('twente', [], 2);
      expect(ids(await aanbodVoor('P1'))).toContain('W-1');
      expect((await matching.vraag('matching', KM, '{ aanbod(id: "W-3") { id gemeente } }')).data).toEqual({
        aanbod: { id: 'W-3', gemeente: 'Borne' },
      });
    });
  });

  describe('het auditlog', () => {
    test('S42 bewaart wie naar de matches van wie keek, met het doel, en ook dat niemand zomaar keek', async () => {
      await aanbodVoor('P1', `jobhunter-${HENGELO}`);
      await aanbodVoor('P2');
      await eventually(async () => {
        const regels = await matching.rijen<{ rol: string; onderwerp: string }>(
          `SELECT rol, onderwerp, doel FROM audit WHERE gebeurtenis = 'matches_bekeken'`,
        );
        expect(regels).toContainEqual({ rol: 'jobhunter', onderwerp: 'P1', doel: 'passend aanbod bepalen' });
        // Who got nothing to see has seen nobody.
        expect(regels.filter(({ rol, onderwerp }) => rol === 'klantmanager' && onderwerp === 'bestaat-niet')).toEqual([]);
      });
    });
  });

  describe('een verwijderde inwoner', () => {
    test('S49 is nergens meer: niet in het geheugen, niet in de database, niet bij een aanbod', async () => {
      await matching.zetProfielen(profiel('WEG', { lopend: ['nog-onbekend'] }));
      expect(ids(await aanbodVoor('WEG'))).toContain('W-1');
      await matching.verwijderProfiel('WEG');
      expect(await aanbodVoor('WEG')).toMatchObject({ __typename: 'NietGevonden' });
      expect(await matching.rijen(`SELECT id FROM profiel WHERE id = 'WEG'`)).toEqual([]);
      expect(JSON.stringify(await vraag(KM, MENSEN, { id: 'W-1' }))).not.toContain('WEG');
    });
  });
};
