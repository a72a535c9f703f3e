import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EventBus } from '@regiomatch/platform/messaging';
import { type RunningKafka, startKafka } from '@regiomatch/servers';
import { eventually } from '@regiomatch/testing';
import { totEnMet, Volgdienst, VOLGTOPIC } from '@regiomatch/testing/gedrag/volgdienst.js';
import { client, maakTopic, openKafkaBus } from './kafka-omgeving.fixture.js';

const SLEUTELS = 8;

let kafka: RunningKafka;
let dienst: Volgdienst;
let bus: EventBus;

beforeAll(async () => {
  kafka = await startKafka({ nodes: 3 });
  ({ dienst, bus } = await Volgdienst.start(async (nieuw) => {
    await maakTopic(kafka, nieuw.logger, VOLGTOPIC);
    return openKafkaBus(kafka, nieuw.logger);
  }));
}, 180_000);
afterAll(async () => {
  await dienst.stop();
  await bus.stop();
  await kafka.stop();
}, 120_000);

const vertelTot = async (prefix: string, klaar: () => boolean) => {
  const verteld = new Map<string, number>();
  for (let beurt = 0; !klaar(); beurt += 1) {
    const naam = `${prefix}${beurt % SLEUTELS}`;
    const nummer = (verteld.get(naam) ?? 0) + 1;
    await dienst.database.alsDienst((tx) => dienst.vertel(tx, naam, nummer));
    verteld.set(naam, nummer);
    await sleep(10);
  }
  return verteld;
};

describe('drie brokers', () => {
  test('elk bericht staat op drie plaatsen, en telt als er twee zijn', async () => {
    const admin = client(kafka, dienst.logger).admin();
    await admin.connect();
    const { topics } = await admin.fetchTopicMetadata({ topics: [VOLGTOPIC] });
    await admin.disconnect();
    expect(topics[0]?.partitions.map(({ replicas }) => replicas.length)).toEqual(topics[0]?.partitions.map(() => 3));
  });

  test.each([1, 2, 3])(
    'broker %i van de drie valt weg terwijl er berichten gaan: alles gaat door op de andere twee, en niets gaat verloren',
    async (id) => {
      const node = kafka.nodes[id - 1];
      let gezond = false;
      const verteller = vertelTot(`b${id}-`, () => gezond);
      await sleep(1_500);
      await node?.kill();
      // Told after the broker was gone, and taken while it was still gone.
      await dienst.database.alsDienst((tx) => dienst.vertel(tx, `weg${id}`, 1));
      await eventually(async () => expect((await dienst.gezien())[`weg${id}`]).toEqual([1]), 60_000);
      await node?.start();
      await kafka.ready();
      gezond = true;
      const verteld = await verteller;
      await eventually(async () => {
        const gezien = await dienst.gezien();
        for (const [naam, aantal] of verteld) expect(gezien[naam]).toHaveLength(aantal);
      }, 90_000);
      const gezien = await dienst.gezien();
      for (const [naam, aantal] of verteld) expect(gezien[naam]).toEqual(totEnMet(aantal));
    },
    240_000,
  );
});
