import { type Client, escapeIdentifier } from 'pg';
import { StartFout } from '../start-fout.js';
import { connect } from './connect.js';

const OUDSTE_MAJOR = 15;

/**
 * Connects to the product's database and makes it when it is missing. It is the one that the URL names, and `eigenNaam` when the URL names
 * none or only the server's own `postgres`.
 */
export async function ensureDatabase(adminUrl: string, eigenNaam: string): Promise<{ client: Client; url: string }> {
  const url = parse(adminUrl);
  const named = decodeURIComponent(url.pathname.slice(1));
  const name = named === '' || named === 'postgres' ? eigenNaam : named;
  const target = withDatabase(url, name);
  const client = (await connectIfExists(target)) ?? (await createAndConnect(withDatabase(url, 'postgres'), target, name));
  try {
    await mustFit(client, name);
  } catch (error) {
    await client.end();
    throw error;
  }
  return { client, url: target };
}

function parse(adminUrl: string): URL {
  const url = URL.canParse(adminUrl) ? new URL(adminUrl) : undefined;
  if (url && ['postgres:', 'postgresql:'].includes(url.protocol) && url.hostname !== '') return url;
  throw new StartFout(
    'database.url-ongeldig',
    'DATABASE_URL is geen bruikbaar adres van een database.',
    'Gebruik de vorm postgres://gebruiker:wachtwoord@server:5432/regiomatch.',
  );
}

async function connectIfExists(url: string): Promise<Client | undefined> {
  try {
    return await connect(url);
  } catch (error) {
    if ((error as { code?: string }).code === '3D000') return undefined;
    throw error;
  }
}

async function createAndConnect(serverUrl: string, target: string, name: string): Promise<Client> {
  const server = await connect(serverUrl);
  try {
    const { rows } = await server.query<{ major: number }>(`SELECT current_setting('server_version_num')::int / 10000 AS major`);
    // Identifiers sort by code point; from version 17 on that goes together with lower() and upper() for letters with an accent.
    const locale = (rows[0]?.major ?? 0) >= 17 ? `LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'` : `LOCALE 'C'`;
    await server.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE template0 ENCODING 'UTF8' ${locale}`);
  } catch (error) {
    // Two starts on one server may find it missing at the same moment.
    if ((error as { code?: string }).code !== '42P04') throw asMissingRight(error, name);
  } finally {
    await server.end();
  }
  return connect(target);
}

async function mustFit(client: Client, name: string): Promise<void> {
  const { rows } = await client.query<{ major: number; encoding: string }>(
    `SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('server_encoding') AS encoding`,
  );
  const { major = 0, encoding = '' } = rows[0] ?? {};
  if (major < OUDSTE_MAJOR) {
    throw new StartFout(
      'database.te-oud',
      `Deze database is PostgreSQL ${major}; regiomatch heeft minstens ${OUDSTE_MAJOR} nodig.`,
      'Gebruik een nieuwere PostgreSQL.',
    );
  }
  if (encoding !== 'UTF8') {
    throw new StartFout(
      'database.geen-utf8',
      `De database "${name}" gebruikt tekencodering ${encoding} in plaats van UTF8.`,
      'Maak een database met ENCODING UTF8 en noem die in DATABASE_URL.',
    );
  }
}

function asMissingRight(error: unknown, name: string): unknown {
  if ((error as { code?: string }).code !== '42501') return error;
  return new StartFout(
    'database.geen-recht',
    `De gebruiker in DATABASE_URL mag de database "${name}" niet aanmaken.`,
    `Laat een beheerder "CREATE DATABASE ${name}" uitvoeren, of geef de gebruiker het recht CREATEDB.`,
    { cause: error },
  );
}

function withDatabase(url: URL, name: string): string {
  const copy = new URL(url);
  copy.pathname = `/${encodeURIComponent(name)}`;
  return copy.href;
}
