import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProefuitgever, type Uitgever } from '@regiomatch/cluster';
import { startEmbeddedPostgres } from '@regiomatch/local/embedded-postgres.js';
import { freePort } from '@regiomatch/local/postgres/free-port.js';
import { type Beeld, dienstnamen } from '../beelden.js';

/** What a container needs around it: a database and an issuer of tokens on loopback, and for each image its environment. */
export interface Proefregio {
  omgeving(beeld: Beeld): Readonly<Record<string, string>>;
  /** Where the probes of an image answer. */
  beheeradres(beeld: Beeld): string;
  stop(): Promise<void>;
}

/** Starts them; the database is still empty. */
export const startProefregio = async (root: string): Promise<Proefregio> => {
  const map = mkdtempSync(join(tmpdir(), 'regiomatch-images-'));
  const database = await startEmbeddedPostgres({ dataDir: join(map, 'postgres'), log: () => undefined });
  const uitgever = await startProefuitgever();
  const namen = [...dienstnamen(root), 'gateway'];
  const poorten = new Map<string, string>();
  for (const naam of [...namen, 'beheer']) poorten.set(naam, String(await freePort()));
  const wachtwoorden = new Map(namen.map((naam) => [naam, randomBytes(18).toString('base64url')]));
  const diensten = dienstnamen(root).map((naam) => `${naam}=http://127.0.0.1:${poorten.get(naam)}`);

  const url = (schema: string, naam: string): string => metRol(database.url, `${schema}_app`, wachtwoorden.get(naam) ?? '');
  return {
    omgeving: ({ naam, soort }) => {
      const gedeeld = { LUISTER: '127.0.0.1', POORT: poorten.get(naam) ?? '', DIENSTEN: diensten.join(','), ...tokens(uitgever) };
      switch (soort) {
        case 'beheer':
          return {
            BEHEER_DATABASE_URL: metRol(database.url),
            ...Object.fromEntries([...wachtwoorden].map(([wie, wat]) => [`WACHTWOORD_${wie.toUpperCase()}`, wat])),
          };
        case 'gateway':
          return { ...gedeeld, DATABASE_URL: url('gateway', naam), BEHEER_POORT: poorten.get('beheer') ?? '', BROWSERLOGIN: 'nee' };
        case 'dienst': {
          const eigen = url(schemaVan(root, naam), naam);
          const zelf = { OIDC_TOKEN_URL: uitgever.tokenUrl, OIDC_CLIENT_ID: naam, OIDC_CLIENT_SECRET: uitgever.geheimVan(naam) };
          return { ...gedeeld, ...zelf, DATABASE_URL: eigen, BUS_URL: eigen };
        }
      }
    },
    beheeradres: ({ naam, soort }) => `http://127.0.0.1:${poorten.get(soort === 'gateway' ? 'beheer' : naam)}`,
    stop: async () => {
      await uitgever.stop();
      await database.stop();
      rmSync(map, { recursive: true, force: true });
    },
  };
};

const tokens = ({ issuer, audience, jwksUrl }: Uitgever) => ({ OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_JWKS_URL: jwksUrl });

const metRol = (url: string, rol?: string, wachtwoord = ''): string => {
  const adres = new URL(url);
  adres.pathname = '/regiomatch';
  if (rol !== undefined) Object.assign(adres, { username: rol, password: wachtwoord });
  return adres.href;
};

const schemaVan = (root: string, naam: string): string =>
  (JSON.parse(readFileSync(join(root, 'services', naam, 'service.json'), 'utf8')) as { schema: string }).schema;
