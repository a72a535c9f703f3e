import { setTimeout as sleep } from 'node:timers/promises';
import type { EchtCluster } from '@regiomatch/cluster';
import { hoogstens } from '../verslag/doel.js';
import type { Uitslag } from '../verslag/uitslag.js';
import { kwantiel } from '../systeem/kwantiel.js';
import { publiceerMeting } from '../systeem/publiceer-meting.js';
import { vraagMet } from '../systeem/vraag-met.js';
import { meetKaleBus } from './kale-bus.js';
import { INLOOP, TUSSENPOOS_MS } from './tempo.js';

const KEREN = 500;
const TE_LAAT_MS = 10_000;
const PEIL_MS = 2;

/** From the answer to «publiceer» until the first question that gets the offer from matching, beside the time that the bare client takes between two programs. */
export const meetPublicerenOverKafka = async (cluster: EchtCluster): Promise<Uitslag> => {
  const vraag = vraagMet(await cluster.uitgever.tokenVan('beheerder'));
  const [matching] = cluster.adressen('matching');
  const publiceer = await publiceerMeting(vraag, cluster.gateways[0], cluster.adressen('taalstages')[0]);
  const tijden: number[] = [];
  for (let keer = -INLOOP; keer < KEREN; keer += 1) {
    const id = await publiceer(keer);
    const begin = performance.now();
    for (;;) {
      // Matchable at this moment when this question gets it: how long its answer takes is not part of the way there.
      const ms = performance.now() - begin;
      const { aanbod } = await vraag<{ aanbod: { id: string } | null }>(matching, 'query ($id: ID!) { aanbod(id: $id) { id } }', { id });
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
  const verschil = (deel: number): number => kwantiel(tijden, deel) - kwantiel(kaal, deel);
  const tekst = [
    `| Van publiceren tot bekend bij matching, over Kafka, ${KEREN} keer | p50 ms | p99 ms |`,
    '| --- | --- | --- |',
    rij('de kale client, van verzenden tot ontvangen', kaal),
    rij('van het antwoord op publiceren tot de eerste vraag die het van matching krijgt', tijden),
    `| verschil: outbox, inbox en geheugen | ${verschil(0.5).toFixed(1)} | ${verschil(0.99).toFixed(1)} |`,
  ].join('\n');
  return { tekst, doelen: [hoogstens('van publiceren tot bekend, boven de kale client, p99', verschil(0.99), 20, 'ms')] };
};
