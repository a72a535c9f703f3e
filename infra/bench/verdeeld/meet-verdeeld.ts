import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEchtCluster } from '@regiomatch/cluster';
import { HttpIngang, maakRegio, zaai } from '@regiomatch/generators';
import { meetGatewayNaastDienst } from '../systeem/gateway-en-dienst.js';
import { meetPublicerenOverKafka } from './publiceren-over-kafka.js';

/** The figures of a region of separate processes over a real Kafka and Keycloak, as Markdown tables. */
export const meetVerdeeld = async (meld: (regel: string) => void): Promise<string> => {
  const map = mkdtempSync(join(tmpdir(), 'regiomatch-verdeeld-'));
  const cluster = await startEchtCluster({ map, meld });
  try {
    const [gateway = ''] = cluster.gateways;
    const [matching = ''] = cluster.adressen('matching');
    meld('Voorbeeldgegevens laden …');
    await zaai(
      new HttpIngang(gateway, (gebruiker) => cluster.uitgever.tokenVan(gebruiker)),
      maakRegio('midden-twente', new Date().toISOString().slice(0, 10)),
      meld,
    );
    meld('Publiceren over Kafka meten …');
    const publiceren = await meetPublicerenOverKafka(cluster);
    meld('De gateway naast de dienst meten …');
    const verhouding = await meetGatewayNaastDienst(gateway, matching, await cluster.uitgever.tokenVan('klantmanager-0164'));
    return [verhouding, publiceren].join('\n\n');
  } finally {
    await cluster.stop();
    rmSync(map, { recursive: true, force: true });
  }
};
