import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AANBOD_GEWIJZIGD_V1, type AanbodGewijzigdV1, type CloudEvent } from '@regiomatch/contracts';
import { Kafka, logLevel } from 'kafkajs';
import pg from 'pg';
import { eventually } from '@regiomatch/testing/eventually.js';
import type { Proef } from './proef.js';
import type { Storing } from './storing.js';

type Event = CloudEvent<AanbodGewijzigdV1>;

const { topic } = AANBOD_GEWIJZIGD_V1;

const stuur = async ({ cluster }: Proef, berichten: readonly { readonly sleutel: string; readonly event: object }[]): Promise<void> => {
  const producer = new Kafka({ brokers: [...(cluster.kafka?.brokers ?? [])], logLevel: logLevel.NOTHING }).producer();
  await producer.connect();
  for (const { sleutel, event } of berichten) await producer.send({ topic, acks: -1, messages: [{ key: sleutel, value: JSON.stringify(event) }] });
  await producer.disconnect();
};

const metDatabase = async <T>({ cluster }: Proef, werk: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: cluster.databaseUrl });
  await client.connect();
  try {
    return await werk(client);
  } finally {
    await client.end();
  }
};

const event = (aanbod: AanbodGewijzigdV1['aanbod'], id: string = randomUUID()): Event => ({
  specversion: '1.0',
  id,
  source: 'urn:nld:regiomatch:storing',
  type: AANBOD_GEWIJZIGD_V1.type,
  subject: aanbod.id,
  time: new Date().toISOString(),
  datacontenttype: 'application/json',
  versie: aanbod.versie,
  data: { aanleiding: 'gewijzigd', aanbod },
});

/** What `npm run test:kafka`, which runs in CI as well, does to brokers and groups by itself: stop for a minute, kill each of three, divide again. */
const alleenLang = (lang: number) => ({ kort: 0, lang });

export const kafkaStoringen: readonly Storing[] = [
  {
    naam: 'alle brokers gestopt en weer gestart',
    keren: alleenLang(1),
    async doe({ cluster }) {
      const nodes = cluster.kafka?.nodes ?? [];
      await Promise.all(nodes.map((node) => node.stop()));
      await sleep(60_000);
      await Promise.all(nodes.map((node) => node.start()));
      await cluster.kafka?.ready();
    },
  },
  {
    naam: 'een van de drie brokers gedood',
    keren: alleenLang(3),
    async doe({ cluster }) {
      const nodes = cluster.kafka?.nodes ?? [];
      const node = nodes[Math.floor(Math.random() * nodes.length)]!;
      await node.kill();
      await sleep(5_000);
      await node.start();
      await cluster.kafka?.ready();
    },
  },
  {
    naam: 'herverdeling over twee keer matching',
    keren: alleenLang(5),
    async doe({ cluster }) {
      const tweede = cluster.processen.get('matching')?.[1];
      await tweede?.stop();
      await sleep(1_000);
      await tweede?.start();
      await sleep(1_000);
    },
  },
  {
    naam: 'trage ontvanger (matching staat 10 s stil)',
    keren: { kort: 1, lang: 3 },
    async doe({ cluster }) {
      const instanties = cluster.processen.get('matching') ?? [];
      for (const een of instanties) een.signaal('SIGSTOP');
      await sleep(10_000);
      for (const een of instanties) een.signaal('SIGCONT');
    },
  },
  {
    naam: 'dubbele, oude en verwisselde berichten',
    keren: { kort: 1, lang: 5 },
    async doe(proef) {
      const beelden = await metDatabase(
        proef,
        async (client) => (await client.query<{ beeld: AanbodGewijzigdV1['aanbod'] }>('SELECT beeld FROM matching.aanbod')).rows,
      );
      const berichten = beelden.flatMap(({ beeld }) => {
        const nu = event(beeld);
        const oud = event({ ...beeld, titel: 'ouder', versie: Math.max(1, beeld.versie - 1) });
        return [nu, oud, nu, oud].map((een) => ({ sleutel: beeld.id, event: een }));
      });
      await stuur(proef, berichten);
    },
  },
  {
    naam: 'giftig bericht met latere berichten van dezelfde en andere sleutels',
    keren: { kort: 1, lang: 1 },
    async doe(proef) {
      const giftig = [1, 2].map((versie) => event({ id: 'GIF', versie } as AanbodGewijzigdV1['aanbod']));
      const berichten = giftig.map((een) => ({ sleutel: 'GIF', event: een }));
      await stuur(proef, berichten);
      await metDatabase(proef, async (client) => {
        await eventually(async () => {
          const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM matching.inbox_geparkeerd WHERE sleutel = 'GIF'`);
          if (rows[0]?.n !== 2) throw new Error(`${rows[0]?.n} van 2 giftige berichten geparkeerd`);
        }, 30_000);
        // Others flow meanwhile: that is what the check after each fault looks at. The operator throws the poison away.
        await client.query(`DELETE FROM matching.inbox_geparkeerd WHERE sleutel = 'GIF'`);
      });
    },
  },
];
