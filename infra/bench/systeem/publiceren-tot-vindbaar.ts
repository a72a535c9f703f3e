import type { RunningProduct } from '@regiomatch/local/product/start-product.js';
import { kwantiel } from './kwantiel.js';

const KEREN = 100;
const TE_LAAT_MS = 5_000;

const INHOUD = {
  omschrijving: 'Meting',
  plaats: { gemeentecode: '0164', woonplaats: 'Hengelo', lat: 52.2658, lon: 6.7931 },
  rooster: { dagdelen: [{ dag: 'zo', dagdeel: 'avond' }], minutenPerWeek: 60 },
  periode: { tot: '2099-12-31' },
  plekken: { totaal: 3 },
  eisen: { taalMinimaal: 'A0' },
  taaldoelSpreken: 'A2',
  taalbegeleider: 'werkbegeleider',
  nederlandsOpDeWerkvloer: true,
};

/** From the answer to «publiceer» until the offer is judged for a person: what an aanbieder and a klantmanager notice of outbox, bus and inbox. */
export const meetPublicerenTotVindbaar = async ({ url, uitgever }: RunningProduct): Promise<string> => {
  const vraagAls = async (gebruiker: string) => {
    const token = await uitgever.login(gebruiker, 'demo', '127.0.0.1');
    return async <T>(query: string, variables: object): Promise<T> => {
      const antwoord = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await antwoord.json()) as { data?: T; errors?: readonly { message: string }[] };
      if (!data) throw new Error(errors?.[0]?.message ?? 'leeg antwoord');
      return data;
    };
  };
  const beheerder = await vraagAls('beheerder');
  const klantmanager = await vraagAls('klantmanager-0164');
  const { organisaties } = await beheerder<{ organisaties: { organisaties: { id: string }[] } }>(
    '{ organisaties(status: goedgekeurd, aantal: 1) { organisaties { id } } }',
    {},
  );
  const aanbieder = organisaties.organisaties[0]?.id;
  const metingen: number[] = [];
  for (let keer = 0; keer < KEREN; keer += 1) {
    const { maak } = await beheerder<{ maak: { id: string; versie: number } }>(
      'mutation ($a: ID!, $i: TaalstageInvoer!) { maak: maakTaalstage(aanbiederId: $a, inhoud: $i) { ... on Taalstage { id versie } } }',
      { a: aanbieder, i: { ...INHOUD, titel: `Meting ${keer}` } },
    );
    await beheerder('mutation ($id: ID!, $v: Int!) { publiceerTaalstage(id: $id, gelezenVersie: $v) { __typename } }', {
      id: maak.id,
      v: maak.versie,
    });
    const begin = performance.now();
    for (;;) {
      const { oordelen } = await klantmanager<{ oordelen: { oordelen: { status: string }[] } }>(
        'query ($a: [ID!]!) { oordelen(profielId: "G01b", aanbodIds: $a) { ... on Oordelen { oordelen { status } } } }',
        { a: [maak.id] },
      );
      const ms = performance.now() - begin;
      if (oordelen.oordelen.length > 0) {
        metingen.push(ms);
        break;
      }
      if (ms > TE_LAAT_MS) throw new Error('gepubliceerd aanbod wordt niet gevonden');
    }
  }
  return [
    `| Van publiceren tot vindbaar, door de gateway, ${KEREN} keer | |`,
    '| --- | --- |',
    `| p50 | ${kwantiel(metingen, 0.5).toFixed(0)} ms |`,
    `| p99 | ${kwantiel(metingen, 0.99).toFixed(0)} ms |`,
  ].join('\n');
};
