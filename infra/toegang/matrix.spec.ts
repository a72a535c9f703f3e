import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { BeleidGuard } from '@regiomatch/platform/access';
import { alleDiensten, type Antwoord, startToetsregio } from '@regiomatch/testing';
import { matrixgedrag } from './matrix.suite.js';
import type { Matrixregio } from './matrixregio.js';
import { ANDER } from './persoonsmatrix.fixture.js';

/** Every service in this process. */
const startInEenProces = async (): Promise<Matrixregio> => {
  const regio = await startToetsregio(await alleDiensten());
  return {
    ...regio,
    zonderToken: async (dienst, vraag) => (await regio.door(dienst)?.({ query: vraag }, {})) as Antwoord<unknown>,
    sporen: () => Promise.resolve(regio.logregels),
  };
};

matrixgedrag(startInEenProces, (matrix) => {
  describe('S04 de tweede muur: zonder de controles van de poort', () => {
    beforeAll(() => {
      jest.spyOn(BeleidGuard.prototype, 'canActivate').mockReturnValue(true);
    });
    afterAll(() => {
      jest.restoreAllMocks();
    });

    test('S04 geen vraag bereikt iemand van een andere gemeente', async () => {
      expect(await matrix().open(ANDER, 'query')).toEqual([]);
    }, 120_000);

    test('S04 geen daad verandert of toont iemand van een andere gemeente', async () => {
      const voor = await matrix().profielversies();
      expect(await matrix().open(ANDER, 'mutation')).toEqual([]);
      expect(await matrix().profielversies()).toEqual(voor);
    }, 120_000);
  });
});
