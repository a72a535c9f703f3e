import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CloudEvent } from '@regiomatch/contracts';
import type { EventBus } from '@regiomatch/platform/messaging';
import { eventually } from '../eventually.js';
import { totEnMet, Volgdienst, Volger, VOLGTOPIC } from './volgdienst.js';

const SLEUTELS = 12;
const PER_SLEUTEL = 25;
const WACHT = 30_000;

const los = (sleutel: string, nummer: number): CloudEvent => ({
  specversion: '1.0',
  id: `${sleutel}-${nummer}`,
  source: 'urn:nld:regiomatch:toets',
  type: 'nl.regiomatch.nummer.v1',
  subject: sleutel,
  time: '2026-01-01T00:00:00Z',
  datacontenttype: 'application/json',
  versie: nummer,
  data: { nummer },
});

/** What every bus must do, whatever carries the messages. */
export const busgedrag = (naam: string, openBus: (dienst: Volgdienst) => Promise<EventBus>): void => {
  describe(naam, () => {
    let dienst: Volgdienst;
    let bus: EventBus;

    beforeAll(async () => {
      ({ dienst, bus } = await Volgdienst.start(openBus));
    }, 60_000);
    afterAll(async () => {
      await dienst.stop();
      await bus.stop();
    }, 60_000);

    const vertel = (sleutel: string, nummer: number) => dienst.database.alsDienst((tx) => dienst.vertel(tx, sleutel, nummer));
    const breng = (...berichten: readonly CloudEvent[]) =>
      bus.publiceer(
        dienst.database,
        berichten.map((event) => ({ topic: VOLGTOPIC, sleutel: event.subject, event })),
      );
    const achterstand = () => bus.achterstand?.(dienst.database, dienst.volger.naam, VOLGTOPIC);

    test('elk bericht komt precies een keer aan, per onderwerp op volgorde, ook als transacties door elkaar vastleggen', async () => {
      await Promise.all(
        Array.from({ length: SLEUTELS }, async (_, sleutel) => {
          for (let nummer = 1; nummer <= PER_SLEUTEL; nummer += 1) {
            await dienst.database.alsDienst(async (tx) => {
              await dienst.vertel(tx, `s${sleutel}`, nummer);
              // Holds a low position while others commit higher ones.
              await tx.query('SELECT pg_sleep($1)', [((sleutel * 7 + nummer * 3) % 5) / 1_000]);
            });
          }
        }),
      );
      await eventually(async () => expect(await dienst.aantalGezien()).toBe(SLEUTELS * PER_SLEUTEL), WACHT);
      for (const nummers of Object.values(await dienst.gezien())) expect(nummers).toEqual(totEnMet(PER_SLEUTEL));
      await eventually(() => expect(dienst.volger.naCommitGezien).toBe(SLEUTELS * PER_SLEUTEL));
    }, 60_000);

    test('een transactie die terugdraait vertelt niets', async () => {
      await expect(
        dienst.database.alsDienst(async (tx) => {
          await dienst.vertel(tx, 'nooit', 1);
          throw new Error('terug');
        }),
      ).rejects.toThrow('terug');
      await vertel('daarna', 1);
      await eventually(async () => expect(await dienst.gezien()).toHaveProperty('daarna'), WACHT);
      expect(await dienst.gezien()).not.toHaveProperty('nooit');
    });

    test('een bericht dat de bus tweemaal brengt, telt een keer', async () => {
      await breng(los('dubbel', 1), los('dubbel', 1));
      await breng(los('dubbel', 1), los('dubbel', 2));
      await eventually(async () => expect((await dienst.gezien())['dubbel']).toEqual([1, 2]), WACHT);
      await eventually(async () => expect(await achterstand()).toBe(0), WACHT);
      expect((await dienst.gezien())['dubbel']).toEqual([1, 2]);
    });

    test('een nieuwe consument begint bij het oudste bericht en haalt alles in', async () => {
      const laat = new Volger('volgers.laatkomer');
      const runtime = await dienst.neemDeel(bus, laat);
      const verwacht = await dienst.aantalGezien();
      await eventually(async () => expect(await dienst.aantalGezien(laat.naam)).toBe(verwacht), WACHT);
      for (const [sleutel, nummers] of Object.entries(await dienst.gezien())) expect((await dienst.gezien(laat.naam))[sleutel]).toEqual(nummers);
      await runtime.stop();
    }, 60_000);

    test('wat mislukt, brengt de bus opnieuw, en wat erna komt wacht', async () => {
      const gebracht: number[] = [];
      let pogingen = 0;
      const abonnement = await bus.abonneer(dienst.database, 'volgers.struikelaar', VOLGTOPIC, async ({ berichten, bevestig }) => {
        const mijn = berichten.filter(({ sleutel }) => sleutel === 'struikel').map(({ event }) => event.versie);
        if (mijn.includes(2)) {
          pogingen += 1;
          if (pogingen <= 2) throw new Error('nog niet');
        }
        await dienst.database.alsDienst((tx) => bevestig(tx));
        gebracht.push(...mijn);
      });
      for (const nummer of totEnMet(5)) await breng(los('struikel', nummer));
      await eventually(() => expect(gebracht).toEqual(totEnMet(5)), WACHT);
      expect(pogingen).toBeGreaterThan(2);
      await abonnement.stop();
    }, 60_000);

    test('een consument die stilstaat heeft achterstand, en begint daarna waar hij was', async () => {
      const wisselaar = new Volger('volgers.wisselaar');
      const eerste = await dienst.neemDeel(bus, wisselaar);
      const stand = () => bus.achterstand?.(dienst.database, wisselaar.naam, VOLGTOPIC);
      await eventually(async () => expect([await stand(), await dienst.aantalGezien(wisselaar.naam)]).toEqual([0, expect.any(Number)]), WACHT);
      await eerste.stop();
      const gezien = wisselaar.naCommitGezien;
      await breng(...totEnMet(7).map((nummer) => los('stilstand', nummer)));
      expect(await stand()).toBe(7);
      const tweede = await dienst.neemDeel(bus, wisselaar);
      await eventually(async () => expect(await stand()).toBe(0), WACHT);
      expect((await dienst.gezien(wisselaar.naam))['stilstand']).toEqual(totEnMet(7));
      await eventually(() => expect(wisselaar.naCommitGezien).toBe(gezien + 7));
      await tweede.stop();
    }, 60_000);

    test('een bericht dat niet te verwerken is wordt geparkeerd met de latere van zijn onderwerp, terwijl andere doorgaan', async () => {
      dienst.volger.gif.add('ziek:2');
      for (const nummer of totEnMet(4)) await vertel('ziek', nummer);
      await vertel('gezond', 1);
      const geparkeerd = () =>
        dienst.database.dataSource.query(
          `SELECT (event ->> 'versie')::int AS versie FROM inbox_geparkeerd WHERE consument = $1 AND sleutel = 'ziek' ORDER BY positie`,
          [dienst.volger.naam],
        );
      await eventually(async () => expect(await geparkeerd()).toEqual([{ versie: 2 }, { versie: 3 }, { versie: 4 }]), WACHT);
      await eventually(async () => expect((await dienst.gezien())['gezond']).toEqual([1]), WACHT);
      expect((await dienst.gezien())['ziek']).toEqual([1]);

      dienst.volger.gif.clear();
      await dienst.database.dataSource.query('UPDATE inbox_geparkeerd SET opnieuw = true WHERE consument = $1', [dienst.volger.naam]);
      await eventually(async () => expect((await dienst.gezien())['ziek']).toEqual(totEnMet(4)), WACHT);
      expect(await geparkeerd()).toEqual([]);
    }, 60_000);
  });
};
