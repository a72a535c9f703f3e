import { resolve } from 'node:path';
import { GATEWAY_MANIFEST, migreerGateway } from '@regiomatch/gateway';
import { migrate } from '@regiomatch/platform/persistence';
import { prepareEmbeddedTopics } from '@regiomatch/platform/messaging';
import { discoverServices } from './product/discover-services.js';
import { provision } from './provision.js';
import { StartFout } from './start-fout.js';

const ROOT = resolve(import.meta.dirname, '../../..');
const UITLEG = `Maakt de database gereed voor diensten die elk een eigen proces zijn: rollen, schema's, migraties. Mag herhaald worden.

  BEHEER_DATABASE_URL   adres van de database als beheerder
  WACHTWOORD_<DIENST>   wachtwoord van elke dienst en van de gateway, zoals WACHTWOORD_MATCHING`;

const wachtwoordVan = (naam: string): string => {
  const variabele = `WACHTWOORD_${naam.toUpperCase().replaceAll('-', '_')}`;
  const waarde = process.env[variabele];
  if (waarde !== undefined && waarde.length >= 12) return waarde;
  throw new StartFout('instelling.ontbreekt', `${variabele} ontbreekt of is korter dan 12 tekens.`, UITLEG);
};

try {
  const adminUrl = process.env['BEHEER_DATABASE_URL'];
  if (!adminUrl) throw new StartFout('instelling.ontbreekt', 'BEHEER_DATABASE_URL ontbreekt.', UITLEG);
  const definities = await discoverServices(ROOT);
  const manifests = definities.map(({ manifest }) => manifest);
  const alle = [...manifests, GATEWAY_MANIFEST];
  const wachtwoorden = new Map(alle.map(({ naam, schema }) => [`${schema}_app`, wachtwoordVan(naam)]));
  const { adminUrl: url } = await provision({ adminUrl, manifests: alle, geheimen: { get: (rol) => wachtwoorden.get(rol) ?? '' } });
  await prepareEmbeddedTopics(url, manifests);
  const meld = (naam: string, gedaan: readonly string[]): void =>
    console.log(`${naam}: ${gedaan.length === 0 ? 'al bij' : `${gedaan.length} migraties uitgevoerd`}`);
  for (const { manifest, migraties } of definities) meld(manifest.naam, await migrate({ url, schema: manifest.schema, folders: migraties }));
  meld(GATEWAY_MANIFEST.naam, await migreerGateway(url));
} catch (error) {
  console.error(error instanceof StartFout ? `${error.message}\n${error.advies}\n(code ${error.code})` : error);
  process.exitCode = 1;
}
