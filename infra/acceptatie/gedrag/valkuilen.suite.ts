import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { maakGegenereerdeRegio, zaai } from '@regiomatch/generators';
import { type EigenRegio, isBekend, vraagAanbod, vraagOordelen } from '@regiomatch/oordeel';

const HENGELO = '0164';
/** A small Twente, with rows of every kind and every trap. */
const twente = maakGegenereerdeRegio({ maat: 'twente', vandaag: new Date().toISOString().slice(0, 10), aantallen: { aanbod: 400, mensen: 300 } });
const aanbodIds = [...twente.aanbod()].map(({ aanbod }) => aanbod.id);
const mensen = [...twente.mensen()].map(({ profiel }) => profiel);

/** A region with every kind and every trap, loaded by the public imports, for a region that runs in one process or in many. */
export const valkuilengedrag = (start: () => Promise<EigenRegio>): void => {
  let regio: EigenRegio;
  beforeAll(async () => {
    regio = await start();
    await zaai(regio.ingang, twente);
    const laatste = mensen.at(-1)!;
    while (!(await isBekend(regio.ingang, laatste.gemeentecode, laatste.id, aanbodIds))) await new Promise((klaar) => setTimeout(klaar, 200));
  }, 360_000);
  afterAll(() => regio?.stop(), 60_000);

  describe('Twente, geladen via de openbare imports', () => {
    for (const { naam, profielId, aanbodId, codes } of twente.valkuilen) {
      test(`de gateway geeft het antwoord dat met de hand is uitgerekend: ${naam}`, async () => {
        if (profielId === null || codes === null) {
          expect((await vraagAanbod(regio.ingang, HENGELO, aanbodId, [])).treffers).toEqual([]);
        } else {
          const oordeel = (await vraagOordelen(regio.ingang, `klantmanager-${HENGELO}`, profielId, [aanbodId])).get(aanbodId);
          expect({ status: oordeel?.status, codes: [...(oordeel?.codes ?? [])].sort() }).toEqual({
            status: codes.length === 0 ? 'MATCH' : 'GEWEIGERD',
            codes,
          });
        }
      });
    }

    test('wie al iets doet, ziet dat terug als lopend', async () => {
      const bezig = mensen.find(({ lopend }) => lopend.length > 0)!;
      const oordelen = await vraagOordelen(regio.ingang, `klantmanager-${bezig.gemeentecode}`, bezig.id, bezig.lopend);
      expect([...oordelen.values()].map(({ status }) => status)).toEqual(['LOPEND']);
    });

    test('nog een keer laden verandert niets: geen mens of aanbod staat er dubbel in', async () => {
      await zaai(regio.ingang, twente);
      const { zoekAanbod } = await regio.ingang.vraag<{ zoekAanbod: { totaal: number } }>(
        'beheerder',
        '{ zoekAanbod(aantal: 1) { ... on Zoekuitkomst { totaal } } }',
        {},
      );
      expect(zoekAanbod.totaal).toBe(aanbodIds.length);
      const { profielen } = await regio.ingang.vraag<{ profielen: { totaal: number } }>(
        `klantmanager-${HENGELO}`,
        '{ profielen(aantal: 1) { totaal } }',
        {},
      );
      expect(profielen.totaal).toBe(mensen.filter(({ gemeentecode }) => gemeentecode === HENGELO).length);
    }, 240_000);
  });
};
