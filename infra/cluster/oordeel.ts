import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { HttpIngang } from '@regiomatch/generators';
import { leesMap, uitslagtekst, voerOordeelUit } from '@regiomatch/oordeel';
import { startEchtCluster } from './echt-cluster.js';

// npm run oordeel:cluster -- <map>: the same judgement as `npm run oordeel`, on separate processes over a real Kafka and Keycloak.
const [map] = process.argv.slice(2);
const schrijf = (regel: string): void => console.log(regel);
if (map === undefined) {
  console.error('Gebruik: npm run oordeel:cluster -- <map in de vorm van golden>');
  process.exitCode = 1;
} else {
  const voorbeelden = leesMap(resolve(map));
  const data = mkdtempSync(join(tmpdir(), 'regiomatch-cluster-'));
  const cluster = await startEchtCluster({ map: data, meld: schrijf });
  try {
    const ingang = new HttpIngang(cluster.gateways[0] ?? '', (gebruiker) => cluster.uitgever.tokenVan(gebruiker));
    const uitslag = await voerOordeelUit(ingang, voorbeelden, new Date().toISOString().slice(0, 10), schrijf);
    schrijf(uitslagtekst(uitslag));
    process.exitCode = uitslag.verschillen.length > 0 ? 1 : 0;
  } finally {
    await cluster.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
