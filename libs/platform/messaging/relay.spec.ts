import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually, kaleDienst, startToetsregio, type Toetsregio } from '@regiomatch/testing';
import { Logger } from '../observability/index.js';
import { createDataSource, Database, SessionLock } from '../persistence/index.js';
import { BerichtGeweigerd } from './event-bus.js';
import { Outbox } from './outbox.js';
import { Relay } from './relay.js';

const dienst = kaleDienst({ naam: 'volgers', topics: ['nummer.v1'], sdl: 'type Query', sql: 'SELECT 1;' });

let regio: Toetsregio;

beforeAll(async () => {
  regio = await startToetsregio([dienst]);
});
afterAll(() => regio.stop());

const verbinding = () =>
  createDataSource({ url: regio.databaseUrl('volgers'), service: 'volgers', schema: 'volgers', entities: [], poolSize: 3 }).initialize();

describe('de relay', () => {
  test('wacht op een bus die weg is, en parkeert alleen wat de bus weigert, met de latere van die sleutel', async () => {
    // The service itself is stopped, so that only the relay under test reads its outbox.
    await regio.services[0]?.stop();
    const dataSource = await verbinding();
    const eigen = new Database(dataSource);
    const outbox = new Outbox('volgers', () => new Date());
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
          await outbox.voegToe(tx, { type: 'nl.regiomatch.nummer.v1', topic: 'nummer.v1', subject: sleutel, versie, data: { nummer: versie } });
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

  test('van twee instanties verstuurt er een, en die hoort het meteen als de andere iets vastlegt', async () => {
    await regio.services[0]?.stop();
    const verzonden: string[] = [];
    const instantie = async (naam: string) => {
      const dataSource = await verbinding();
      const eigen = new Database(dataSource);
      const lock = new SessionLock(regio.databaseUrl('volgers'), 'volgers');
      const bus = {
        publiceer: async (_: Database, berichten: readonly { readonly sleutel: string }[]) => {
          verzonden.push(...berichten.map(({ sleutel }) => `${naam} ${sleutel}`));
        },
        abonneer: () => Promise.reject(new Error('niet gebruikt')),
        stop: async () => undefined,
      };
      const relay = new Relay(eigen, lock, bus, Logger.to({ write: () => undefined }, 'toets'));
      return { eigen, lock, relay, stop: async () => (await relay.stop(), await lock.release(), await dataSource.destroy()) };
    };
    const eerste = await instantie('eerste');
    const tweede = await instantie('tweede');
    const outbox = new Outbox('volgers', () => new Date());
    try {
      await eerste.eigen.dataSource.query('DELETE FROM outbox');
      expect(await eerste.lock.held()).toBe(true);
      eerste.relay.start();
      tweede.relay.start();
      const begin = performance.now();
      for (let versie = 1; versie <= 20; versie += 1) {
        await tweede.eigen.alsDienst((tx) =>
          outbox.voegToe(tx, { type: 'nl.regiomatch.nummer.v1', topic: 'nummer.v1', subject: `s${versie}`, versie, data: { nummer: versie } }),
        );
        await eventually(() => expect(verzonden).toContain(`eerste s${versie}`));
      }
      // Twenty turns of waiting for the clock would take ten seconds, and five with luck.
      expect(performance.now() - begin).toBeLessThan(4_000);
      await eerste.stop();
      await tweede.eigen.alsDienst((tx) =>
        outbox.voegToe(tx, { type: 'nl.regiomatch.nummer.v1', topic: 'nummer.v1', subject: 'later', versie: 1, data: { nummer: 1 } }),
      );
      await eventually(() => expect(verzonden).toContain('tweede later'));
    } finally {
      await tweede.stop();
    }
  });
});
