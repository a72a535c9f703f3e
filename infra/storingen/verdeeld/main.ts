import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEchtCluster } from '@regiomatch/cluster';
import { andereStoringen } from './andere-storingen.js';
import { doodVanDiensten } from './dood-van-diensten.js';
import { instantiesPerProgramma } from './instanties-per-programma.js';
import { leegGeheugen } from './leeg-geheugen.js';
import { kafkaStoringen } from './kafka-storingen.js';
import { plekkenVergeven } from './plekken-vergeven.js';
import { Proef } from './proef.js';
import { rollendHerstarten } from './rollend-herstarten.js';
import type { Storing } from './storing.js';
import { zoekserverWeg } from './zoekserver-weg.js';

// npm run test:storingen -- [--lang] [--alleen <tekst>]: hurts a region of separate processes and fails on any loss. MEILI_PROGRAMMA names a Meilisearch.
const { values } = parseArgs({ options: { lang: { type: 'boolean', default: false }, alleen: { type: 'string' } } });

interface Regel {
  readonly naam: string;
  readonly keren: number;
  readonly bevestigd: number;
  readonly langsteMs: number;
  readonly fout: string | null;
}

const meld = (regel: string): void => console.log(regel);

const kerenVan = ({ keren }: Storing): number => (values.lang ? keren.lang : keren.kort);

const voerUit = async (proef: Proef, storing: Storing): Promise<Regel> => {
  const keren = kerenVan(storing);
  let bevestigd = 0;
  let langsteMs = 0;
  for (let keer = 1; keer <= keren; keer += 1) {
    const begin = performance.now();
    try {
      const doe = (): Promise<void> => storing.doe(proef, values.lang);
      bevestigd += await (storing.zonderSchrijvers ? proef.inRust(doe) : proef.onderBelasting(doe));
      await storing.achteraf?.(proef);
    } catch (error) {
      return { naam: storing.naam, keren: keer, bevestigd, langsteMs, fout: error instanceof Error ? error.message : String(error) };
    }
    langsteMs = Math.max(langsteMs, performance.now() - begin);
  }
  return { naam: storing.naam, keren, bevestigd, langsteMs, fout: null };
};

const tabel = (regels: readonly Regel[]): string =>
  [
    '| storing | keren | bevestigde wijzigingen | verloren, ouder of dubbel | langste, met herstel en controle |',
    '| --- | --- | --- | --- | --- |',
    ...regels.map(
      ({ naam, keren, bevestigd, langsteMs, fout }) => `| ${naam} | ${keren} | ${bevestigd} | ${fout ?? '0'} | ${(langsteMs / 1_000).toFixed(1)} s |`,
    ),
  ].join('\n');

const map = mkdtempSync(join(tmpdir(), 'regiomatch-storing-'));
const cluster = await startEchtCluster({
  map,
  brokers: values.lang ? 3 : 1,
  keycloak: values.lang,
  instanties: values.lang ? instantiesPerProgramma() : { matching: 2, taalstages: 2, gateway: 2 },
  meiliProgramma: process.env['MEILI_PROGRAMMA'],
  meld,
});
for (const signaal of ['SIGINT', 'SIGTERM'] as const) process.once(signaal, () => void cluster.stop().finally(() => process.exit(1)));
const regels: Regel[] = [];
try {
  const proef = await Proef.begin(cluster);
  const storingen = [
    ...doodVanDiensten([...cluster.processen.keys()]),
    ...kafkaStoringen,
    ...andereStoringen,
    leegGeheugen,
    ...zoekserverWeg,
    rollendHerstarten,
    plekkenVergeven,
  ];
  for (const storing of storingen.filter((een) => kerenVan(een) > 0 && een.naam.includes(values.alleen ?? ''))) {
    if (storing.zoekserver && cluster.zoekserver === null) {
      meld(`OVERGESLAGEN  ${storing.naam}: zet MEILI_PROGRAMMA op het pad van een Meilisearch`);
      continue;
    }
    const regel = await voerUit(proef, storing);
    regels.push(regel);
    meld(
      `${regel.fout === null ? 'ok' : 'MISLUKT'}  ${regel.naam}: ${regel.keren} keer, ${regel.bevestigd} bevestigd${regel.fout === null ? '' : `\n${regel.fout}`}`,
    );
  }
} finally {
  await cluster.stop();
  meld(`\n${tabel(regels)}\n`);
  const mislukt = regels.filter(({ fout }) => fout !== null).length;
  if (mislukt === 0) rmSync(map, { recursive: true, force: true });
  else meld(`De logs staan in ${map}`);
  meld(`${regels.length - mislukt} passed, ${mislukt} failed, 0 skipped`);
  if (mislukt > 0) process.exitCode = 1;
}
