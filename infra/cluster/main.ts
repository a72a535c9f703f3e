import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { HttpIngang, maakRegio, zaai } from '@regiomatch/generators';
import { startEchtCluster } from './echt-cluster.js';

const UITLEG = `npm run cluster -- [opties]
Start de regio als losse processen op deze machine, met een echte Kafka, Keycloak en PostgreSQL. Stoppen met Ctrl-C.

  --leeg                  zonder voorbeeldgegevens
  --instanties dienst=N   zoveel van een dienst of van de gateway; mag vaker
  --data MAP              map voor logs en gegevens (.data/cluster)

DATABASE_URL, KAFKA_BROKERS en MEILI_URL met MEILI_KEY noemen servers die al draaien. MEILI_PROGRAMMA noemt het
programma van een Meilisearch die hier gestart wordt.`;

const { values } = parseArgs({
  options: {
    leeg: { type: 'boolean', default: false },
    instanties: { type: 'string', multiple: true, default: [] },
    data: { type: 'string', default: '.data/cluster' },
    help: { type: 'boolean', default: false },
  },
});
const meld = (regel: string): void => console.log(regel);
const { DATABASE_URL: databaseUrl, KAFKA_BROKERS: kafkaBrokers, MEILI_URL: meiliUrl, MEILI_KEY: meiliKey = '' } = process.env;

if (values.help) meld(UITLEG);
else {
  const begin = Date.now();
  const cluster = await startEchtCluster({
    map: resolve(values.data),
    instanties: Object.fromEntries(values.instanties.map((een) => een.split('=')).map(([naam = '', aantal]) => [naam, Number(aantal)])),
    databaseUrl,
    kafkaBrokers,
    meili: meiliUrl ? { url: meiliUrl, key: meiliKey } : undefined,
    meiliProgramma: process.env['MEILI_PROGRAMMA'],
    meld,
  });
  let stopt: Promise<void> | null = null;
  const stop = (): void => void (stopt ??= cluster.stop().then(() => process.exit(0)));
  for (const signaal of ['SIGINT', 'SIGTERM'] as const) process.on(signaal, stop);
  const [url = ''] = cluster.gateways;
  if (!values.leeg) {
    meld('Voorbeeldgegevens van Midden-Twente laden …');
    await zaai(
      new HttpIngang(url, (gebruiker) => cluster.uitgever.tokenVan(gebruiker)),
      maakRegio('midden-twente', new Date().toISOString().slice(0, 10)),
      meld,
    );
  }
  const token = await cluster.uitgever.tokenVan('klantmanager-0164');
  meld(`
De regio draait na ${Math.round((Date.now() - begin) / 1_000)} s.
  gateway    ${cluster.gateways.join(' ')}
  aanmelden  ${url}/login
  uitgever   ${cluster.uitgever.issuer}
  logs       ${resolve(values.data, 'logs')}

Een token voor klantmanager-0164, vijf minuten geldig:
${token}`);
}
