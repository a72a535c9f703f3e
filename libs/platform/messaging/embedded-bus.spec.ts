import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import type { CloudEvent } from '@regiomatch/contracts';
import { Logger } from '../observability/index.js';
import { createDataSource, Database, SessionLock } from '../persistence/index.js';
import { eventually, kaleDienst, startToetsregio, type Toetsregio } from '@regiomatch/testing';
import type { EntityManager } from 'typeorm';
import type { Consument } from './consument.js';
import { BerichtGeweigerd } from './event-bus.js';
import { Outbox } from './outbox.js';
import { Relay } from './relay.js';

const SLEUTELS = 12;
const PER_SLEUTEL = 25;

@Injectable()
class Volger implements Consument<{ nummer: number }> {
  readonly naam = 'volgers.volger';
  readonly topic = 'nummer.v1';
  naCommitGezien = 0;

  async verwerk(tx: EntityManager, event: CloudEvent<{ nummer: number }>) {
    await tx.query('INSERT INTO gezien (sleutel, nummer) VALUES ($1, $2)', [event.subject, event.data.nummer]);
  }

  naCommit(events: readonly CloudEvent[]) {
    this.naCommitGezien += events.length;
  }
}

const dienst = kaleDienst({
  naam: 'volgers',
  topics: ['nummer.v1'],
  sdl: 'type Query',
  sql: 'CREATE TABLE gezien (volgorde bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, sleutel text NOT NULL, nummer int NOT NULL);',
  delen: { consumenten: [Volger] },
});

let regio: Toetsregio;
let database: Database;
let outbox: Outbox;

beforeAll(async () => {
  regio = await startToetsregio([dienst]);
  const app = regio.services[0]?.app;
  if (!app) throw new Error('de dienst startte niet');
  database = app.get(Database);
  outbox = app.get(Outbox);
});
afterAll(() => regio.stop());

const vertel = (tx: EntityManager, sleutel: string, nummer: number) =>
  outbox.voegToe(tx, { type: 'nl.regiomatch.nummer.v1', topic: 'nummer.v1', subject: sleutel, versie: nummer, data: { nummer } });

describe('de ingebouwde berichtenbus', () => {
  test('elk bericht komt precies een keer aan, per onderwerp op volgorde, ook als transacties door elkaar vastleggen', async () => {
    await Promise.all(
      Array.from({ length: SLEUTELS }, async (_, sleutel) => {
        for (let nummer = 1; nummer <= PER_SLEUTEL; nummer += 1) {
          await database.alsDienst(async (tx) => {
            await vertel(tx, `s${sleutel}`, nummer);
            // Holds a low position while others commit higher ones.
            await tx.query('SELECT pg_sleep($1)', [((sleutel * 7 + nummer * 3) % 5) / 1_000]);
          });
        }
      }),
    );
    await eventually(
      async () => expect(await database.dataSource.query('SELECT count(*)::int AS n FROM gezien')).toEqual([{ n: SLEUTELS * PER_SLEUTEL }]),
      15_000,
    );
    const rijen: { nummers: number[] }[] = await database.dataSource.query(
      'SELECT array_agg(nummer ORDER BY volgorde) AS nummers FROM gezien GROUP BY sleutel',
    );
    for (const { nummers } of rijen) expect(nummers).toEqual(Array.from({ length: PER_SLEUTEL }, (_, index) => index + 1));
    expect(regio.services[0]?.app.get(Volger).naCommitGezien).toBe(SLEUTELS * PER_SLEUTEL);
  });

  test('een transactie die terugdraait vertelt niets', async () => {
    await expect(
      database.alsDienst(async (tx) => {
        await vertel(tx, 'nooit', 1);
        throw new Error('terug');
      }),
    ).rejects.toThrow('terug');
    await database.alsDienst((tx) => vertel(tx, 'daarna', 1));
    await eventually(async () => expect(await database.dataSource.query(`SELECT 1 AS er FROM gezien WHERE sleutel = 'daarna'`)).toHaveLength(1));
    expect(await database.dataSource.query(`SELECT 1 FROM gezien WHERE sleutel = 'nooit'`)).toEqual([]);
  });

  test('een bericht dat de bus tweemaal brengt, telt een keer', async () => {
    const event = {
      specversion: '1.0',
      id: 'dubbel-1',
      source: 'urn:nld:regiomatch:toets',
      type: 't',
      subject: 'dubbel',
      time: '2026-01-01T00:00:00Z',
      datacontenttype: 'application/json',
      versie: 1,
      data: { nummer: 1 },
    };
    for (let keer = 0; keer < 2; keer += 1) {
      await database.dataSource.query(`INSERT INTO bus.nummer_v1 (sleutel, event) VALUES ('dubbel', $1)`, [JSON.stringify(event)]);
    }
    await eventually(async () => expect(await database.dataSource.query(`SELECT 1 FROM gezien WHERE sleutel = 'dubbel'`)).toHaveLength(1));
    await eventually(async () => {
      const [rij] = await database.dataSource.query('SELECT (SELECT positie FROM bus_positie) = (SELECT max(positie) FROM bus.nummer_v1) AS bij');
      expect(rij.bij).toBe(true);
    });
    expect(await database.dataSource.query(`SELECT 1 FROM gezien WHERE sleutel = 'dubbel'`)).toHaveLength(1);
  });
});

describe('de relay', () => {
  test('wacht op een bus die weg is, en parkeert alleen wat de bus weigert, met de latere van die sleutel', async () => {
    // The service itself is stopped, so that only the relay under test reads its outbox.
    await regio.services[0]?.stop();
    const dataSource = await createDataSource({
      url: regio.databaseUrl('volgers'),
      service: 'volgers',
      schema: 'volgers',
      entities: [],
      poolSize: 3,
    }).initialize();
    const eigen = new Database(dataSource);
    const verzonden: string[] = [];
    const bus = { weg: true, pogingen: 0 };
    const lock = new SessionLock(regio.databaseUrl('volgers'), 'volgers');
    const relay = new Relay(
      eigen,
      lock,
      {
        publiceer: async (_database, berichten) => {
          bus.pogingen += 1;
          if (bus.weg) throw Object.assign(new Error('weg'), { code: 'ECONNREFUSED' });
          if (berichten.some(({ sleutel }) => sleutel === 'slecht')) throw new BerichtGeweigerd('te groot');
          verzonden.push(...berichten.map(({ sleutel, event }) => `${sleutel}${event.versie}`));
        },
        abonneer: () => Promise.reject(new Error('niet gebruikt')),
        stop: async () => undefined,
      },
      Logger.to({ write: () => undefined }, 'toets'),
    );
    try {
      relay.start();
      await eigen.alsDienst(async (tx) => {
        for (const [sleutel, versie] of [
          ['goed', 1],
          ['slecht', 1],
          ['slecht', 2],
          ['goed', 2],
        ] as const)
          await vertel(tx, sleutel, versie);
      });
      await eventually(() => expect(bus.pogingen).toBeGreaterThan(2));
      expect(verzonden).toEqual([]);
      bus.weg = false;
      await eventually(() => expect(verzonden).toEqual(['goed1', 'goed2']));
      await eventually(async () =>
        expect(await dataSource.query(`SELECT sleutel, event ->> 'versie' AS versie, geparkeerd FROM outbox ORDER BY positie`)).toEqual([
          { sleutel: 'slecht', versie: '1', geparkeerd: 'te groot' },
          { sleutel: 'slecht', versie: '2', geparkeerd: null },
        ]),
      );
    } finally {
      await relay.stop();
      await lock.release();
      await dataSource.destroy();
    }
  });
});
