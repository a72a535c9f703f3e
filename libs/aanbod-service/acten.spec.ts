import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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
const o1 = () => proefvragen(regio, 'aanbieder-o1');
const busevents = async (aanbodId: string) =>
  (await verteldOverAanbod(regio, aanbodId)).map(({ data, versie }) => ({ aanleiding: data.aanleiding, versie }));

beforeAll(async () => {
  regio = await startToetsregio([vertelregio, proefdienst]);
  admin = new pg.Client({ connectionString: regio.adminUrl });
  await admin.connect();
  await vertel(regio, {
    gemeenten: ['0164', '0147', '0153'],
    samenwerkingen: { twente: ['0164', '0153'] },
    organisaties: [{ id: 'o1' }, { id: 'o2' }, { id: 'nieuw', goedgekeurd: false }],
  });
  await eventually(async () =>
    expect(
      (await admin.query('SELECT (SELECT count(*) FROM proefaanbod.organisatie) + (SELECT count(*) FROM proefaanbod.gemeente) AS n')).rows[0].n,
    ).toBe('6'),
  );
});
afterAll(async () => {
  await admin.end();
  await regio.stop();
});

describe('een aanbieder', () => {
  test('maakt een concept, publiceert het, en de buitenwereld hoort dat een keer', async () => {
    const concept = await o1().maak();
    expect(concept).toMatchObject({ __typename: 'Proef', status: 'concept', versie: 1 });
    expect(await o1().publiceer(concept.id, 1)).toMatchObject({ status: 'gepubliceerd', versie: 2 });
    await eventually(async () => expect(await busevents(concept.id)).toEqual([{ aanleiding: 'gepubliceerd', versie: 2 }]));
  });

  test('hoort alle geschonden regels tegelijk, ook die over onbekende gemeenten', async () => {
    const geweigerd = await o1().maak(proefinvoer({ titel: 'x'.repeat(201), zichtbaarVoor: { gemeenten: ['9999'], samenwerkingen: ['nergens'] } }));
    expect(geweigerd).toMatchObject({ __typename: 'RegelsGeschonden', code: 'aanbod.regels-geschonden' });
    expect((geweigerd['regels'] as { code: string }[]).map(({ code }) => code)).toEqual([
      'aanbod.titel-ongeldig',
      'aanbod.gemeente-onbekend',
      'aanbod.samenwerking-onbekend',
    ]);
  });

  test('kan aanbod zonder eigen publicatieregel niet publiceren', async () => {
    const { id } = await o1().maak(proefinvoer({ sfeer: null, periode: {} }));
    const geweigerd = await o1().publiceer(id, 1);
    expect((geweigerd['regels'] as { code: string; veld: string }[]).map(({ code, veld }) => [code, veld])).toEqual([
      ['aanbod.einddatum-ontbreekt', 'tot'],
      ['proef.sfeer-ontbreekt', 'sfeer'],
    ]);
  });

  test('verlengt, bevestigt, sluit en dupliceert', async () => {
    const { id, versie } = await gepubliceerdeProef(regio, 'aanbieder-o1', { referentie: 'A-1' });
    expect(await o1().verleng(id, versie, '2098-01-01')).toMatchObject({ __typename: 'RegelsGeschonden' });
    expect(await o1().verleng(id, versie, '2100-01-31')).toMatchObject({ versie: 3 });
    expect(await o1().herbevestig(id, 3)).toMatchObject({ versie: 4 });
    expect(await o1().sluit(id, 4, 'Vervuld')).toMatchObject({ status: 'gesloten', versie: 5, sluitreden: 'Vervuld' });
    expect(await o1().publiceer(id, 5)).toMatchObject({ __typename: 'OvergangNietToegestaan' });
    expect(await o1().dupliceer(id)).toMatchObject({ status: 'concept', versie: 1, referentie: null, titel: 'Meelopen in de keuken' });
    await eventually(async () =>
      expect((await busevents(id)).map(({ aanleiding }) => aanleiding)).toEqual(['gepubliceerd', 'gewijzigd', 'gewijzigd', 'gesloten']),
    );
  });

  test('kan een eigen referentie maar een keer gebruiken', async () => {
    await o1().maak(proefinvoer({ referentie: 'DUBBEL' }));
    expect(await o1().maak(proefinvoer({ referentie: 'DUBBEL' }))).toMatchObject({
      __typename: 'RegelsGeschonden',
      regels: [{ veld: 'referentie' }],
    });
    const ander = await o1().maak(proefinvoer({ referentie: 'ANDERS' }));
    expect(await o1().wijzig(ander.id, 1, proefinvoer({ referentie: 'DUBBEL' }))).toMatchObject({ __typename: 'RegelsGeschonden' });
    expect(await proefvragen(regio, 'aanbieder-o2').maak(proefinvoer({ referentie: 'DUBBEL' }))).toMatchObject({ __typename: 'Proef' });
  });
});

