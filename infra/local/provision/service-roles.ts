import { type Client, escapeIdentifier as id, escapeLiteral as text } from 'pg';
import { StartFout } from '../start-fout.js';
import { scramVerifier } from './scram-verifier.js';

/** Names of the roles and the schema of one service. */
export interface ServiceRoles {
  readonly schema: string;
  /** Owns the schema and everything in it; migrations run as this role. Cannot log in. */
  readonly eigenaar: string;
  /** The role of the running service: reads and writes rows, changes no tables, and is bound by row-level security. */
  readonly app: string;
}

const SCHEMA_NAAM = /^[a-z][a-z0-9_]{0,40}$/;

/** @throws StartFout `manifest.schema-ongeldig`. */
export function rolesOf(schema: string): ServiceRoles {
  if (SCHEMA_NAAM.test(schema) && !schema.startsWith('pg_')) return { schema, eigenaar: `${schema}_eigenaar`, app: `${schema}_app` };
  throw new StartFout(
    'manifest.schema-ongeldig',
    `"${schema}" kan geen schemanaam zijn.`,
    'Gebruik in service.json kleine letters, cijfers en _, te beginnen met een letter.',
  );
}

/** Makes the schema and its owner; migrations run with the rights of that owner. */
export async function ensureOwnedSchema(client: Client, { schema, eigenaar }: Pick<ServiceRoles, 'schema' | 'eigenaar'>): Promise<void> {
  await ensureRole(client, eigenaar, 'NOLOGIN');
  await client.query(`
    GRANT ${id(eigenaar)} TO CURRENT_USER;
    CREATE SCHEMA IF NOT EXISTS ${id(schema)} AUTHORIZATION ${id(eigenaar)};
    ALTER ROLE ${id(eigenaar)} SET search_path = ${id(schema)}, public;
    REVOKE ALL ON SCHEMA ${id(schema)} FROM PUBLIC;
    ALTER DEFAULT PRIVILEGES FOR ROLE ${id(eigenaar)} REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC`);
}

/** Gives a service its schema, its owner and its own login, which may do no more than read and write rows. */
export async function ensureServiceRoles(client: Client, roles: ServiceRoles, password: string): Promise<void> {
  const { schema, eigenaar, app } = roles;
  await ensureOwnedSchema(client, roles);
  await ensureRole(client, app, 'LOGIN');
  await client.query(`
    ALTER ROLE ${id(app)} LOGIN PASSWORD ${text(scramVerifier(password))};
    ALTER ROLE ${id(app)} SET search_path = ${id(schema)}, public;
    GRANT USAGE ON SCHEMA ${id(schema)} TO ${id(app)};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${id(eigenaar)} IN SCHEMA ${id(schema)} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${id(app)};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${id(eigenaar)} IN SCHEMA ${id(schema)} GRANT USAGE, SELECT ON SEQUENCES TO ${id(app)};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${id(eigenaar)} IN SCHEMA ${id(schema)} GRANT EXECUTE ON FUNCTIONS TO ${id(app)}`);
  await mustBeBound(client, app, eigenaar);
}

async function ensureRole(client: Client, role: string, can: 'LOGIN' | 'NOLOGIN'): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (rowCount === 0) await client.query(`CREATE ROLE ${id(role)} ${can}`);
}

// A role that existed before may have rights that undo row-level security.
async function mustBeBound(client: Client, app: string, eigenaar: string): Promise<void> {
  const { rowCount } = await client.query(
    `SELECT 1 FROM pg_roles WHERE rolname = $1 AND (rolsuper OR rolbypassrls OR rolcreaterole OR pg_has_role($1, $2, 'MEMBER'))`,
    [app, eigenaar],
  );
  if (rowCount === 0) return;
  throw new StartFout(
    'database.rol-te-machtig',
    `De databaserol "${app}" heeft meer rechten dan de dienst mag hebben.`,
    `Laat een beheerder de rol gewoon maken: ALTER ROLE ${app} NOSUPERUSER NOBYPASSRLS NOCREATEROLE; REVOKE ${eigenaar} FROM ${app}.`,
  );
}
