import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { PROGRAMMA_HENGELO, type AanbodKolommen, type PersoonFeiten } from '@regiomatch/matching-kern';
import { fastify } from 'fastify';
import { mediaan, naarBlok, type Blok } from './blok.js';
import { minstens } from '../verslag/doel.js';
import { VANDAAG } from './gegevens.js';
import { TOP } from './in-proces.js';
import type { Omvang } from './omvang.js';
import type { Rivaal } from './rivaal/rivaal.js';
import { blokrij, keer, tabel } from '../verslag/tabel.js';
import type { Uitslag } from '../verslag/uitslag.js';

/** What the asking thread gets to do: `vragen` questions, one after the other. */
export interface Vragenreeks {
  readonly url: string;
  readonly vragen: number;
}

/**
 * Engine and rival behind the same route of Fastify, asked from another thread over one connection. The thread lives through all rounds:
 * a new one would be measured while it compiles.
 */
export const meetOverHttp = async (motor: AanbodKolommen, rivaal: Rivaal, mensen: readonly PersoonFeiten[], omvang: Omvang): Promise<Uitslag> => {
  const { rondes, vragen } = omvang;
  const wegen = {
    leeg: () => ({}),
    motor: (persoon: PersoonFeiten) => motor.zoek(persoon, PROGRAMMA_HENGELO, VANDAAG, { aantal: TOP, vanaf: 0 }),
    rivaal: (persoon: PersoonFeiten) => rivaal.zoek(persoon, PROGRAMMA_HENGELO, TOP),
  };
  const dienst = fastify();
  for (const [naam, antwoord] of Object.entries(wegen)) {
    dienst.get<{ Params: { nummer: string } }>(`/${naam}/:nummer`, async ({ params }) => antwoord(mensen[Number(params.nummer) % mensen.length]!));
  }
  const basis = await dienst.listen({ host: '127.0.0.1', port: 0 });
  const namen = Object.keys(wegen) as readonly (keyof typeof wegen)[];
  const vragensteller = new Worker(new URL('./vragensteller.js', import.meta.url));
  const blokken: Record<keyof typeof wegen, Blok[]> = { leeg: [], motor: [], rivaal: [] };
  try {
    for (let ronde = -1; ronde < rondes; ronde += 1) {
      for (const naam of namen) {
        const blok = naarBlok(await vraagReeks(vragensteller, { url: `${basis}/${naam}`, vragen }));
        // The first round warms up.
        if (ronde >= 0) blokken[naam].push(blok);
      }
    }
  } finally {
    vragensteller.postMessage(null);
    await once(vragensteller, 'exit');
    await dienst.close();
  }
  const [leeg, uitMotor, uitRivaal] = [mediaan(blokken.leeg), mediaan(blokken.motor), mediaan(blokken.rivaal)];
  const [p50, p99] = [uitRivaal.p50 / uitMotor.p50, uitRivaal.p99 / uitMotor.p99];
  return {
    tekst: tabel(
      [`Over HTTP: één verbinding, ${vragen} vragen per blok, mediaan van ${rondes} rondes`, 'p50 ms', 'p99 ms'],
      [
        blokrij('leeg antwoord', leeg),
        blokrij('kolommen', uitMotor),
        blokrij('PostgreSQL', uitRivaal),
        ['PostgreSQL ÷ kolommen', keer(p50), keer(p99)],
      ],
    ),
    doelen: [minstens('over HTTP, p50', p50, 7), minstens('over HTTP, p99', p99, 10)],
  };
};

const vraagReeks = (vragensteller: Worker, reeks: Vragenreeks): Promise<readonly number[]> =>
  new Promise((resolve, reject) => {
    vragensteller.once('error', reject);
    vragensteller.once('message', (tijden: readonly number[]) => {
      vragensteller.off('error', reject);
      resolve(tijden);
    });
    vragensteller.postMessage(reeks);
  });