test('van twee schrijvers die hetzelfde lazen wint er een, de ander krijgt VersieConflict', async () => {
  const { id, versie } = await gepubliceerdeProef(regio, 'aanbieder-o1');
  const uitslagen = await Promise.all(['Eerste', 'Tweede', 'Derde'].map((titel) => o1().wijzig(id, versie, proefinvoer({ titel }))));
  expect(uitslagen.map(({ __typename }) => __typename).sort()).toEqual(['Proef', 'VersieConflict', 'VersieConflict']);
  const gewonnen = uitslagen.find(({ __typename }) => __typename === 'Proef');
  expect(await o1().een(id)).toMatchObject({ titel: gewonnen?.['titel'], versie: versie + 1 });
});

test('wijzigen via het formulier laat staan wat alleen een beheerder mag invullen', async () => {
  const { id, versie } = await gepubliceerdeProef(regio, 'aanbieder-o1');
  await admin.query('UPDATE proefaanbod.aanbod SET reactiepercentage = 80 WHERE id = $1', [id]);
  await o1().wijzig(id, versie, proefinvoer({ titel: 'Anders' }));
  const { rows } = await admin.query('SELECT titel, reactiepercentage FROM proefaanbod.aanbod WHERE id = $1', [id]);
  expect(rows).toEqual([{ titel: 'Anders', reactiepercentage: 80 }]);
});

describe('S01 aanbod van een ander', () => {
  test('is voor een andere aanbieder niet te lezen en niet te veranderen, met hetzelfde antwoord als niet-bestaand', async () => {
    const { id, versie } = await gepubliceerdeProef(regio, 'aanbieder-o1');
    const o2 = proefvragen(regio, 'aanbieder-o2');
    expect(await o2.een(id)).toBeNull();
    for (const onbereikbaar of [id, 'bestaat-niet']) {
      const geweigerd = await Promise.all([
        o2.wijzig(onbereikbaar, versie, proefinvoer()),
        o2.publiceer(onbereikbaar, versie),
        o2.sluit(onbereikbaar, versie, 'x'),
        o2.verleng(onbereikbaar, versie, '2100-01-01'),
        o2.herbevestig(onbereikbaar, versie),
        o2.dupliceer(onbereikbaar),
      ]);
      expect(new Set(geweigerd.map((uitslag) => JSON.stringify(uitslag))).size).toBe(1);
      expect(geweigerd[0]).toEqual({
        __typename: 'NietGevonden',
        code: 'aanbod.niet-gevonden',
        melding: 'Dit aanbod bestaat niet, of het is niet voor u.',
      });
    }
    expect(await o1().een(id)).toMatchObject({ versie });
  });

  test('maken voor een andere organisatie kan alleen een beheerder', async () => {
    expect(await o1().maak(proefinvoer(), 'o2')).toMatchObject({ __typename: 'RegelsGeschonden', regels: [{ code: 'aanbod.aanbieder-onbekend' }] });
    expect(await proefvragen(regio, 'beheerder').maak(proefinvoer(), 'o2')).toMatchObject({ __typename: 'Proef' });
    expect(await proefvragen(regio, 'beheerder').maak(proefinvoer(), 'onbekend')).toMatchObject({ __typename: 'RegelsGeschonden' });
  });

  test('een klantmanager ziet openbaar aanbod van de eigen gemeente en wat gedeeld is, en nooit een concept', async () => {
    const ziet = async (id: string, gemeente: string) => (await proefvragen(regio, `klantmanager-${gemeente}`).een(id)) !== null;
    const concept = await o1().maak();
    const eigen = await gepubliceerdeProef(regio, 'aanbieder-o1');
    const gedeeld = await gepubliceerdeProef(regio, 'aanbieder-o1', { zichtbaarVoor: { gemeenten: ['0147'] } });
    const samen = await gepubliceerdeProef(regio, 'aanbieder-o1', { zichtbaarVoor: { samenwerkingen: ['twente'] } });
    const eerstEigen = await gepubliceerdeProef(regio, 'aanbieder-o1', { zichtbaarVoor: { gemeenten: ['0147'], eigenEerstTot: '2099-01-01' } });
    const gezien = async (gemeente: string) => Promise.all([concept, eigen, gedeeld, samen, eerstEigen].map(({ id }) => ziet(id, gemeente)));
    expect(await gezien('0164')).toEqual([false, true, true, true, true]);
    expect(await gezien('0147')).toEqual([false, false, true, false, false]);
    expect(await gezien('0153')).toEqual([false, false, false, true, false]);
  });

  test('de eigen administratie van de aanbieder blijft binnen', async () => {
    const { id } = await gepubliceerdeProef(regio, 'aanbieder-o1', { referentie: 'GEHEIM-1' });
    expect(await proefvragen(regio, 'klantmanager-0164').een(id)).toMatchObject({ referentie: null, sluitreden: null });
    expect(await o1().een(id)).toMatchObject({ referentie: 'GEHEIM-1' });
  });
});

