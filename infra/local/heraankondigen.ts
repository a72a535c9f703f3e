import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { escapeIdentifier as id } from 'pg';
import { connect } from './provision/connect.js';
import { regionDatabases } from './replay/region-databases.js';
import { StartFout } from './start-fout.js';

const HULP = `Laat diensten alles wat zij nu hebben opnieuw vertellen, zodat een nieuwe of geleegde ontvanger bij komt.

  npm run heraankondigen                     elke dienst
  npm run heraankondigen -- regio taalstages alleen deze diensten
  npm run heraankondigen -- --data <map> …   van een andere gegevensmap

DATABASE_URL noemt een eigen database, als beheerder. De draaiende diensten doen het werk; wat een ontvanger al heeft, verandert niet.`;

try {
  const { values, positionals } = parseArgs({
    options: { data: { type: 'string', default: '.data' }, help: { type: 'boolean', short: 'h', default: false } },
    allowPositionals: true,
  });
  if (values.help) console.log(HULP);
  else for (const url of await regionDatabases(join(resolve(values.data), 'postgres'), process.env)) await vraagAan(url, positionals);
} catch (error) {
  console.error(error instanceof StartFout ? `${error.message}\n${error.advies}\n(code ${error.code})` : error);
  process.exitCode = 1;
}

async function vraagAan(url: string, gevraagd: readonly string[]): Promise<void> {
  const client = await connect(url);
  try {
    const { rows } = await client.query<{ schema: string }>(
      `SELECT table_schema AS schema FROM information_schema.tables WHERE table_name = 'heraankondiging' ORDER BY 1`,
    );
    const schemas = rows.map(({ schema }) => schema);
    const onbekend = gevraagd.filter((naam) => !schemas.includes(naam));
    if (onbekend.length > 0)
      throw new StartFout('dienst.onbekend', `Deze dienst is hier niet: ${onbekend.join(', ')}.`, `Wel: ${schemas.join(', ')}.`);
    for (const schema of gevraagd.length > 0 ? gevraagd : schemas) {
      await client.query(
        `INSERT INTO ${id(schema)}.heraankondiging DEFAULT VALUES ON CONFLICT (enige) DO UPDATE SET gevraagd_op = now(), deel = 0, na = NULL`,
      );
      console.log(`${schema} vertelt opnieuw wat er nu is.`);
    }
  } finally {
    await client.end();
  }
}
