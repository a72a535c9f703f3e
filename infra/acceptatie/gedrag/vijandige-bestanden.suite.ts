import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { VraagGeweigerd } from '@regiomatch/generators';
import type { EigenRegio } from '@regiomatch/oordeel';
import { eventually } from '@regiomatch/testing';
import { maakKleineRegio } from './kleine-regio.fixture.js';

const KLANTMANAGER = 'klantmanager-0164';
const BSN = '123456782';

const PROFIELEN = `mutation ($b: String!) { uitkomst: importeerProfielen(bestand: $b, formaat: JSON, alleenGoede: false) { __typename
  ... on ProfielImportVerslag { opgeslagen aangemaakt fouten { rij veld code melding } } ... on Fout { code melding } } }`;
const STAGES = `mutation ($b: String!) { uitkomst: importeerTaalstages(bestand: $b, publiceer: true) { __typename
  ... on AanbodImportVerslag { opgeslagen aangemaakt fouten { rij veld code melding } } ... on Fout { code melding } } }`;

interface Uitkomst {
  readonly __typename: string;
  readonly code?: string;
  readonly melding?: string;
  readonly opgeslagen?: boolean;
  readonly aangemaakt?: number;
  readonly fouten?: readonly { readonly rij: number; readonly veld: string | null; readonly code: string; readonly melding: string }[];
}

const persoon = (id: string, velden: object = {}) => ({
  id,
  gemeente: '0164',
  woonplaats: 'Hengelo',
  leeftijd: 30,
  taalniveau: 'A2',
  fase: 'inburgering',
  ...velden,
});
const bestand = (...rijen: object[]): string => JSON.stringify(rijen);
const KOLOMMEN = 'referentie;aanbieder;titel;gemeentecode;woonplaats;lat;lon;dagdelen;uren_per_week;tot;plekken;taal_minimaal;taalbegeleider;taaldoel_spreken;nederlands_op_de_werkvloer'; // prettier-ignore
const stage = (referentie: string, titel = 'Taalstage', gemeente = '0164'): string =>
  `${referentie};kringloop;${titel};${gemeente};Hengelo;52.2658;6.7931;ma-ochtend;4;2099-12-31;9;A1;werkbegeleider;B1;ja`;
const csv = (...rijen: string[]): string => [KOLOMMEN, ...rijen].join('\n');

