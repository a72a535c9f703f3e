import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { kaleDienst, startToetsregio, type Toetsregio } from '@regiomatch/testing';
import { Database } from './database.js';

const dienst = kaleDienst({ naam: 'bewaarder', sdl: 'type Query', sql: 'CREATE TABLE zin (tekst text NOT NULL);' });

let regio: Toetsregio;
let database: Database;

beforeAll(async () => {
  regio = await startToetsregio([dienst]);
  const app = regio.services[0]?.app;
  if (!app) throw new Error('de dienst startte niet');
  database = app.get(Database);
});
afterAll(() => regio.stop());

const bewaar = (tekst: string) => database.alsDienst((tx) => tx.query('INSERT INTO zin (tekst) VALUES ($1)', [tekst]));
const zinnen = () => database.dataSource.query<{ tekst: string }[]>('SELECT tekst FROM zin');

test('S25 een tekst met een teken dat geen database bewaart, is een fout van de vrager en geen storing', async () => {
  await expect(bewaar('half\u0000af')).rejects.toMatchObject({
    code: 'invoer.invoer-ongeldig',
    facts: { velden: [{ veld: 'invoer', code: 'invoer.teken-onbruikbaar' }] },
  });
  expect(await zinnen()).toEqual([]);
});

test('een fout van onszelf blijft een fout van onszelf', async () => {
  await expect(database.alsDienst((tx) => tx.query('INSERT INTO zin (tekst) VALUES (NULL)'))).rejects.toMatchObject({ code: '23502' });
});
