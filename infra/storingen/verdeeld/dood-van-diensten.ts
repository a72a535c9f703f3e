import { setTimeout as sleep } from 'node:timers/promises';
import type { NodeProces } from '@regiomatch/cluster';
import type { Proef } from './proef.js';
import type { Storing } from './storing.js';

/** kill -9 of one instance of every program, so soon after each other that they start again while others are away; and of each by itself. */
export const doodVanDiensten = (programmas: readonly string[]): readonly Storing[] => [
  {
    naam: 'kill -9 van elk programma kort na elkaar',
    keren: { kort: 2, lang: 20 },
    async doe({ cluster }) {
      const gedood: NodeProces[] = [];
      for (const naam of programmas) {
        const proces = een(cluster, naam);
        await proces.dood();
        await sleep(Math.random() * 500);
        await proces.begin();
        gedood.push(proces);
      }
      await Promise.all(gedood.map((proces) => proces.gereed()));
    },
  },
  ...programmas.map((naam): Storing => ({
    naam: `kill -9 van ${naam}`,
    keren: { kort: 0, lang: 1 },
    async doe({ cluster }) {
      const proces = een(cluster, naam);
      await proces.dood();
      await sleep(Math.random() * 500);
      await proces.start();
    },
  })),
];

const een = (cluster: Proef['cluster'], naam: string): NodeProces => {
  const instanties = cluster.processen.get(naam) ?? [];
  return instanties[Math.floor(Math.random() * instanties.length)]!;
};