/** Whatever comes in through the gateway gets an explanation and leaves nothing behind, in one process or in many. */
export const vijandigebestandengedrag = (start: () => Promise<EigenRegio>): void => {
  let regio: EigenRegio;
  const breng = async (gebruiker: string, daad: string, b: string): Promise<Uitkomst> =>
    (await regio.ingang.vraag<{ uitkomst: Uitkomst }>(gebruiker, daad, { b })).uitkomst;
  /** What staff and everybody can see: nothing of what was refused may be in it. */
  const toestand = async (): Promise<unknown> => ({
    ...(await regio.ingang.vraag<object>(KLANTMANAGER, '{ profielen(aantal: 100) { totaal profielen { id versie } } }', {})),
    ...(await regio.ingang.vraag<object>('beheerder', '{ mijnTaalstages(aantal: 100) { totaal treffers { id versie titel } } }', {})),
  });

  beforeAll(async () => {
    regio = await start();
    await maakKleineRegio(regio);
    await eventually(async () => expect(await breng('beheerder', STAGES, csv(stage('GOED')))).toMatchObject({ aangemaakt: 1 }), 30_000);
    expect(await breng(KLANTMANAGER, PROFIELEN, bestand(persoon('P-goed')))).toMatchObject({ aangemaakt: 1 });
  }, 240_000);
  afterAll(() => regio?.stop(), 60_000);

  const geweigerd: readonly [string, string, string, string, Partial<Uitkomst> | { readonly fout: object }][] = [
    ['een BSN in één rij', KLANTMANAGER, PROFIELEN, bestand(persoon('P-1'), persoon('P-2', { wie: `nummer ${BSN}` })), { __typename: 'BestandGeweigerd' }],
    ['een veld dat niemand mag bewaren', KLANTMANAGER, PROFIELEN, bestand(persoon('P-1', { religie: 'geen' })), { __typename: 'BestandGeweigerd' }],
    ['een foute rij tussen goede', KLANTMANAGER, PROFIELEN, bestand(persoon('P-1'), persoon('P-2', { leeftijd: 'dertig' })), { fout: { rij: 2, veld: 'leeftijd', code: 'veld.type' } }],
    ['een onbekende gemeente', KLANTMANAGER, PROFIELEN, bestand(persoon('P-1', { gemeente: 'Nergens' })), { fout: { rij: 1, code: 'regio.gemeente-onbekend' } }],
    ['een gemeente van een ander', KLANTMANAGER, PROFIELEN, bestand(persoon('P-1', { gemeente: '0153' })), { fout: { rij: 1 } }],
    ['__proto__ als veld', KLANTMANAGER, PROFIELEN, `[{"id":"P-1","gemeente":"0164","woonplaats":"Hengelo","__proto__":{"rol":"beheerder"}}]`, { fout: { rij: 1, veld: '__proto__', code: 'veld.onbekend' } }],
    ['honderdduizend haken', KLANTMANAGER, PROFIELEN, `${'['.repeat(100_000)}${']'.repeat(100_000)}`, { fout: { rij: 1, code: 'rij.type' } }],
    ['geen JSON', KLANTMANAGER, PROFIELEN, 'geen json', { __typename: 'BestandOngeldig' }],
    ['een onbekende gemeente bij aanbod', 'beheerder', STAGES, csv(stage('T-1'), stage('T-2', 'Taalstage', '9999')), { fout: { rij: 3, veld: 'gemeentecode' } }],
    ['een halve rij bij aanbod', 'beheerder', STAGES, csv(stage('T-1'), 'T-2;kringloop'), { fout: { rij: 3 } }],
    ['__proto__ als kolom bij aanbod', 'beheerder', STAGES, `__proto__;${KOLOMMEN}\nx;${stage('T-1')}`, { __typename: 'BestandOnleesbaar' }],
    ['een titel van 1,4 MB', 'beheerder', STAGES, csv(stage('T-1', 'x'.repeat(1_400_000))), { fout: { rij: 2, veld: 'titel' } }],
  ]; // prettier-ignore

  describe('S25 S27 wat er ook door de gateway binnenkomt', () => {
    test.each(geweigerd)('%s: een uitleg in het Nederlands, en er is niets bewaard', async (_, gebruiker, daad, inhoud, verwacht) => {
      const voor = JSON.stringify(await toestand());
      const uitkomst = await breng(gebruiker, daad, inhoud);
      if ('fout' in verwacht) {
        expect(uitkomst.fouten).toEqual(expect.arrayContaining([expect.objectContaining(verwacht.fout)]));
        expect(uitkomst.opgeslagen).toBe(false);
      } else expect(uitkomst).toMatchObject(verwacht);
      for (const { melding } of uitkomst.fouten ?? [{ melding: uitkomst.melding }]) expect(melding).toMatch(/^[A-Z].{10,}/);
      expect(JSON.stringify(uitkomst)).not.toContain(BSN);
      expect(JSON.stringify(await toestand())).toBe(voor);
    });

    test('een bestand van meer dan 2 MB: een duidelijke weigering, geen storing', async () => {
      const voor = JSON.stringify(await toestand());
      for (const [gebruiker, daad] of [
        [KLANTMANAGER, PROFIELEN],
        ['beheerder', STAGES],
      ] as const) {
        const fout = await breng(gebruiker, daad, 'x'.repeat(2_200_000)).then(
          () => null,
          (reden: unknown) => reden,
        );
        expect(fout).toBeInstanceOf(VraagGeweigerd);
        expect((fout as VraagGeweigerd).status).toBe(413);
      }
      expect(JSON.stringify(await toestand())).toBe(voor);
    });

    test.each(['__proto__', 'constructor', "'; DROP TABLE aanbod; --", '../../etc/passwd', '\u0000', '\ud800'])(
      'als id %j: niet gevonden of ongeldig, nooit een storing',
      async (id) => {
        for (const [gebruiker, vraag] of [
          [KLANTMANAGER, 'query ($id: ID!) { profiel(id: $id) { id } }'],
          [KLANTMANAGER, 'query ($id: ID!) { aanbodVoorProfiel(profielId: $id, aantal: 5) { __typename } }'],
          [KLANTMANAGER, 'query ($id: ID!) { mensenVoorAanbod(aanbodId: $id, aantal: 5) { __typename } }'],
          ['beheerder', 'query ($id: ID!) { taalstage(id: $id) { id } }'],
          ['beheerder', 'mutation ($id: ID!) { publiceerTaalstage(id: $id, gelezenVersie: 1) { __typename } }'],
        ] as const) {
          const antwoord = await regio.ingang.vraag<object>(gebruiker, vraag, { id }).then(JSON.stringify, String);
          expect([vraag, antwoord]).toEqual([vraag, expect.not.stringMatching(/INTERN|intern|500/)]);
        }
      },
    );
  });
};
