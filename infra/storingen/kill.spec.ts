import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@regiomatch/testing';
import { Klant } from './klant.js';
import { ProductProces } from './product-proces.js';
import { Schrijver } from './schrijver.js';

const KEREN = Number(process.env['KILLS'] ?? 5);
const AANBOD = 6;

let map: string;
let product: ProductProces;
let schrijvers: Schrijver[];
let beheerder: Klant;
let klantmanager: Klant;

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'regiomatch-storing-'));
  product = await ProductProces.in(join(map, 'data'));
  await product.start();
  beheerder = new Klant(product.url, 'beheerder');
  klantmanager = new Klant(product.url, 'klantmanager-0164');
  const doe = async (daad: string, goed: string) => {
    const { uitkomst } = await beheerder.vraag<{ uitkomst: { __typename: string } }>(`mutation { uitkomst: ${daad} { __typename } }`);
    expect(uitkomst.__typename).toBe(goed);
  };
  await doe('importeerGemeenten(bestand: "code;naam\\n0164;Hengelo")', 'RegioImportVerslag');
  await doe('importeerWoonplaatsen(bestand: "gemeentecode;woonplaats;lat;lon\\n0164;Hengelo;52.2658;6.7931")', 'RegioImportVerslag');
  await doe('importeerOrganisaties(bestand: "id;naam;gemeentecode;goedgekeurd\\nkringloop;Kringloop;0164;ja")', 'RegioImportVerslag');
  schrijvers = [];
  await eventually(async () => schrijvers.push(await Schrijver.maak(beheerder, 'eerste')));
  for (let nummer = 1; nummer < AANBOD; nummer += 1) schrijvers.push(await Schrijver.maak(beheerder, `nummer ${nummer}`));
  const profielen = [
    { id: 'P1', gemeente: '0164', woonplaats: 'Hengelo', leeftijd: 30, taalniveau: 'A2', fase: 'inburgering', soortenInPlan: ['taalstage'] },
  ];
  const { importeerProfielen } = await klantmanager.vraag<{ importeerProfielen: object }>(
    'mutation ($b: String!) { importeerProfielen(bestand: $b, formaat: JSON) { __typename ... on ProfielImportVerslag { aangemaakt fouten { veld code melding } } } }',
    { b: JSON.stringify(profielen) },
  );
  expect(importeerProfielen).toMatchObject({ __typename: 'ProfielImportVerslag', aangemaakt: 1, fouten: [] });
}, 90_000);

afterAll(async () => {
  await product.stop();
  await rm(map, { recursive: true, force: true });
}, 60_000);

/** What was acknowledged is there; nothing is older, doubled or oversold; matching shows what the owner has. */
const controleer = async () => {
  for (const schrijver of schrijvers) {
    const stand = await eventually(() => schrijver.stand(), 30_000);
    expect(stand.versie).toBeGreaterThanOrEqual(schrijver.bevestigd.versie);
    expect([schrijver.bevestigd.titel, ...schrijver.misschien]).toContain(stand.titel);
    const vergeven = stand.plekken.totaal - stand.plekken.vrij;
    expect(vergeven).toBeGreaterThanOrEqual(schrijver.verleend.size);
    expect(vergeven).toBeLessThanOrEqual(schrijver.verleend.size + schrijver.ongewis.size);
    await eventually(async () => {
      const { aanbod } = await klantmanager.vraag<{ aanbod: { versie: number; titel: string; plekken: object } }>(
        'query ($id: ID!) { aanbod(id: $id) { versie titel plekken { totaal vrij wachtlijst } } }',
        {
          id: schrijver.id,
        },
      );
      expect(aanbod).toEqual({ versie: stand.versie, titel: stand.titel, plekken: stand.plekken });
    }, 20_000);
    schrijver.aanvaard(stand);
  }
  const { aanbodVoorProfiel } = await klantmanager.vraag<{ aanbodVoorProfiel: { treffers: { aanbod: { id: string } }[] } }>(
    '{ aanbodVoorProfiel(profielId: "P1", aantal: 100) { ... on AanbodVoorProfiel { treffers { aanbod { id } } } } }',
  );
  const open = await Promise.all(schrijvers.map(async (schrijver) => ({ id: schrijver.id, vrij: (await schrijver.stand()).plekken.vrij })));
  expect(aanbodVoorProfiel.treffers.map(({ aanbod }) => aanbod.id).sort()).toEqual(
    open
      .filter(({ vrij }) => vrij > 0)
      .map(({ id }) => id)
      .sort(),
  );
};

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
      await controleer();
    },
    90_000,
  );
});
