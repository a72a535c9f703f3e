import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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

let regio: Toetsregio;
const jobhunter = () => proefvragen(regio, 'jobhunter-0164');
const aanbieder = () => proefvragen(regio, 'aanbieder-o1');
const met = (totaal: number) => gepubliceerdeProef(regio, 'aanbieder-o1', { plekken: { totaal } });
const stand = async (id: string) => {
  const { status, plekken } = await aanbieder().een(id);
  return { status, ...(plekken as { totaal: number; vrij: number; wachtlijst: number }) };
};

beforeAll(async () => {
  regio = await startToetsregio([vertelregio, proefdienst]);
  await vertel(regio, { gemeenten: ['0164', '0147'], organisaties: [{ id: 'o1' }] });
  await eventually(async () => expect(await aanbieder().maak()).toMatchObject({ __typename: 'Proef' }));
});
afterAll(() => regio.stop());

describe('een plek', () => {
  test('wordt verleend, bevestigd en teruggegeven, en elke stap staat in het beeld naar buiten', async () => {
    const { id } = await met(2);
    expect(await jobhunter().reserveer(id, 'r-1')).toEqual({ __typename: 'Reservering', id: 'r-1', status: 'verleend', wachtlijstnummer: null });
    expect(await jobhunter().bevestig('r-1')).toMatchObject({ status: 'bevestigd' });
    expect(await jobhunter().bevestig('r-1')).toMatchObject({ status: 'bevestigd' });
    expect(await jobhunter().reserveer(id, 'r-2')).toMatchObject({ status: 'verleend' });
    expect(await stand(id)).toEqual({ status: 'vol', totaal: 2, vrij: 0, wachtlijst: 0 });
    expect(await jobhunter().geefVrij('r-1')).toMatchObject({ status: 'vrijgegeven' });
    expect(await jobhunter().geefVrij('r-1')).toMatchObject({ status: 'vrijgegeven' });
    expect(await stand(id)).toEqual({ status: 'gepubliceerd', totaal: 2, vrij: 1, wachtlijst: 0 });
    await eventually(async () => {
      const events = await verteldOverAanbod(regio, id);
      expect(events.map(({ data, versie }) => [data.aanleiding, versie, data.aanbod.plekken.vrij])).toEqual([
        ['gepubliceerd', 2, 2],
        ['plek-vergeven', 3, 1],
        ['vol', 4, 0],
        ['plek-vrij', 5, 1],
      ]);
    });
  });

  test('hetzelfde reserveringId geeft dezelfde reservering, ook als beide vragen tegelijk komen', async () => {
    const { id } = await met(5);
    const antwoorden = await Promise.all(Array.from({ length: 8 }, () => jobhunter().reserveer(id, 'zelfde')));
    expect(antwoorden).toEqual(antwoorden.map(() => ({ __typename: 'Reservering', id: 'zelfde', status: 'verleend', wachtlijstnummer: null })));
    expect(await stand(id)).toMatchObject({ vrij: 4 });
  });

  test('een id dat bij ander aanbod hoort, wordt geweigerd', async () => {
    const [een, ander] = await Promise.all([met(1), met(1)]);
    await jobhunter().reserveer(een.id, 'bezet-id');
    expect(await jobhunter().reserveer(ander.id, 'bezet-id')).toMatchObject({ __typename: 'IdBezet' });
  });

  test('van gesloten, niet gedeeld of onbekend aanbod is er niet', async () => {
    const concept = await aanbieder().maak();
    const { id, versie } = await met(1);
    expect(await proefvragen(regio, 'jobhunter-0147').reserveer(id, 'x-1')).toMatchObject({ __typename: 'NietGevonden' });
    expect(await jobhunter().reserveer(concept.id, 'x-2')).toMatchObject({ __typename: 'NietGevonden' });
    await aanbieder().sluit(id, versie, 'Vervuld');
    expect(await proefvragen(regio, 'beheerder').reserveer(id, 'x-3')).toMatchObject({ __typename: 'AanbodNietOpen', aanbodstatus: 'gesloten' });
  });

  test('S01 een reservering van een andere gemeente bestaat voor u niet', async () => {
    const { id } = await met(1);
    await jobhunter().reserveer(id, 'van-hengelo');
    const ander = proefvragen(regio, 'klantmanager-0147');
    for (const antwoord of [await ander.geefVrij('van-hengelo'), await ander.bevestig('van-hengelo'), await ander.geefVrij('nooit-gemaakt')]) {
      expect(antwoord).toMatchObject({ __typename: 'ReserveringOnbekend' });
    }
    expect(await stand(id)).toMatchObject({ vrij: 0 });
  });
});