describe('een organisatie die nog niet is goedgekeurd', () => {
  test('wacht met haar eerste aanbod op beoordeling, en goedkeuring maakt het openbaar', async () => {
    const nieuw = proefvragen(regio, 'aanbieder-nieuw');
    const { id } = await nieuw.maak();
    expect(await nieuw.publiceer(id, 1)).toMatchObject({ status: 'ter-beoordeling', versie: 2 });
    expect(await proefvragen(regio, 'klantmanager-0164').een(id)).toBeNull();
    await vertel(regio, { organisaties: [{ id: 'nieuw', naam: 'Nieuwe Naam', goedgekeurd: true, versie: 2 }] });
    await eventually(async () => expect(await nieuw.een(id)).toMatchObject({ status: 'gepubliceerd' }));
    await eventually(async () => expect((await busevents(id)).map(({ aanleiding }) => aanleiding)).toEqual(['gepubliceerd']));
    const { rows } = await admin.query('SELECT aanbieder_naam FROM proefaanbod.aanbod WHERE id = $1', [id]);
    expect(rows).toEqual([{ aanbieder_naam: 'Nieuwe Naam' }]);
  });

  test('wordt zij later afgewezen, dan sluit wat zij liet zien', async () => {
    await vertel(regio, { organisaties: [{ id: 'weg' }] });
    const weg = proefvragen(regio, 'aanbieder-weg');
    const { id } = await eventually(() => gepubliceerdeProef(regio, 'aanbieder-weg', {}));
    await vertel(regio, { organisaties: [{ id: 'weg', goedgekeurd: false, afgewezen: true, versie: 2 }] });
    await eventually(async () => expect(await weg.een(id)).toMatchObject({ status: 'gesloten' }));
    await eventually(async () => expect((await busevents(id)).map(({ aanleiding }) => aanleiding)).toEqual(['gepubliceerd', 'gesloten']));
  });

  test('oud nieuws over een organisatie verliest van nieuw nieuws', async () => {
    await vertel(regio, {
      organisaties: [{ id: 'o9', naam: 'Nieuw', versie: 5 }, { id: 'o9', naam: 'Oud', goedgekeurd: false, versie: 4 }, { id: 'o10' }],
    });
    await eventually(async () => expect((await admin.query(`SELECT 1 FROM proefaanbod.organisatie WHERE id = 'o10'`)).rows).toHaveLength(1));
    expect((await admin.query(`SELECT naam, goedgekeurd FROM proefaanbod.organisatie WHERE id = 'o9'`)).rows).toEqual([
      { naam: 'Nieuw', goedgekeurd: true },
    ]);
  });
});

test('S17 een bladzijde is hoogstens 100 lang', async () => {
  const { mijnProeven } =
    (
      await regio.vraag<{ mijnProeven: { totaal: number; treffers: object[] } }>(
        'proefaanbod',
        'beheerder',
        '{ mijnProeven(aantal: 100000, vanaf: -5) { totaal treffers { id } } }',
      )
    ).data ?? {};
  expect(mijnProeven?.treffers).toHaveLength(mijnProeven?.totaal ?? -1);
});
