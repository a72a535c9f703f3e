import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EigenRegio } from '@regiomatch/oordeel';
import { eventually } from '@regiomatch/testing';
import { maakKleineRegio } from './kleine-regio.fixture.js';

const PLEKKEN = 20;
const VRAGEN = 200;
const BEHEERDER = 'beheerder';

const inhoud = (titel: string) => ({
  titel,
  omschrijving: 'Een werkplek om Nederlands te oefenen.',
  plaats: { gemeentecode: '0164', woonplaats: 'Hengelo', lat: 52.2658, lon: 6.7931 },
  rooster: { dagdelen: [{ dag: 'ma', dagdeel: 'ochtend' }], minutenPerWeek: 240 },
  periode: { tot: '2099-12-31' },
  plekken: { totaal: PLEKKEN },
  eisen: { taalMinimaal: 'A1' },
  taaldoelSpreken: 'A2',
  taalbegeleider: 'werkbegeleider',
  nederlandsOpDeWerkvloer: true,
});

interface Stage {
  readonly __typename: string;
  readonly id: string;
  readonly versie: number;
  readonly titel: string;
}

/** Many hands on one offer, through the gateway, in one process or in many. */
export const gelijktijdigehandengedrag = (start: () => Promise<EigenRegio>): void => {
  let regio: EigenRegio;
  const doe = async <T>(daad: string, variabelen: Readonly<Record<string, unknown>>): Promise<T> =>
    (await regio.ingang.vraag<{ uitkomst: T }>(BEHEERDER, daad, variabelen)).uitkomst;
  const maak = (titel: string): Promise<Stage> =>
    doe(
      'mutation ($i: TaalstageInvoer!) { uitkomst: maakTaalstage(aanbiederId: "kringloop", inhoud: $i) { __typename ... on Taalstage { id versie } } }',
      {
        i: inhoud(titel),
      },
    );
  const publiceer = ({ id, versie }: Stage): Promise<Stage> =>
    doe(
      'mutation ($id: ID!, $v: Int!) { uitkomst: publiceerTaalstage(id: $id, gelezenVersie: $v) { __typename ... on Taalstage { id versie titel } } }',
      {
        id,
        v: versie,
      },
    );
  const wijzig = ({ id, versie }: Stage, titel: string): Promise<Stage> =>
    doe(
      'mutation ($id: ID!, $v: Int!, $i: TaalstageInvoer!) { uitkomst: wijzigTaalstage(id: $id, gelezenVersie: $v, inhoud: $i) { __typename ... on Taalstage { id versie titel } } }',
      { id, v: versie, i: inhoud(titel) },
    );

  beforeAll(async () => {
    regio = await start();
    await maakKleineRegio(regio);
    await eventually(async () => expect(await maak('Eerste')).toMatchObject({ __typename: 'Taalstage' }), 30_000);
  }, 240_000);
  afterAll(() => regio?.stop(), 60_000);

  test('van twee schrijvers die dezelfde versie lazen wint er één; de ander krijgt VersieConflict', async () => {
    const gelezen = await publiceer(await maak('Zoals gelezen'));
    const uitkomsten = await Promise.all([wijzig(gelezen, 'Van Noor'), wijzig(gelezen, 'Van Sam')]);
    expect(uitkomsten.map(({ __typename: soort }) => soort).sort()).toEqual(['Taalstage', 'VersieConflict']);
    const winnaar = uitkomsten.find(({ __typename: soort }) => soort === 'Taalstage');
    expect(winnaar?.versie).toBe(gelezen.versie + 1);
    const { taalstage } = await regio.ingang.vraag<{ taalstage: Stage }>(BEHEERDER, 'query ($id: ID!) { taalstage(id: $id) { versie titel } }', {
      id: gelezen.id,
    });
    expect(taalstage).toEqual({ versie: winnaar?.versie, titel: winnaar?.titel });
  });

  describe('S23 200 vragen tegelijk op 20 plekken', () => {
    test('verlenen er precies 20, en de wachtlijst volgt de echte tijd', async () => {
      const { id } = await publiceer(await maak('Veel gevraagd'));
      const klaar: { begin: number; einde: number; status: string; wachtlijstnummer: number | null }[] = [];
      await Promise.all(
        Array.from({ length: VRAGEN }, async (_, nummer) => {
          // In waves, so that some claims finish before others begin.
          await new Promise((verder) => setTimeout(verder, (nummer % 10) * 100));
          const begin = performance.now();
          const { status, wachtlijstnummer } = await doe<{ status: string; wachtlijstnummer: number | null }>(
            'mutation ($id: ID!, $r: ID!) { uitkomst: reserveerTaalstageplek(aanbodId: $id, reserveringId: $r) { ... on Reservering { status wachtlijstnummer } } }',
            { id, r: `druk-${nummer}` },
          );
          klaar.push({ begin, einde: performance.now(), status, wachtlijstnummer });
        }),
      );
      const wachtend = klaar.filter(({ status }) => status === 'wachtlijst');
      expect(klaar.filter(({ status }) => status === 'verleend')).toHaveLength(PLEKKEN);
      expect(wachtend.map(({ wachtlijstnummer }) => Number(wachtlijstnummer)).sort((a, b) => a - b)).toEqual(
        Array.from({ length: VRAGEN - PLEKKEN }, (_, i) => i + 1),
      );
      const voorgedrongen = wachtend.filter((later) =>
        wachtend.some((eerder) => eerder.einde < later.begin && Number(eerder.wachtlijstnummer) > Number(later.wachtlijstnummer)),
      );
      expect(voorgedrongen).toEqual([]);
    }, 60_000);
  });
};