describe('de wachtlijst', () => {
  test('de eerste na een volle groep krijgt nummer 1 (GP10), en een plek die vrijkomt gaat naar wie het eerst wachtte', async () => {
    const { id } = await met(1);
    await jobhunter().reserveer(id, 'w-0');
    expect(await jobhunter().reserveer(id, 'w-1')).toMatchObject({ status: 'wachtlijst', wachtlijstnummer: 1 });
    expect(await jobhunter().reserveer(id, 'w-2')).toMatchObject({ status: 'wachtlijst', wachtlijstnummer: 2 });
    expect(await jobhunter().bevestig('w-1')).toMatchObject({ __typename: 'PlekNietVerleend', status: 'wachtlijst' });
    await jobhunter().geefVrij('w-0');
    expect(await stand(id)).toEqual({ status: 'vol', totaal: 1, vrij: 0, wachtlijst: 1 });
    expect(await jobhunter().bevestig('w-1')).toMatchObject({ status: 'bevestigd' });
    expect(await jobhunter().reserveer(id, 'w-2')).toMatchObject({ status: 'wachtlijst', wachtlijstnummer: 2 });
    expect(await jobhunter().reserveer(id, 'w-3')).toMatchObject({ status: 'wachtlijst', wachtlijstnummer: 3 });
  });

  test('meer plekken bieden laat de wachtenden voorgaan', async () => {
    const { id } = await met(1);
    for (const naam of ['m-0', 'm-1', 'm-2']) await jobhunter().reserveer(id, naam);
    const { versie } = await aanbieder().een(id);
    expect(await aanbieder().wijzig(id, versie, proefinvoer({ plekken: { totaal: 4 } }))).toMatchObject({
      plekken: { totaal: 4, vrij: 1, wachtlijst: 0 },
    });
    expect(await jobhunter().bevestig('m-2')).toMatchObject({ status: 'bevestigd' });
  });

  test('wie de wachtlijst verlaat, geeft geen plek terug', async () => {
    const { id } = await met(1);
    for (const naam of ['v-0', 'v-1']) await jobhunter().reserveer(id, naam);
    await jobhunter().geefVrij('v-1');
    expect(await stand(id)).toEqual({ status: 'vol', totaal: 1, vrij: 0, wachtlijst: 0 });
  });
});

describe('S23 bij gelijktijdige vragen', () => {
  test('verlenen 200 vragen op 20 plekken er precies 20, en de wachtlijst volgt de echte tijd', async () => {
    const { id } = await met(20);
    const klaar: { begin: number; einde: number; uitslag: Uitslag }[] = [];
    await Promise.all(
      Array.from({ length: 200 }, async (_, nummer) => {
        // In waves, so that some claims finish before others begin.
        await new Promise((verder) => setTimeout(verder, (nummer % 10) * 40));
        const begin = performance.now();
        const uitslag = await jobhunter().reserveer(id, `druk-${nummer}`);
        klaar.push({ begin, einde: performance.now(), uitslag });
      }),
    );
    const wachtend = klaar.filter(({ uitslag }) => uitslag.status === 'wachtlijst');
    expect(klaar.filter(({ uitslag }) => uitslag.status === 'verleend')).toHaveLength(20);
    expect(wachtend.map(({ uitslag }) => Number(uitslag['wachtlijstnummer'])).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 180 }, (_, i) => i + 1),
    );
    const voorgedrongen = wachtend.filter((later) =>
      wachtend.some((eerder) => eerder.einde < later.begin && Number(eerder.uitslag['wachtlijstnummer']) > Number(later.uitslag['wachtlijstnummer'])),
    );
    expect(voorgedrongen).toEqual([]);
    expect(await stand(id)).toEqual({ status: 'vol', totaal: 20, vrij: 0, wachtlijst: 180 });
  });

  test('raakt er bij tegelijk vragen en teruggeven geen plek zoek', async () => {
    const { id } = await met(5);
    await Promise.all(
      Array.from({ length: 60 }, async (_, nummer) => {
        await jobhunter().reserveer(id, `heen-${nummer}`);
        if (nummer % 3 !== 0) await jobhunter().geefVrij(`heen-${nummer}`);
      }),
    );
    expect(await stand(id)).toEqual({ status: 'vol', totaal: 5, vrij: 0, wachtlijst: 15 });
  });
});
