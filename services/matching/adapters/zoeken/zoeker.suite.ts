import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AanbodV1 } from '@regiomatch/contracts';
import fc from 'fast-check';
import { woordenVan } from '../../domain/zoeken/woorden.js';
import type { Zoekfilter, Zoekhits, Zoekvraag } from '../../domain/zoeken/zoekvraag.js';
import type { Toetsmatching } from '../../toets/start-toetsmatching.fixture.js';
import { aanbod } from '../../toets/voorbeelden.fixture.js';
import { ALLES, orakel, proefaanbod, VANDAAG, VIJANDIG, zoekvraag } from '../../toets/zoekorakel.fixture.js';
import { ZOEKAANBOD, ZOEKPROEVEN } from '../../toets/zoekvragen.fixture.js';
import { Zoeker } from '../../use-cases/bronnen/zoeker.js';

/** A running matching whose search is under test. */
export interface Zoekopstelling {
  readonly matching: Toetsmatching;
  /** Waits until search knows everything that was announced. */
  bij(): Promise<void>;
}

const AANBOD = 600;
const PROEVEN = Number(process.env['PROEVEN'] ?? 100);
const ZAAD = 20250602;
const GEEN_FILTER: Zoekfilter = {
  soorten: [],
  gemeenten: [],
  woonplaatsen: [],
  taalniveaus: [],
  dagdelen: 0,
  kenmerken: [],
  aanbieders: [],
  rondom: null,
  metPlek: false,
};

export const vraag = (delen: Partial<Zoekvraag> & { tekst?: string } = {}): Zoekvraag => {
  const { tekst = '', ...rest } = delen;
  return { woorden: woordenVan(tekst), filter: GEEN_FILTER, zicht: { wie: 'iedereen' }, vandaag: VANDAAG, pagina: ALLES, ...rest };
};

export const zoekerVan = ({ services }: Toetsmatching): Zoeker => {
  const zoeker = services[1]?.app.get(Zoeker);
  if (zoeker === undefined) throw new Error('matching draait niet');
  return zoeker;
};

