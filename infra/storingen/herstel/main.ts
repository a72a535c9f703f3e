import { deepEqual } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { draai, type EchtCluster, startEchtCluster } from '@regiomatch/cluster';
import { HttpIngang, maakRegio, zaai } from '@regiomatch/generators';
import { startPostgres } from '@regiomatch/servers';
import { eventually } from '@regiomatch/testing/eventually.js';
import { controleerKopieen } from '../controleer-kopieen.js';
import { SOORTEN } from '../verdeeld/proef.js';
import { antwoorden } from './antwoorden.js';
import { databaseinhoud } from './databaseinhoud.js';

// npm run test:herstel: backs a region up, loses everything, and puts it back on empty servers by the steps of docs/beheer.md.
const WORTEL = resolve(import.meta.dirname, '../../../..');
const GEDULD_MS = 120_000;

const meld = (regel: string): void => console.log(regel);
const programmas = process.env['PG_BIN'] ?? execFileSync('pg_config', ['--bindir'], { encoding: 'utf8' }).trim();
const pg = (programma: string, ...args: string[]): void =>
  void execFileSync(join(programmas, programma), args, { stdio: ['ignore', 'inherit', 'inherit'] });
const map = mkdtempSync(join(tmpdir(), 'regiomatch-herstel-'));
const rollen = join(map, 'rollen.sql');
const dump = join(map, 'regiomatch.dump');
const regio = maakRegio('midden-twente', new Date().toISOString().slice(0, 10));

const metCluster = async <T>(databaseUrl: string, werk: (cluster: EchtCluster) => Promise<T>): Promise<T> => {
  const cluster = await startEchtCluster({ map, databaseUrl, meiliProgramma: process.env['MEILI_PROGRAMMA'], meld });
  try {
    return await werk(cluster);
  } finally {
    await cluster.stop();
  }
};

const maakBackup = async () => {
  const database = await startPostgres(programmas);
  try {
    const vooraf = await metCluster(database.url, async (cluster) => {
      await zaai(new HttpIngang(cluster.gateways[0] ?? '', (gebruiker) => cluster.uitgever.tokenVan(gebruiker)), regio, meld);
      await controleerKopieen(cluster.databaseUrl, SOORTEN);
      const gezegd = await antwoorden(cluster, regio);
      meld('Back-up maken terwijl de regio draait …');
      pg('pg_dumpall', '--roles-only', '--no-role-passwords', `--dbname=${cluster.databaseUrl}`, `--file=${rollen}`);
      pg('pg_dump', '--format=custom', '--create', `--dbname=${cluster.databaseUrl}`, `--file=${dump}`);
      return { gezegd, inhoud: await databaseinhoud(cluster.databaseUrl) };
    });
    return vooraf;
  } finally {
    await database.stop();
  }
};

try {
  const vooraf = await maakBackup();
  meld('Alles is weg: database, Kafka, Keycloak en zoekindex. Terugzetten op lege servers …');
  const database = await startPostgres(programmas);
  try {
    writeFileSync(rollen, readFileSync(rollen, 'utf8').replace(/^CREATE ROLE postgres;$/m, ''));
    pg('psql', '--quiet', '--set=ON_ERROR_STOP=1', `--dbname=${database.url}`, `--file=${rollen}`);
    pg('pg_restore', '--exit-on-error', '--create', `--dbname=${database.url}`, dump);
    const hersteld = new URL(database.url);
    hersteld.pathname = '/regiomatch';
    deepEqual([...(await databaseinhoud(hersteld.href))], [...vooraf.inhoud]);
    meld(`${vooraf.inhoud.size} tabellen zijn rij voor rij gelijk.`);
    await metCluster(database.url, async (cluster) => {
      draai(WORTEL, 'infra/local/dist/heraankondigen.js', { DATABASE_URL: cluster.databaseUrl });
      if (cluster.zoekserver) {
        const env = { DATABASE_URL: cluster.rolUrl('matching'), MEILI_URL: cluster.zoekserver.url, MEILI_KEY: cluster.zoekserver.key };
        // Matching found the index gone and builds it by itself; the command then asks to wait.
        await eventually(() => draai(WORTEL, 'infra/zoekindex/dist/herindex.js', env), GEDULD_MS);
        meld('De zoekindex is opnieuw opgebouwd.');
      }
      await controleerKopieen(cluster.databaseUrl, SOORTEN);
      await eventually(async () => deepEqual(await antwoorden(cluster, regio), vooraf.gezegd), GEDULD_MS);
      meld(`De antwoorden van de gateway op ${vooraf.gezegd.length} vragen zijn gelijk.`);
    });
  } finally {
    await database.stop();
  }
} finally {
  rmSync(map, { recursive: true, force: true });
}
