import { Stroom } from './stroom.js';
import type { Storing } from './storing.js';

/** Every program of which there are two, one instance after the other, while 50 requests a second come in: none may fail, none be done twice. */
export const rollendHerstarten: Storing = {
  naam: 'rollend herstarten onder 50 vragen per seconde',
  keren: { kort: 1, lang: 2 },
  zonderSchrijvers: true,
  async doe(proef) {
    const stroom = new Stroom(proef);
    stroom.begin();
    try {
      for (const instanties of proef.cluster.processen.values()) {
        if (instanties.length < 2) continue;
        for (const proces of instanties) {
          await proces.stop();
          await proces.start();
        }
      }
    } finally {
      await stroom.stop();
    }
  },
};
