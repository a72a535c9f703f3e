import { afterAll } from '@jest/globals';
import { startToetsmatching } from '../../toets/start-toetsmatching.fixture.js';
import { VANDAAG } from '../../toets/zoekorakel.fixture.js';
import { zoekerSuite } from '../zoeken/zoeker.suite.js';
import { bijgewerkt, eigenIndex, ruimOp } from './echte-zoekserver.fixture.js';
import type { Zoekserveradres } from './zoekserver.js';

const gemaakt: Zoekserveradres[] = [];
afterAll(async () => {
  for (const adres of gemaakt) await ruimOp(adres);
});

zoekerSuite('Meilisearch', async () => {
  const zoekindex = eigenIndex();
  gemaakt.push(zoekindex);
  const matching = await startToetsmatching({ zoekindex, klok: () => new Date(`${VANDAAG}T12:00:00Z`) });
  return { matching, bij: () => bijgewerkt(matching) };
});
