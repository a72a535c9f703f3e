import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parkedEvents, replay } from './replay/parked-events.js';
import { regionDatabases } from './replay/region-databases.js';
import { StartFout } from './start-fout.js';

const HULP = `Speel berichten opnieuw af die een dienst niet kon verwerken, nadat de oorzaak is weggenomen.

  npm run replay                      toon wat er geparkeerd staat
  npm run replay -- <consument>       speel de berichten van deze consument opnieuw af
  npm run replay -- --data <map> …    van een andere gegevensmap`;

try {
  const { values, positionals } = parseArgs({
    options: { data: { type: 'string', default: '.data' }, help: { type: 'boolean', short: 'h', default: false } },
    allowPositionals: true,
  });
  if (values.help) console.log(HULP);
  else await run(resolve(values.data), positionals[0]);
} catch (error) {
  console.error(uitleg(error));
  process.exitCode = 1;
}

function uitleg(error: unknown): unknown {
  if (error instanceof StartFout) return `${error.message}\n${error.advies}\n(code ${error.code})`;
  if (String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')) return `Deze opties zijn niet bekend.\n\n${HULP}`;
  return error;
}

async function run(dataFolder: string, consument: string | undefined): Promise<void> {
  const urls = await regionDatabases(join(dataFolder, 'postgres'), process.env);
  const parked = (await Promise.all(urls.map(parkedEvents))).flat();
  if (consument === undefined || !parked.some((row) => row.consument === consument)) {
    if (consument !== undefined) console.log(`Van "${consument}" staat niets geparkeerd.`);
    console.log(parked.length === 0 ? 'Er staan geen berichten geparkeerd.' : 'Geparkeerd:');
    for (const row of parked) console.log(`  ${row.consument}: ${row.aantal}, het oudste sinds ${row.sinds.toISOString()} (${row.fout})`);
    if (consument !== undefined && parked.length > 0) process.exitCode = 1;
    return;
  }
  const aantallen = await Promise.all(urls.map((url) => replay(url, consument)));
  const aantal = aantallen.reduce((som, deel) => som + deel, 0);
  console.log(`${aantal} berichten van ${consument} worden opnieuw verwerkt zodra de dienst draait. Wat weer mislukt, blijft geparkeerd.`);
}
