import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { HttpIngang, maakRegio, zaai } from '@regiomatch/generators';
import { startEchtCluster } from './echt-cluster.js';
import { uitgeverElders } from './uitgever-elders.js';

const UITLEG = `npm run cluster -- [opties]
Start de regio als losse processen op deze machine, met een echte Kafka, Keycloak en PostgreSQL. Stoppen met Ctrl-C.

  --leeg                  zonder voorbeeldgegevens
  --instanties dienst=N   zoveel van een dienst of van de gateway; mag vaker
  --data MAP              map voor logs en gegevens (.data/cluster)
  --poort N               poort van de gateway; anders een vrije

DATABASE_URL, KAFKA_BROKERS en MEILI_URL met MEILI_KEY noemen servers die al draaien. MEILI_PROGRAMMA noemt het
programma van een Meilisearch die hier gestart wordt. OIDC_ISSUER noemt een uitgever die al draait en het realm van
Regiomatch heeft, met OIDC_CLIENT_SECRET_<DIENST>, OIDC_CLIENT_SECRET_GATEWAY en een --poort die dat realm kent; de regio
begint dan leeg.`;

const meld = (regel: string): void => console.log(regel);

const leesOpties = () => {
  const { values } = parseArgs({
    options: {
      leeg: { type: 'boolean', default: false },
      instanties: { type: 'string', multiple: true, default: [] },
      data: { type: 'string', default: '.data/cluster' },
      poort: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const poort = values.poort === undefined ? undefined : Number(values.poort);
  if (poort !== undefined && !(Number.isInteger(poort) && poort > 0 && poort < 65_536))
    throw new Error('--poort is een getal van 1 tot en met 65535.');
  return { ...values, poort };
};

const start = async ({ leeg, instanties, data, poort }: ReturnType<typeof leesOpties>): Promise<void> => {
  const { DATABASE_URL: databaseUrl, KAFKA_BROKERS: kafkaBrokers, MEILI_URL: meiliUrl, MEILI_KEY: meiliKey = '', OIDC_ISSUER: issuer } = process.env;
  const begin = Date.now();
  const cluster = await startEchtCluster({
    map: resolve(data),
    poort,
    ...(issuer ? { keycloak: false, uitgever: () => uitgeverElders(issuer, process.env), browserlogin: true } : {}),
    instanties: Object.fromEntries(instanties.map((een) => een.split('=')).map(([naam = '', aantal]) => [naam, Number(aantal)])),
    databaseUrl,
    kafkaBrokers,
    meili: meiliUrl ? { url: meiliUrl, key: meiliKey } : undefined,
    meiliProgramma: process.env['MEILI_PROGRAMMA'],
    meld,
  });
  let stopt: Promise<void> | null = null;
  const stop = (): void => void (stopt ??= cluster.stop().then(() => process.exit(0)));
  for (const signaal of ['SIGINT', 'SIGTERM'] as const) process.on(signaal, stop);
  // What was started does not keep this process alive, and ends with it.
  const blijf = setInterval(() => undefined, 60_000);
  try {
    const [url = ''] = cluster.gateways;
    // Examples are loaded as demo users, whom a provider elsewhere does not know.
    if (!leeg && !issuer) {
      meld('Voorbeeldgegevens van Midden-Twente laden …');
      await zaai(
        new HttpIngang(url, (gebruiker) => cluster.uitgever.tokenVan(gebruiker)),
        maakRegio('midden-twente', new Date().toISOString().slice(0, 10)),
        meld,
      );
    }
    meld(`
De regio draait na ${Math.round((Date.now() - begin) / 1_000)} s.
  gateway    ${cluster.gateways.join(' ')}
  aanmelden  ${url}/login
  uitgever   ${cluster.uitgever.issuer}
  logs       ${resolve(data, 'logs')}`);
    if (!issuer) meld(`\nEen token voor klantmanager-0164, vijf minuten geldig:\n${await cluster.uitgever.tokenVan('klantmanager-0164')}`);
  } catch (error) {
    clearInterval(blijf);
    await cluster.stop();
    throw error;
  }
};

try {
  const opties = leesOpties();
  if (opties.help) meld(UITLEG);
  else await start(opties);
} catch (error) {
  const { code = '', message } = error as NodeJS.ErrnoException;
  console.error(code.startsWith('ERR_PARSE_ARGS') ? `Deze optie is er niet, of mist een waarde.\n\n${UITLEG}` : message);
  process.exitCode = 1;
}