/** What every way of searching has to do, whatever stands behind it. */
export const zoekerSuite = (naam: string, start: () => Promise<Zoekopstelling>): void => {
  describe(`zoeken in ${naam}: filters en straal`, () => {
    let opstelling: Zoekopstelling;
    let offers: readonly AanbodV1[];
    const zoek = (een: Zoekvraag): Promise<Zoekhits> => zoekerVan(opstelling.matching).zoek(een);
    const alleIds = async (een: Zoekvraag, perBlad: number): Promise<readonly string[]> => {
      const ids: string[] = [];
      for (;;) {
        const { ids: blad } = await zoek({ ...een, pagina: { aantal: perBlad, vanaf: ids.length } });
        ids.push(...blad);
        if (blad.length < perBlad) return ids;
      }
    };

    beforeAll(async () => {
      opstelling = await start();
      offers = proefaanbod(AANBOD, ZAAD);
      await opstelling.matching.zetAanbod(...offers);
      await opstelling.bij();
    }, 300_000);
    afterAll(() => opstelling.matching.stop());

    test('elke vraag vindt precies het aanbod dat past, het dichtste en dan het nieuwste eerst, met de juiste aantallen', async () => {
      await fc.assert(
        fc.asyncProperty(zoekvraag(offers), async (een) => {
          const verwacht = orakel(offers, een);
          const { totaal, ids, facetten, zoekstand } = await zoek(een);
          expect({ zoekstand, totaal }).toEqual({ zoekstand: 'volledig', totaal: verwacht.ids.length });
          const blad = verwacht.ids.slice(0, 100);
          if (een.filter.rondom === null) expect(ids).toEqual(blad);
          else {
            // Nearest first to within a metre: an index may take what lies closer together for equally far.
            const meters = (id: string | undefined): number => verwacht.meters.get(id ?? '') ?? NaN;
            for (const [n, id] of ids.entries()) expect(Math.abs(meters(id) - meters(blad[n]))).toBeLessThanOrEqual(1);
            expect(new Set(ids).size).toBe(blad.length);
            if (totaal <= 100) expect([...ids].sort()).toEqual([...blad].sort());
          }
          const geteld = Object.fromEntries(
            facetten.map((facet) => [facet.naam, Object.fromEntries(facet.waarden.map(({ waarde, aantal }) => [waarde, aantal]))]),
          );
          expect(geteld).toEqual(totaal === 0 ? {} : verwacht.tellingen);
        }),
        { numRuns: PROEVEN, seed: ZAAD },
      );
    }, 600_000);

    test('bladen sluiten op elkaar aan, ook als ze niet op een heel blad beginnen', async () => {
      const verwacht = orakel(offers, vraag()).ids;
      expect(await alleIds(vraag(), 100)).toEqual(verwacht);
      expect((await zoek(vraag({ pagina: { aantal: 7, vanaf: 10 } }))).ids).toEqual(verwacht.slice(10, 17));
      expect((await zoek(vraag({ pagina: { aantal: 20, vanaf: 10_000 } }))).ids).toEqual([]);
    }, 60_000);

    test('de rand van de straal is die van de rekenkern, op de meter', async () => {
      const midden = { lat: 52.2658, lon: 6.7931 };
      for (const meters of [1, 499, 500, 5_000, 14_999, 15_000, 15_001]) {
        const een = vraag({ filter: { ...GEEN_FILTER, rondom: { ...midden, meters } } });
        expect((await zoek(een)).totaal).toBe(orakel(offers, een).ids.length);
      }
    });

    test('S26 een waarde met tekens van de filtertaal is alleen die waarde', async () => {
      for (const waarde of VIJANDIG.filter((tekst) => tekst !== '')) {
        for (const filter of [
          { ...GEEN_FILTER, woonplaatsen: [waarde] },
          { ...GEEN_FILTER, aanbieders: [waarde] },
          { ...GEEN_FILTER, soorten: [waarde] },
          { ...GEEN_FILTER, kenmerken: [[`keurmerk=${waarde}`]] },
        ]) {
          expect((await zoek(vraag({ filter }))).ids).toEqual(orakel(offers, vraag({ filter })).ids.slice(0, 100));
        }
        const zicht = { wie: 'aanbieder', aanbiederId: waarde } as const;
        expect((await zoek(vraag({ zicht }))).totaal).toBe(orakel(offers, vraag({ zicht })).ids.length);
      }
    }, 120_000);

    test('een oudere versie die later komt, verandert niets', async () => {
      const [eerste] = offers;
      if (eerste === undefined) throw new Error('geen aanbod');
      const nieuw = {
        ...eerste,
        versie: 9,
        titel: 'Pottenbakkersgezel',
        status: 'gepubliceerd' as const,
        periode: { ...eerste.periode, tot: '2099-12-31' },
      };
      await opstelling.matching.zetAanbod(nieuw);
      await opstelling.matching.zetAanbod({ ...nieuw, versie: 8, titel: 'Mandenvlechter' });
      await opstelling.bij();
      expect((await zoek(vraag({ tekst: 'pottenbakkersgezel' }))).ids).toEqual([eerste.id]);
      expect((await zoek(vraag({ tekst: 'mandenvlechter' }))).ids).toEqual([]);
      await opstelling.matching.zetAanbod({ ...nieuw, versie: 10, status: 'gesloten' });
      await opstelling.bij();
      expect((await zoek(vraag({ tekst: 'pottenbakkersgezel' }))).ids).toEqual([]);
    }, 60_000);
  });

  describe(`zoeken in ${naam}: woorden`, () => {
    let opstelling: Zoekopstelling;
    const ids = async (tekst: string): Promise<readonly string[]> => (await zoekerVan(opstelling.matching).zoek(vraag({ tekst }))).ids;

    beforeAll(async () => {
      opstelling = await start();
      await opstelling.matching.zetAanbod(...ZOEKAANBOD);
      await opstelling.bij();
    }, 300_000);
    afterAll(() => opstelling.matching.stop());

    test.each(ZOEKPROEVEN)('een $wat: «$tekst» geeft bovenaan $bovenaan', async ({ tekst, bovenaan }) => {
      expect((await ids(tekst))[0]).toBe(bovenaan);
    });

    test.each([
      ['een gewoon woord', 'schilder', 'SCH'],
      ['het begin van een woord', 'vrachtw', 'VRA'],
      ['een vergeten accent', 'concierge', 'CON'],
      ['een woord uit de omschrijving', 'lekkages', 'LOO'],
      ['twee woorden door elkaar', 'kantoren schoonmaker', 'SMK'],
      ['een woord dat nergens staat erachter', 'schilder kwantummechanica', 'SCH'],
      ['een woord dat nergens staat ervoor', 'kwantummechanica schilder', 'SCH'],
    ])('vindt met %s (%s)', async (_wat, tekst, bovenaan) => {
      expect((await ids(tekst))[0]).toBe(bovenaan);
    });

    test('wat het woord in de titel heeft, staat boven wat het alleen in de omschrijving heeft', async () => {
      await opstelling.matching.zetAanbod(aanbod('OMS', { titel: 'Klusser', omschrijving: 'Je helpt de metselaar.', kenmerken: [] }));
      await opstelling.bij();
      expect(await ids('metselaar')).toEqual(['MET', 'OMS']);
    });

    test('S26 tekens van een zoektaal zijn gewone tekst, en onzin vindt niets', async () => {
      expect((await ids('-schilder "'))[0]).toBe('SCH');
      expect((await ids('"schilder" AND (NOT'))[0]).toBe('SCH');
      expect(await ids('qqqqqqqq')).toEqual([]);
      expect(await ids('qqqqqqqq wwwwwwww')).toEqual([]);
    });
  });
};
