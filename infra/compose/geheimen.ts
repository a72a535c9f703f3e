import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const geheim = (): string => randomBytes(24).toString('base64url');

/** What docker-compose.yml asks of `.env`: every value random, none of it in the repository. */
export const geheimen = (root: string): ReadonlyMap<string, string> => {
  const diensten = readdirSync(join(root, 'services')).filter((naam) => existsSync(join(root, 'services', naam, 'service.json')));
  const namen = [...diensten, 'gateway'].map((naam) => naam.toUpperCase().replaceAll('-', '_'));
  const hoofdsleutel = geheim();
  const sleutelnummer = randomUUID();
  return new Map([
    ['POSTGRES_WACHTWOORD', geheim()],
    ...namen.map((naam) => [`WACHTWOORD_${naam}`, geheim()] as const),
    ...namen.map((naam) => [`OIDC_CLIENT_SECRET_${naam}`, geheim()] as const),
    ['SESSIE_SLEUTEL', randomBytes(32).toString('base64url')],
    ['KEYCLOAK_DB_WACHTWOORD', geheim()],
    ['KEYCLOAK_BEHEER_WACHTWOORD', geheim()],
    // Kafka wants 16 bytes as 22 characters, and none that begins as an option does.
    ['KAFKA_CLUSTER_ID', `R${randomBytes(16).toString('base64url').slice(1, 21)}A`],
    ['MEILI_MASTER_KEY', hoofdsleutel],
    ['MEILI_KEY_UID', sleutelnummer],
    // As Meilisearch makes a key from its number: matching never sees the main key.
    ['MEILI_KEY', createHmac('sha256', hoofdsleutel).update(sleutelnummer).digest('hex')],
  ]);
};
