import type { EchtCluster } from '@regiomatch/cluster';
import { kwantiel } from '../systeem/kwantiel.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { meetKaleBus } from './kale-bus.js';
import { INLOOP, TUSSENPOOS_MS } from './tempo.js';

const KEREN = 200;
const TE_LAAT_MS = 10_000;
const PEIL_MS = 2;

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

/** From the answer to «publiceer» until the first question that gets the offer from matching, beside the time that the bare client takes between two programs. */
export const meetPublicerenOverKafka = async (cluster: EchtCluster): Promise<string> => {
  const token = await cluster.uitgever.tokenVan('beheerder');
  const vraag = async <T>(url: string | undefined, query: string, variables: object): Promise<T> => {
    const antwoord = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await antwoord.json()) as { data?: T; errors?: readonly { message: string }[] };
    if (!data) throw new Error(errors?.[0]?.message ?? 'leeg antwoord');
    return data;
  };
  const [taalstages] = cluster.adressen('taalstages');
  const [matching] = cluster.adressen('matching');
  const [gateway] = cluster.gateways;
  const { organisaties } = await vraag<{ organisaties: { organisaties: { id: string }[] } }>(
    gateway,
    '{ organisaties(status: goedgekeurd, aantal: 1) { organisaties { id } } }',
    {},
  );
  const tijden: number[] = [];
  for (let keer = -INLOOP; keer < KEREN; keer += 1) {
    const { maak } = await vraag<{ maak: { id: string; versie: number } }>(
      taalstages,
      'mutation ($a: ID!, $i: TaalstageInvoer!) { maak: maakTaalstage(aanbiederId: $a, inhoud: $i) { ... on Taalstage { id versie } } }',
      { a: organisaties.organisaties[0]?.id, i: { ...INHOUD, titel: `Meting ${keer}` } },
    );
    await vraag(taalstages, 'mutation ($id: ID!, $v: Int!) { publiceerTaalstage(id: $id, gelezenVersie: $v) { __typename } }', {
      id: maak.id,
      v: maak.versie,
    });
    const begin = performance.now();
    for (;;) {
      // Matchable at this moment when this question gets it: how long its answer takes is not part of the way there.
      const ms = performance.now() - begin;
      const { aanbod } = await vraag<{ aanbod: { id: string } | null }>(matching, 'query ($id: ID!) { aanbod(id: $id) { id } }', { id: maak.id });
      if (aanbod !== null) {
        if (keer >= 0) tijden.push(ms);
        break;
      }
      if (ms > TE_LAAT_MS) throw new Error('gepubliceerd aanbod komt niet aan bij matching');
      // Asking without a breath would keep busy what is being waited for.
      await sleep(PEIL_MS);
    }
    await sleep(TUSSENPOOS_MS);
  }
  const kaal = await meetKaleBus({ KAFKA_BROKERS: cluster.kafka?.brokers.join(',') ?? '', KAFKA_TLS: 'uit' }, KEREN);
  const rij = (naam: string, van: readonly number[]): string => `| ${naam} | ${kwantiel(van, 0.5).toFixed(1)} | ${kwantiel(van, 0.99).toFixed(1)} |`;
  const verschil = (deel: number): string => (kwantiel(tijden, deel) - kwantiel(kaal, deel)).toFixed(1);
  return [
    `| Van publiceren tot bekend bij matching, over Kafka, ${KEREN} keer | p50 ms | p99 ms |`,
    '| --- | --- | --- |',
    rij('de kale client, van verzenden tot ontvangen', kaal),
    rij('van het antwoord op publiceren tot de eerste vraag die het van matching krijgt', tijden),
    `| verschil: outbox, inbox en geheugen | ${verschil(0.5)} | ${verschil(0.99)} |`,
  ].join('\n');
};
