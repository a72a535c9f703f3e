import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database } from '@regiomatch/platform/persistence';
import { startToetsmatching, type Toetsmatching } from '../../toets/start-toetsmatching.fixture.js';
import { PostgresZoekwachtrij } from './postgres-zoekwachtrij.js';

let matching: Toetsmatching;
let database: Database;
const wachtrij = new PostgresZoekwachtrij();

beforeAll(async () => {
  matching = await startToetsmatching();
  database = matching.services[1]!.app.get(Database);
});
afterAll(() => matching.stop());

const wijzig = (...nrs: string[]): Promise<void> => database.alsDienst((tx) => wachtrij.voegToe(tx, nrs));
const oudste = async (): Promise<number> => (await database.alsDienst((tx) => wachtrij.voorraad(tx))).oudsteSeconden;

test('aanbod dat steeds wijzigt, wacht nooit langer dan sinds het voor het laatst verstuurd is', async () => {
  await wijzig('1', '2');
  await database.dataSource.query(`UPDATE zoekwachtrij SET sinds = now() - interval '1 minute'`);
  const gedaan = await database.alsDienst((tx) => wachtrij.neem(tx, 10));
  await wijzig('1');
  expect(await oudste()).toBeGreaterThan(55);

  await database.alsDienst((tx) => wachtrij.klaar(tx, gedaan));
  expect(await database.dataSource.query('SELECT nr FROM zoekwachtrij')).toEqual([{ nr: '1' }]);
  expect(await oudste()).toBeLessThan(30);
});

test('wat een schrijver vasthoudt, blijft staan zonder dat iemand wacht', async () => {
  await wijzig('1', '3');
  const gedaan = await database.alsDienst((tx) => wachtrij.neem(tx, 10));
  await database.alsDienst(async (tx) => {
    await wachtrij.voegToe(tx, ['3']);
    await database.alsDienst((ander) => wachtrij.klaar(ander, gedaan));
  });
  expect(await database.dataSource.query('SELECT nr FROM zoekwachtrij')).toEqual([{ nr: '3' }]);
});
