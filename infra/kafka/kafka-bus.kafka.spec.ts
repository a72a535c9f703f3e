import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CloudEvent } from '@regiomatch/contracts';
import { BerichtGeweigerd, type EventBus } from '@regiomatch/platform/messaging';
import type { KafkaBus } from '@regiomatch/platform/messaging/kafka';
import { type RunningKafka, startKafka } from '@regiomatch/servers';
import { eventually } from '@regiomatch/testing';
import { busgedrag } from '@regiomatch/testing/gedrag/busgedrag.js';
import { totEnMet, Volgdienst, Volger, VOLGTOPIC } from '@regiomatch/testing/gedrag/volgdienst.js';
import { client, maakTopic, openKafkaBus, PARTITIES } from './kafka-omgeving.fixture.js';

const SLEUTELS = 8;
const sleutel = (nummer: number) => `k${nummer % SLEUTELS}`;

let kafka: RunningKafka;

beforeAll(async () => {
  kafka = await startKafka();
}, 120_000);
afterAll(() => kafka.stop(), 60_000);

const leegTopic = async (dienst: Volgdienst): Promise<void> => {
  const admin = client(kafka, dienst.logger).admin();
  await admin.connect();
  if ((await admin.listTopics()).includes(VOLGTOPIC)) {
    await admin.deleteTopics({ topics: [VOLGTOPIC] });
    const groups = (await admin.listGroups()).groups.map(({ groupId }) => groupId);
    await admin.deleteGroups(groups).catch(() => undefined);
  }
  await admin.disconnect();
  await eventually(() => maakTopic(kafka, dienst.logger, VOLGTOPIC), 20_000);
};

busgedrag('de bus over Kafka', async (dienst) => {
  await leegTopic(dienst);
  return openKafkaBus(kafka, dienst.logger);
});

