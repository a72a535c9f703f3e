import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  eventually,
  gepubliceerdeProef,
  proefdienst,
  proefinvoer,
  proefvragen,
  startToetsregio,
  type Toetsregio,
  vertel,
  verteldOverAanbod,
  vertelregio,
} from '@regiomatch/testing';
import pg from 'pg';

let regio: Toetsregio;
let admin: pg.Client;

beforeAll(async () => {
  regio = await startToetsregio([vertelregio, proefdienst]);
  admin = new pg.Client({ connectionString: regio.adminUrl });
  await admin.connect();
  await vertel(regio, { gemeenten: ['0164'], organisaties: [{ id: 'o1' }] });
  await eventually(async () => expect(await proefvragen(regio, 'aanbieder-o1').maak()).toMatchObject({ __typename: 'Proef' }));
});
afterAll(async () => {
  await admin.end();
  await regio.stop();
});

test('wie opnieuw wil horen wat er nu is, hoort elk openbaar aanbod in zijn huidige versie, en een concept niet', async () => {
  const open = await gepubliceerdeProef(regio, 'aanbieder-o1', {});
  const concept = await proefvragen(regio, 'aanbieder-o1').maak(proefinvoer({}));
  await eventually(async () => expect(await verteldOverAanbod(regio, open.id)).toHaveLength(1));
  await admin.query('INSERT INTO proefaanbod.heraankondiging DEFAULT VALUES');
  const [eerste, tweede] = await eventually(async () => {
    const verteld = await verteldOverAanbod(regio, open.id);
    expect(verteld).toHaveLength(2);
    return verteld;
  }, 20_000);
  expect(tweede?.data.aanbod).toEqual(eerste?.data.aanbod);
  expect(tweede?.versie).toBe(eerste?.versie);
  expect(tweede?.id).not.toBe(eerste?.id);
  expect(await verteldOverAanbod(regio, concept.id)).toEqual([]);
  await eventually(async () => expect((await admin.query('SELECT 1 FROM proefaanbod.heraankondiging')).rows).toEqual([]), 20_000);
}, 60_000);
