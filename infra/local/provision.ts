import { type Client, escapeIdentifier as id } from 'pg';
import { ensureDatabase } from './provision/ensure-database.js';
import { ensureOwnedSchema, ensureServiceRoles, rolesOf, type ServiceRoles } from './provision/service-roles.js';
import { StartFout } from './start-fout.js';

/** The part of a service's `service.json` that its database needs. */
export interface ServiceManifest {
  readonly naam: string;
  readonly schema: string;
}

/** Where a service finds its data: the address for its own login, and the roles that its migrations use. */
export interface ServiceDatabase extends ServiceRoles {
  readonly naam: string;
  readonly url: string;
}

export interface ProvisionedDatabase {
  /** Address of the product's database as administrator, for migrations: `SET ROLE <schema>_eigenaar` and create. */
  readonly adminUrl: string;
  readonly services: readonly ServiceDatabase[];
}

export interface ProvisionOptions {
  /** Of the embedded server, or DATABASE_URL. Its user must be allowed to create roles. */
  readonly adminUrl: string;
  readonly manifests: readonly ServiceManifest[];
  /** Gives each service login its password. */
  readonly geheimen: { get(rol: string): string };
  /** Name of the database when the address names none. */
  readonly database?: string;
}

/** Schema of the embedded event bus, whose tables and rights per topic are the bus' own business. */
const BUS_SCHEMA = 'bus';

/** Any number: it only has to be the same in every launcher. */
const PROVISION_LOCK = 7_061_951;

/**
 * Makes the database, its extensions, and per service a schema with an owner and a login. May be repeated: what exists stays,
 * what a new service lacks is added.
 *
 * @throws StartFout when the server cannot be reached, is too old, or gives this user too few rights.
 */
export async function provision({ adminUrl, manifests, geheimen, database = 'regiomatch' }: ProvisionOptions): Promise<ProvisionedDatabase> {
  mustBeDistinct(manifests);
  const wanted = manifests.map(({ naam, schema }) => ({ naam, ...rolesOf(schema) }));
  const { client, url } = await ensureDatabase(adminUrl, database);
  try {
    await mustMakeRoles(client);
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [PROVISION_LOCK]);
    await prepareDatabase(client);
    for (const roles of wanted) await ensureServiceRoles(client, roles, geheimen.get(roles.app));
    await ensureOwnedSchema(client, rolesOf(BUS_SCHEMA));
    await grantConnect(client, wanted);
    await client.query('COMMIT');
  } catch (error) {
    throw asMissingRight(error);
  } finally {
    await client.end();
  }
  return { adminUrl: url, services: wanted.map((roles) => ({ ...roles, url: asLogin(url, roles.app, geheimen.get(roles.app)) })) };
}

async function prepareDatabase(client: Client): Promise<void> {
  await client.query(`
    CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
    CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public;
    REVOKE CREATE ON SCHEMA public FROM PUBLIC`);
}

async function grantConnect(client: Client, services: readonly ServiceRoles[]): Promise<void> {
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
  const database = id(rows[0]?.name ?? '');
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  for (const { app } of services) await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${id(app)}`);
}

async function mustMakeRoles(client: Client): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolcreaterole)');
  if (rowCount === 0) throw tooFewRights('mag geen rollen aanmaken');
}

function mustBeDistinct(manifests: readonly ServiceManifest[]): void {
  const taken = new Map([[BUS_SCHEMA, 'de berichtenbus']]);
  for (const { naam, schema } of manifests) {
    const owner = taken.get(schema);
    if (owner !== undefined) {
      throw new StartFout(
        'manifest.schema-dubbel',
        `Het schema "${schema}" van ${naam} is al van ${owner}.`,
        'Geef elke dienst in service.json een eigen schema.',
      );
    }
    taken.set(schema, naam);
  }
}

function asMissingRight(error: unknown): unknown {
  return (error as { code?: string }).code === '42501' ? tooFewRights(`krijgt van de server: ${(error as Error).message}`, error) : error;
}

function tooFewRights(wat: string, cause?: unknown): StartFout {
  return new StartFout(
    'database.geen-recht',
    `De gebruiker in DATABASE_URL ${wat}.`,
    'Geef een gebruiker op die eigenaar van de database is en het recht CREATEROLE heeft.',
    { cause },
  );
}

function asLogin(url: string, user: string, password: string): string {
  const login = new URL(url);
  login.username = user;
  login.password = encodeURIComponent(password);
  return login.href;
}
