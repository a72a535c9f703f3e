import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEchtCluster } from '@regiomatch/cluster';
import { HttpIngang, maakRegio, zaai } from '@regiomatch/generators';
import { hoogstens } from '../verslag/doel.js';
import { doelentabel } from '../verslag/tabel.js';
import type { Uitslag } from '../verslag/uitslag.js';
import { meetGatewayNaastDienst } from '../systeem/gateway-en-dienst.js';
import { meetPublicerenOverKafka } from './publiceren-over-kafka.js';

/** The figures of a region of separate processes over a real Kafka and Keycloak, as Markdown tables. */
export const meetVerdeeld = async (meld: (regel: string) => void): Promise<Uitslag> => {
  const map = mkdtempSync(join(tmpdir(), 'regiomatch-verdeeld-'));
  const cluster = await startEchtCluster({ map, meld });
  try {
    const [url = ''] = cluster.gateways;
    const [matching = ''] = cluster.adressen('matching');
    meld('Voorbeeldgegevens laden …');
    await zaai(
      new HttpIngang(url, (gebruiker) => cluster.uitgever.tokenVan(gebruiker)),
      maakRegio('midden-twente', new Date().toISOString().slice(0, 10)),
      meld,
    );
    meld('Publiceren over Kafka meten …');
    const publiceren = await meetPublicerenOverKafka(cluster);
    meld('De gateway naast de dienst meten …');
    const gateway = await meetGatewayNaastDienst(url, matching, await cluster.uitgever.tokenVan('klantmanager-0164'));
    const doelen = [
      hoogstens('gateway ÷ dienst, los van elkaar, p50', gateway.p50, 2, '×'),
      hoogstens('gateway ÷ dienst, los van elkaar, p99', gateway.p99, 2, '×'),
      ...publiceren.doelen,
    ];
    return { tekst: [doelentabel(doelen), gateway.tekst, publiceren.tekst].join('\n\n'), doelen };
  } finally {
    await cluster.stop();
    rmSync(map, { recursive: true, force: true });
  }
};
