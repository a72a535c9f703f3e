import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { controleerAanbod } from './controleer-aanbod.js';
import { Klant } from './klant.js';
import { maakProefregio } from './proefregio.js';
import { ProductProces } from './product-proces.js';
import type { Schrijver } from './schrijver.js';

const KEREN = Number(process.env['KILLS'] ?? 5);
const AANBOD = 6;

let map: string;
let product: ProductProces;
let schrijvers: readonly Schrijver[];
let beheerder: Klant;
let klantmanager: Klant;

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'regiomatch-storing-'));
  product = await ProductProces.in(join(map, 'data'));
  await product.start();
  beheerder = new Klant(() => product.url, 'beheerder');
  klantmanager = new Klant(() => product.url, 'klantmanager-0164');
  schrijvers = await maakProefregio(beheerder, klantmanager, AANBOD);
}, 90_000);

afterAll(async () => {
  await product.stop();
  await rm(map, { recursive: true, force: true });
}, 60_000);

describe('een onderdeel dat plotseling wegvalt terwijl aanbod verandert', () => {
  test.each(Array.from({ length: KEREN }, (_, keer) => [keer + 1, keer % 2 === 0 ? 'het product' : 'PostgreSQL'] as const))(
    'keer %i: %s',
    async (_keer, wat) => {
      for (const schrijver of schrijvers) schrijver.begin();
      await sleep(100 + Math.random() * 700);
      if (wat === 'het product') {
        await product.dood();
        await Promise.all(schrijvers.map((schrijver) => schrijver.rust()));
        await product.start();
      } else {
        product.doodDatabase();
        await sleep(500);
        await Promise.all(schrijvers.map((schrijver) => schrijver.rust()));
      }
      await controleerAanbod(schrijvers, klantmanager);
    },
    90_000,
  );
});
