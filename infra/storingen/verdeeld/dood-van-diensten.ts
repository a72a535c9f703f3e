import { setTimeout as sleep } from 'node:timers/promises';
import type { Storing } from './storing.js';

/** kill -9 of one instance of every program in turn; what runs it starts it again. */
export const doodVanDiensten = (programmas: readonly string[]): readonly Storing[] =>
  programmas.map((naam) => ({
    naam: `kill -9 van ${naam}`,
    keren: { kort: 2, lang: 20 },
    async doe({ cluster }) {
      const instanties = cluster.processen.get(naam) ?? [];
      const proces = instanties[Math.floor(Math.random() * instanties.length)]!;
      await proces.dood();
      await sleep(Math.random() * 500);
      await proces.start();
    },
  }));
