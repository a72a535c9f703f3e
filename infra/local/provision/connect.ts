import { Client } from 'pg';
import { StartFout } from '../start-fout.js';

const REDEN: Readonly<Record<string, readonly [code: string, melding: string, advies: string]>> = {
  '28P01': ['database.wachtwoord-fout', 'weigert het wachtwoord', 'Controleer de gebruiker en het wachtwoord in DATABASE_URL.'],
  '28000': [
    'database.geen-toegang',
    'laat deze gebruiker niet toe',
    'Controleer de gebruiker in DATABASE_URL en de toegangsregels van de server (pg_hba.conf).',
  ],
  '42501': [
    'database.geen-recht',
    'laat deze gebruiker niet in deze database',
    'Geef de gebruiker in DATABASE_URL het recht CONNECT op de database.',
  ],
  '53300': ['database.vol', 'heeft geen vrije verbindingen', 'Sluit andere programma’s die de database gebruiken, of verhoog max_connections.'],
};

/**
 * Connects to PostgreSQL; the caller ends the client.
 *
 * @throws StartFout `database.onbereikbaar`, `database.wachtwoord-fout`, `database.geen-toegang`, `database.geen-recht` or `database.vol`. A database that does
 *   not exist stays PostgreSQL's own error 3D000, because the caller may make it.
 */
export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'regiomatch-start', connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (code === '3D000') throw error;
    const [naam, melding, advies] = REDEN[code] ?? [
      'database.onbereikbaar',
      `is niet te bereiken (${code || (error as Error).message})`,
      'Controleer of de server draait en of DATABASE_URL klopt.',
    ];
    throw new StartFout(naam, `De database op ${withoutPassword(url)} ${melding}.`, advies, { cause: error });
  }
}

function withoutPassword(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || '5432'}${pathname}`;
}
