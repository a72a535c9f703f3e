import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freePort } from '@regiomatch/local/postgres/free-port.js';
import { metDatabase, metRol } from './database-url.js';
import { draai } from './draai.js';
import { eigenDatabase } from './eigen-database.js';
import { NodeProces } from './node-proces.js';
import { startProefuitgever } from './proefuitgever.js';
import type { Uitgever } from './uitgever.js';

const ROOT = resolve(import.meta.dirname, import.meta.dirname.endsWith('dist') ? '../../..' : '../..');

export interface ClusterOpties {
  /** Folder for logs and for the data of the servers that are started here. */
  readonly map: string;
  /** Of the first gateway; a free one otherwise. */
  readonly poort?: number | undefined;
  /** How many of a service, or of `gateway`; one of each otherwise. */
  readonly instanties?: Readonly<Record<string, number>>;
  /** As administrator; without it a PostgreSQL is started in `map`. */
  readonly databaseUrl?: string | undefined;
  /** `host:port,…`; without it the bus is in PostgreSQL. */
  readonly kafkaBrokers?: string | undefined;
  readonly meili?: { readonly url: string; readonly key: string } | undefined;
  /** Starts the provider, given the address that browsers see; without it a small one with the demo users. */
  readonly uitgever?: (publiekeUrl: string) => Promise<Uitgever>;
  /** Whether people can sign in with a browser: for a provider that knows the client of the gateway. */
  readonly browserlogin?: boolean;
  /** Folder of another build of the product, for a rolling upgrade; this one otherwise. */
  readonly root?: string;
  readonly meld?: (regel: string) => void;
}

/** A region of which every service is a process of its own, on loopback. */
export interface Cluster {
  /** Addresses of the gateways. */
  readonly gateways: readonly string[];
  /** Administrator of the database. */
  readonly databaseUrl: string;
  readonly uitgever: Uitgever;
  /** By name: the services, and `gateway`. */
  readonly processen: ReadonlyMap<string, readonly NodeProces[]>;
  /** Addresses of a service, for who asks it directly. */
  adressen(dienst: string): readonly string[];
  /** Of the database, as the role of a service. */
  rolUrl(dienst: string): string;
  /** Makes the database and the topics ready for the build in this folder; what starts from now on is that build. */
  neemBuild(root: string): void;
  /** Sends a signal to the database, which starts again by itself; only when it was started here. */
  readonly database: { signaal(signaal: NodeJS.Signals): void } | null;
  stop(): Promise<void>;
}

