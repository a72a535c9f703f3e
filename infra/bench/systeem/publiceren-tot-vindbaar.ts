import type { RunningProduct } from '@regiomatch/local/product/start-product.js';
import { kwantiel } from './kwantiel.js';
import { publiceerMeting } from './publiceer-meting.js';
import { vraagMet } from './vraag-met.js';

const KEREN = 100;
const TE_LAAT_MS = 5_000;

/** From the answer to «publiceer» until the offer is judged for a person: what an aanbieder and a klantmanager notice of outbox, bus and inbox. */
export const meetPublicerenTotVindbaar = async ({ url, uitgever }: RunningProduct): Promise<string> => {
  const token = (gebruiker: string): Promise<string> => uitgever.login(gebruiker, 'demo', '127.0.0.1');
  const publiceer = await publiceerMeting(vraagMet(await token('beheerder')), url, url);
  const klantmanager = vraagMet(await token('klantmanager-0164'));
  const metingen: number[] = [];
  for (let keer = 0; keer < KEREN; keer += 1) {
    const id = await publiceer(keer);
    const begin = performance.now();
    for (;;) {
      const { oordelen } = await klantmanager<{ oordelen: { oordelen: { status: string }[] } }>(
        url,
        'query ($a: [ID!]!) { oordelen(profielId: "G01b", aanbodIds: $a) { ... on Oordelen { oordelen { status } } } }',
        { a: [id] },
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
