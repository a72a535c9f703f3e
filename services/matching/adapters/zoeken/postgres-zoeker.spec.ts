import { VANDAAG } from '../../toets/zoekorakel.fixture.js';
import { startToetsmatching } from '../../toets/start-toetsmatching.fixture.js';
import { zoekerSuite } from './zoeker.suite.js';

zoekerSuite('de database', async () => ({
  matching: await startToetsmatching({ klok: () => new Date(`${VANDAAG}T12:00:00Z`) }),
  // The search tables change in the transaction of the effect.
  bij: async () => undefined,
}));