/** Starts what is not given, makes the database ready, and starts every service and the gateway. @throws Error with the log to look in */
export const startCluster = async (opties: ClusterOpties): Promise<Cluster> => {
  const { map, poort, instanties = {}, root = ROOT, meld = () => undefined } = opties;
  const logs = join(map, 'logs');
  mkdirSync(logs, { recursive: true });
  const opruimen: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const een of opruimen.splice(0).reverse()) await een();
  };
  try {
    const database = opties.databaseUrl === undefined ? await eigenDatabase(join(map, 'postgres'), meld) : null;
    if (database) opruimen.push(() => database.stop());
    const databaseUrl = metDatabase(opties.databaseUrl ?? database?.url ?? '');
    const diensten = readdirSync(join(root, 'services')).filter((naam) => existsSync(join(root, 'services', naam, 'service.json')));
    const wachtwoorden = new Map([...diensten, 'gateway'].map((naam) => [naam, randomBytes(18).toString('base64url')]));
    const maakGereed = (build: string): void => {
      draai(build, 'infra/local/dist/migreer.js', {
        BEHEER_DATABASE_URL: databaseUrl,
        ...Object.fromEntries([...wachtwoorden].map(([naam, wachtwoord]) => [`WACHTWOORD_${naam.toUpperCase()}`, wachtwoord])),
      });
      if (opties.kafkaBrokers) draai(build, 'infra/kafka/dist/topics.js', { KAFKA_BROKERS: opties.kafkaBrokers });
    };
    meld('Database gereedmaken …');
    maakGereed(root);

    const plekken = new Map<string, { readonly poort: number; readonly beheer: number }[]>();
    for (const naam of [...diensten, 'gateway']) {
      plekken.set(
        naam,
        await Promise.all(
          Array.from({ length: instanties[naam] ?? 1 }, async (_, i) => ({
            poort: (naam === 'gateway' && i === 0 ? poort : undefined) ?? (await freePort()),
            beheer: await freePort(),
          })),
        ),
      );
    }
    const adressen = (naam: string): readonly string[] => (plekken.get(naam) ?? []).map(({ poort }) => `http://127.0.0.1:${poort}`);
    const uitgever = await (opties.uitgever ?? startProefuitgever)(adressen('gateway')[0] ?? '');
    opruimen.push(() => uitgever.stop());
    const alleAdressen = diensten.map((naam) => `${naam}=${adressen(naam).join('|')}`).join(',');
    const gedeeld = {
      LUISTER: '127.0.0.1',
      DIENSTEN: alleAdressen,
      OIDC_ISSUER: uitgever.issuer,
      OIDC_AUDIENCE: uitgever.audience,
      OIDC_JWKS_URL: uitgever.jwksUrl,
      AFBOUW_SECONDEN: '2',
      DATABASE_POOL: '4',
    };
    const rolUrl = (naam: string): string => metRol(databaseUrl, `${schemaVan(root, naam)}_app`, wachtwoorden.get(naam) ?? '');
    const processen = new Map<string, readonly NodeProces[]>();
    for (const naam of diensten) {
      const env = {
        ...gedeeld,
        DATABASE_URL: rolUrl(naam),
        ...(opties.kafkaBrokers ? { KAFKA_BROKERS: opties.kafkaBrokers } : { BUS_URL: rolUrl(naam) }),
        ...(naam === 'matching' && opties.meili ? { MEILI_URL: opties.meili.url, MEILI_KEY: opties.meili.key } : {}),
        OIDC_TOKEN_URL: uitgever.tokenUrl,
        OIDC_CLIENT_ID: naam,
        OIDC_CLIENT_SECRET: uitgever.geheimVan(naam),
      };
      processen.set(
        naam,
        plekken.get(naam)!.map(
          ({ poort }, i) =>
            new NodeProces({
              naam: `${naam}-${i + 1}`,
              root,
              script: join('services', naam, 'dist/main.js'),
              env: { ...env, POORT: String(poort) },
              beheer: `http://127.0.0.1:${poort}`,
              log: join(logs, `${naam}-${i + 1}.log`),
            }),
        ),
      );
    }
    const login = opties.browserlogin
      ? {
          OIDC_CLIENT_ID: 'regiomatch-gateway',
          OIDC_CLIENT_SECRET: uitgever.geheimVan('gateway'),
          PUBLIEKE_URL: adressen('gateway')[0] ?? '',
          SESSIE_SLEUTEL: randomBytes(32).toString('base64url'),
          VEREISTE_ACR: 'geen',
        }
      : { BROWSERLOGIN: 'nee' };
    processen.set(
      'gateway',
      plekken.get('gateway')!.map(
        ({ poort, beheer }, i) =>
          new NodeProces({
            naam: `gateway-${i + 1}`,
            root,
            script: 'gateway/dist/main.js',
            env: {
              ...gedeeld,
              ...login,
              DATABASE_URL: rolUrl('gateway'),
              POORT: String(poort),
              BEHEER_POORT: String(beheer),
              PRODUCTIE: 'nee',
            },
            beheer: `http://127.0.0.1:${beheer}`,
            log: join(logs, `gateway-${i + 1}.log`),
          }),
      ),
    );
    meld('Diensten starten …');
    const alle = [...processen.values()].flat();
    opruimen.push(() => Promise.all(alle.map((proces) => proces.stop())));
    for (const proces of alle) await proces.begin();
    await Promise.all(alle.map((proces) => proces.gereed()));
    const neemBuild = (build: string): void => {
      maakGereed(build);
      for (const proces of alle) proces.root = build;
    };
    return { gateways: adressen('gateway'), databaseUrl, rolUrl, uitgever, processen, adressen, neemBuild, database, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

const schemaVan = (root: string, naam: string): string =>
  naam === 'gateway' ? 'gateway' : (JSON.parse(readFileSync(join(root, 'services', naam, 'service.json'), 'utf8')) as { schema: string }).schema;