describe('de bus over Kafka, en wat alleen daar kan gebeuren', () => {
  let dienst: Volgdienst;
  let bus: EventBus;

  beforeAll(async () => {
    ({ dienst, bus } = await Volgdienst.start(async (nieuw) => {
      await leegTopic(nieuw);
      return openKafkaBus(kafka, nieuw.logger);
    }));
  }, 120_000);
  afterAll(async () => {
    await dienst.stop();
    await bus.stop();
  }, 60_000);

  /** Tells numbers per key, until it is told to stop; answers how many each key got. */
  const blijfVertellen = (prefix: string) => {
    const verteld = new Map<string, number>();
    let door = true;
    const klaar = (async () => {
      for (let beurt = 0; door; beurt += 1) {
        const naam = `${prefix}-${sleutel(beurt)}`;
        const nummer = (verteld.get(naam) ?? 0) + 1;
        await dienst.database.alsDienst((tx) => dienst.vertel(tx, naam, nummer));
        verteld.set(naam, nummer);
        await sleep(5);
      }
    })();
    return {
      stop: async () => {
        door = false;
        await klaar;
        return verteld;
      },
    };
  };

  const alles = async (verteld: ReadonlyMap<string, number>, ms = 60_000) => {
    await eventually(async () => {
      const gezien = await dienst.gezien();
      for (const [naam, aantal] of verteld) expect(gezien[naam]).toHaveLength(aantal);
    }, ms);
    const gezien = await dienst.gezien();
    for (const [naam, aantal] of verteld) expect(gezien[naam]).toEqual(totEnMet(aantal));
  };

  test('een broker die tien seconden weg is en terugkomt met zijn gegevens kost niets: geen bericht weg, geen effect dubbel, volgorde gelijk', async () => {
    const verteller = blijfVertellen('uitval');
    await eventually(
      async () => expect(Object.keys(await dienst.gezien()).filter((naam) => naam.startsWith('uitval'))).toHaveLength(SLEUTELS),
      30_000,
    );
    await kafka.nodes[0]?.stop();
    await sleep(10_000);
    await kafka.nodes[0]?.start();
    await sleep(3_000);
    await alles(await verteller.stop(), 90_000);
  }, 180_000);

  test('een broker die van de stroom valt evenmin', async () => {
    const verteller = blijfVertellen('stroom');
    await sleep(1_500);
    await kafka.nodes[0]?.kill();
    await sleep(1_000);
    await kafka.nodes[0]?.start();
    await sleep(3_000);
    await alles(await verteller.stop(), 90_000);
  }, 180_000);

  test('een tweede exemplaar van een dienst neemt partities over en geeft ze terug, zonder verlies, verdubbeling of omkering', async () => {
    const verteller = blijfVertellen('samen');
    await sleep(1_000);
    const ander = openKafkaBus(kafka, dienst.logger);
    const tweede = new Volger();
    const deelname = await dienst.neemDeel(ander, tweede);
    await eventually(() => expect(tweede.naCommitGezien).toBeGreaterThan(30), 60_000);
    const eerste = dienst.volger.naCommitGezien;
    await eventually(() => expect(dienst.volger.naCommitGezien).toBeGreaterThan(eerste + 10), 30_000);
    await deelname.stop();
    await ander.stop();
    await sleep(1_500);
    await alles(await verteller.stop());
  }, 180_000);

  test('een dienst die sterft tussen zijn effect en zijn positie, doet dat effect geen tweede keer', async () => {
    const gebeurtenis = { topic: VOLGTOPIC, sleutel: 'val', event: nummer('val', 1) };
    await bus.publiceer(dienst.database, [gebeurtenis]);
    const sterveling = spawn(process.execPath, ['infra/kafka/dist/sterft-na-effect.fixture.js'], {
      env: { ...process.env, DATABASE_URL: dienst.databaseUrl, KAFKA_BROKERS: kafka.brokers.join(',') },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const [fouten, [, signaal]] = await Promise.all([text(sterveling.stderr), once(sterveling, 'exit')]);
    expect({ fouten, signaal }).toEqual({ fouten: '', signaal: 'SIGKILL' });
    expect((await dienst.gezien('volgers.sterveling'))['val']).toEqual([1]);
    await eventually(async () => expect(await bus.achterstand?.(dienst.database, 'volgers.sterveling', VOLGTOPIC)).toBeGreaterThan(0), 10_000);

    const opvolger = await dienst.neemDeel(bus, new Volger('volgers.sterveling'));
    await bus.publiceer(dienst.database, [{ ...gebeurtenis, event: nummer('val', 2) }]);
    await eventually(async () => expect((await dienst.gezien('volgers.sterveling'))['val']).toEqual([1, 2]), 60_000);
    await eventually(async () => expect(await bus.achterstand?.(dienst.database, 'volgers.sterveling', VOLGTOPIC)).toBe(0), 10_000);
    await opvolger.stop();
  }, 120_000);

  test('geparkeerde berichten gaan met de opdracht replay opnieuw, zoals bij de ingebouwde bus', async () => {
    dienst.volger.gif.add('herkans:1');
    await dienst.database.alsDienst(async (tx) => {
      await dienst.vertel(tx, 'herkans', 1);
      await dienst.vertel(tx, 'herkans', 2);
    });
    await eventually(async () => {
      const [{ n }] = await dienst.database.dataSource.query(`SELECT count(*)::int AS n FROM inbox_geparkeerd WHERE sleutel = 'herkans'`);
      expect(n).toBe(2);
    }, 30_000);
    dienst.volger.gif.clear();
    const opdracht = spawn(process.execPath, ['infra/local/dist/replay.js', dienst.volger.naam], {
      env: { ...process.env, DATABASE_URL: dienst.regio.adminUrl },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [uitvoer, [code]] = await Promise.all([text(opdracht.stdout), once(opdracht, 'exit')]);
    expect({ code, uitvoer }).toEqual({ code: 0, uitvoer: expect.stringContaining('2 berichten van volgers.volger') });
    await eventually(async () => expect((await dienst.gezien())['herkans']).toEqual([1, 2]), 30_000);
  }, 60_000);

  test('een bericht dat te groot is blijft staan met de latere van zijn onderwerp; andere gaan', async () => {
    await dienst.database.alsDienst(async (tx) => {
      await dienst.vertel(tx, 'groot', 1);
      await dienst.vertel(tx, 'groot', 2, 'x'.repeat(1_100_000));
      await dienst.vertel(tx, 'groot', 3);
      await dienst.vertel(tx, 'klein', 1);
    });
    await eventually(async () => expect((await dienst.gezien())['klein']).toEqual([1]), 30_000);
    const outbox: { versie: string; geparkeerd: string | null }[] = await dienst.database.dataSource.query(
      `SELECT event ->> 'versie' AS versie, geparkeerd FROM outbox WHERE sleutel = 'groot' ORDER BY positie`,
    );
    expect(outbox).toEqual([
      { versie: '2', geparkeerd: expect.stringContaining('te groot') },
      { versie: '3', geparkeerd: null },
    ]);
    expect((await dienst.gezien())['groot']).toEqual([1]);
    await dienst.database.dataSource.query(`DELETE FROM outbox WHERE sleutel = 'groot'`);
  }, 60_000);

  test('iets op het topic dat geen CloudEvent is wordt geparkeerd en houdt andere onderwerpen niet op', async () => {
    const vreemde = client(kafka, dienst.logger).producer();
    await vreemde.connect();
    await vreemde.send({ topic: VOLGTOPIC, messages: [{ key: 'vreemd', value: 'geen json' }] });
    // A tombstone says nothing.
    await vreemde.send({ topic: VOLGTOPIC, messages: [{ key: 'niets', value: null }] });
    await vreemde.disconnect();
    await bus.publiceer(
      dienst.database,
      ['vreemd', 'niets', 'gewoon'].map((naam) => ({ topic: VOLGTOPIC, sleutel: naam, event: nummer(naam, 1) })),
    );
    await eventually(async () => expect(await dienst.gezien()).toMatchObject({ niets: [1], gewoon: [1] }), 30_000);
    await eventually(async () => {
      const rijen: unknown[] = await dienst.database.dataSource.query(
        `SELECT fout, event ->> 'versie' AS versie FROM inbox_geparkeerd WHERE consument = $1 AND sleutel = 'vreemd' ORDER BY positie`,
        [dienst.volger.naam],
      );
      expect(rijen).toEqual([
        { fout: 'BerichtOnleesbaar', versie: '0' },
        { fout: expect.stringContaining('eerder bericht'), versie: '1' },
      ]);
    }, 30_000);
    expect(dienst.logregels.some((regel) => regel.includes('kafka_message_unreadable'))).toBe(true);
    await dienst.database.dataSource.query(`DELETE FROM inbox_geparkeerd WHERE sleutel = 'vreemd'`);
  }, 60_000);

  test('wat de broker zelf weigert is een weigering en geen storing', async () => {
    const admin = client(kafka, dienst.logger).admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic: 'krap.v1', numPartitions: 1, configEntries: [{ name: 'max.message.bytes', value: '2000' }] }] });
    await admin.disconnect();
    const event = { ...nummer('krap', 1), data: { vulling: 'x'.repeat(5_000) } };
    await eventually(
      () => expect(bus.publiceer(dienst.database, [{ topic: 'krap.v1', sleutel: 'krap', event }])).rejects.toBeInstanceOf(BerichtGeweigerd),
      20_000,
    );
    await expect(bus.publiceer(dienst.database, [{ topic: 'krap.v1', sleutel: 'krap', event: nummer('krap', 2) }])).resolves.toBeUndefined();
  }, 60_000);

  test('een consument die zo lang weg was dat zijn plaats verlopen is, gaat verder bij het oudste dat er nog is', async () => {
    const weg = new Volger('volgers.lang-weg');
    const voor = await dienst.neemDeel(bus, weg);
    await eventually(async () => expect(await bus.achterstand?.(dienst.database, weg.naam, VOLGTOPIC)).toBe(0), 60_000);
    await voor.stop();
    const rij = (van: number) =>
      Array.from({ length: 40 }, (_, index) => ({ topic: VOLGTOPIC, sleutel: `oud${index}`, event: nummer(`oud${index}`, van) }));
    await bus.publiceer(dienst.database, rij(1));
    const admin = client(kafka, dienst.logger).admin();
    await admin.connect();
    const offsets = await admin.fetchTopicOffsets(VOLGTOPIC);
    await admin.deleteTopicRecords({ topic: VOLGTOPIC, partitions: offsets.map(({ partition, high }) => ({ partition, offset: high })) });
    await admin.disconnect();
    await bus.publiceer(dienst.database, rij(2));
    const na = await dienst.neemDeel(bus, weg);
    const verwacht = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`oud${index}`, [2]]));
    await eventually(async () => expect(await dienst.gezien(weg.naam)).toMatchObject(verwacht), 60_000);
    await na.stop();
  }, 120_000);

  test('het bericht is een CloudEvent: JSON met onderwerp als sleutel, en het spoor in de kop', async () => {
    const spoor = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const event = { ...nummer('kop', 1), traceparent: spoor };
    await bus.publiceer(dienst.database, [{ topic: VOLGTOPIC, sleutel: 'kop', event }]);
    const lezer = client(kafka, dienst.logger).consumer({ groupId: 'volgers.koplezer' });
    await lezer.connect();
    await lezer.subscribe({ topic: VOLGTOPIC, fromBeginning: true });
    const gelezen = new Promise<unknown>((resolve) => {
      void lezer.run({
        eachMessage: ({ message: { key, value, headers } }) => {
          if (key?.toString() !== 'kop') return Promise.resolve();
          const koppen = Object.fromEntries(Object.entries(headers ?? {}).map(([naam, waarde]) => [naam, String(waarde)]));
          resolve({ koppen, event: JSON.parse(String(value)) });
          return Promise.resolve();
        },
      });
    });
    expect(await gelezen).toEqual({ koppen: { 'content-type': 'application/cloudevents+json; charset=UTF-8', traceparent: spoor }, event });
    await lezer.disconnect();
  }, 60_000);

  test('elke partitie doet mee, en een sleutel heeft er altijd een', async () => {
    const admin = client(kafka, dienst.logger).admin();
    await admin.connect();
    const offsets = await admin.fetchTopicOffsets(VOLGTOPIC);
    await admin.disconnect();
    expect(offsets).toHaveLength(PARTITIES);
    expect(offsets.every(({ high }) => Number(high) > 0)).toBe(true);
  });

  test('een dienst start ook als Kafka er nog niet is, en begint zodra hij er is', async () => {
    await kafka.nodes[0]?.stop();
    const vroeg: KafkaBus = openKafkaBus(kafka, dienst.logger);
    const volger = new Volger('volgers.vroegeling');
    const deelname = await dienst.neemDeel(vroeg, volger);
    await expect(vroeg.publiceer(dienst.database, [{ topic: VOLGTOPIC, sleutel: 'vroeg', event: nummer('vroeg', 1) }])).rejects.not.toBeInstanceOf(
      BerichtGeweigerd,
    );
    await kafka.nodes[0]?.start();
    await kafka.ready();
    await eventually(() => vroeg.publiceer(dienst.database, [{ topic: VOLGTOPIC, sleutel: 'vroeg', event: nummer('vroeg', 1) }]), 60_000);
    await eventually(async () => expect((await dienst.gezien(volger.naam))['vroeg']).toEqual([1]), 60_000);
    await deelname.stop();
    await vroeg.stop();
  }, 180_000);
});

const nummer = (subject: string, versie: number): CloudEvent => ({
  specversion: '1.0',
  id: `${subject}-${versie}`,
  source: 'urn:nld:regiomatch:toets',
  type: 'nl.regiomatch.nummer.v1',
  subject,
  time: '2026-01-01T00:00:00Z',
  datacontenttype: 'application/json',
  versie,
  data: { nummer: versie },
});
