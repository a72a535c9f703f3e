import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@regiomatch/local/postgres/free-port.js';
import { keycloakDist } from './keycloak-dist.js';
import { KeycloakNode } from './keycloak-node.js';

export interface KeycloakOptions {
  /** A realm as Keycloak exports it. A realm that the data already hold stays as it is. */
  readonly realm: { readonly realm: string };
  /** Fills the `${NAME}` in the realm. */
  readonly env: Readonly<Record<string, string>>;
  /** Keeps its data here; a later start with the same folder finds them again. Without it they live in a temporary folder and go with the server. */
  readonly dataDir?: string;
  readonly port?: number;
}

export interface RunningKeycloak {
  /** `iss` of the realm's tokens. */
  readonly issuer: string;
  readonly node: KeycloakNode;
  /** Bearer token of an administrator of the whole server; only over new data, since kept data keep their first administrator. */
  adminToken(): Promise<string>;
  /** The first administrator of the whole server, when its data are new. */
  readonly admin: { readonly username: string; readonly password: string };
  /** Starts again after `node.kill()` or `node.stop()`, at the same address and over the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts Keycloak on loopback, and waits until it has given a token. Nothing of it outlives this process. */
export const startKeycloak = async ({ realm, env, dataDir, port }: KeycloakOptions): Promise<RunningKeycloak> => {
  const dist = await keycloakDist();
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'regiomatch-keycloak-'));
  const home = homeIn(folder, dist);
  writeFileSync(join(home, 'data/import', `${realm.realm}-realm.json`), JSON.stringify(realm), { mode: 0o600 });
  const password = randomBytes(24).toString('base64url');
  const username = 'beheer';
  const node = new KeycloakNode({
    home,
    folder,
    port: port ?? (await freePort()),
    managementPort: await freePort(),
    env: { ...env, KC_BOOTSTRAP_ADMIN_USERNAME: username, KC_BOOTSTRAP_ADMIN_PASSWORD: password },
  });
  const adminToken = async () => {
    const answer = await fetch(`${node.address}/realms/master/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'password', client_id: 'admin-cli', username, password }),
    });
    const { access_token: token } = (await answer.json()) as { access_token?: string };
    if (token === undefined) throw new Error(`Keycloak geeft de beheerder geen token (${answer.status}).`);
    return token;
  };
  const stop = async () => {
    await node.stop();
    if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
  };
  try {
    await node.start(realm.realm);
    if (dataDir === undefined) await adminToken();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    issuer: `${node.address}/realms/${realm.realm}`,
    node,
    adminToken,
    admin: { username, password },
    restart: () => node.start(realm.realm),
    stop,
  };
};

/** A home of its own around the shared programs. */
const homeIn = (folder: string, dist: string): string => {
  const home = join(folder, 'home');
  for (const own of ['data/import', 'conf', 'themes']) mkdirSync(join(home, own), { recursive: true });
  for (const shared of ['lib', 'bin', 'providers']) {
    rmSync(join(home, shared), { force: true });
    symlinkSync(join(dist, shared), join(home, shared));
  }
  return home;
};
