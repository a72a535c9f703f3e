import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  eventually,
  gepubliceerdeProef,
  proefdienst,
  proefinvoer,
  proefvragen,
  startToetsregio,
  type Toetsregio,
  type Uitslag,
  vertel,
  verteldOverAanbod,
  vertelregio,
} from '@regiomatch/testing';
import pg from 'pg';
import { Herinneringstaak } from './tasks/herinneringstaak.js';

const DAG = 86_400_000;
let verzet = 0;
let regio: Toetsregio;
let admin: pg.Client;
const over = (dagen: number): string => new Date(Date.now() + dagen * DAG).toISOString().slice(0, 10);
const aanbieder = () => proefvragen(regio, 'aanbieder-o1');
const status = async (id: string): Promise<unknown> =>
  (await admin.query('SELECT status, sluitreden FROM proefaanbod.aanbod WHERE id = $1', [id])).rows[0];
const aanleidingen = async (id: string) => (await verteldOverAanbod(regio, id)).map(({ data }) => data.aanleiding);

let kort: Uitslag;
let groep: Uitslag;
let doorlopend: Uitslag;
let wachtend: Uitslag;

beforeAll(async () => {
  regio = await startToetsregio([vertelregio, proefdienst], { klok: () => new Date(Date.now() + verzet) });
  admin = new pg.Client({ connectionString: regio.adminUrl });
  await admin.connect();
  await vertel(regio, { gemeenten: ['0164'], organisaties: [{ id: 'o1' }, { id: 'nieuw', goedgekeurd: false }] });
  await eventually(async () => expect(await proefvragen(regio, 'aanbieder-nieuw').maak()).toMatchObject({ __typename: 'Proef' }));
  kort = await gepubliceerdeProef(regio, 'aanbieder-o1', { periode: { van: over(-10), tot: over(10) } });
  groep = await gepubliceerdeProef(regio, 'aanbieder-o1', { instroom: 'groepstart', periode: { van: over(5), tot: over(300) } });
  doorlopend = await gepubliceerdeProef(regio, 'aanbieder-o1', { periode: { van: over(5), tot: over(300) } });
  const concept = await proefvragen(regio, 'aanbieder-nieuw').maak(proefinvoer({ periode: { tot: over(10) } }));
  wachtend = await proefvragen(regio, 'aanbieder-nieuw').publiceer(concept.id, concept.versie);
});
afterAll(async () => {
  await admin.end();
  await regio.stop();
});

const herinner = async (): Promise<string[]> => {
  await regio.services
    .find(({ naam }) => naam === proefdienst.manifest.naam)
    ?.app.get(Herinneringstaak)
    .voerUit();
  const { rows } = await admin.query('SELECT aanbod_id, soort FROM proefaanbod.herinnering ORDER BY op, soort');
  return rows.map((rij) => `${rij.aanbod_id === kort.id ? 'kort' : 'lang'}: ${rij.soort}`);
};

test('een herinnering komt 14 en 3 dagen voor het einde, en elk maar een keer', async () => {
  expect(await herinner()).toEqual(['kort: einde-nadert']);
  verzet = 7 * DAG;
  expect(await herinner()).toEqual(['kort: einde-nadert', 'kort: einde-zeer-dichtbij']);
  expect(await herinner()).toHaveLength(2);
});

test('een groep sluit op de dag dat zij start; doorlopende instroom blijft open', async () => {
  await eventually(async () => expect(await status(groep.id)).toEqual({ status: 'gesloten', sluitreden: 'De groep is gestart.' }));
  expect(await status(doorlopend.id)).toMatchObject({ status: 'gepubliceerd' });
  await eventually(async () => expect(await aanleidingen(groep.id)).toEqual(['gepubliceerd', 'gesloten']));
});

test('op de laatste dag is aanbod nog open, de dag erna is het verlopen en geeft het geen plekken meer', async () => {
  verzet = 10 * DAG;
  expect(await status(kort.id)).toMatchObject({ status: 'gepubliceerd' });
  verzet = 11 * DAG;
  await eventually(async () => expect(await status(kort.id)).toMatchObject({ status: 'verlopen' }));
  await eventually(async () => expect(await aanleidingen(kort.id)).toEqual(['gepubliceerd', 'verlopen']));
});

test('aanbod dat nog op beoordeling wachtte, verloopt zonder dat de buitenwereld het hoort', async () => {
  await eventually(async () => expect(await status(wachtend.id)).toMatchObject({ status: 'verlopen' }));
  expect(await aanleidingen(wachtend.id)).toEqual([]);
});

test('na 90 dagen wordt gevraagd of het nog klopt', async () => {
  verzet = 90 * DAG;
  expect((await herinner()).slice(2)).toEqual(['lang: herbevestiging']);
  verzet = 0;
  expect(await aanbieder().herbevestig(doorlopend.id, doorlopend.versie)).toMatchObject({ versie: doorlopend.versie + 1 });
});
