import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeSupergraph, SupergraphOngeldig } from '@regiomatch/gateway';
import { discoverServices } from '@regiomatch/local/product/discover-services.js';
import { StartFout } from '@regiomatch/local/start-fout.js';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** What a gateway that runs as its own process reads at its start. */
const DIENSTEN = join(ROOT, 'gateway/dist/diensten.json');

/** Composes the API of all services without starting one, for the build and for CI. With a file name it also writes the public SDL there. */
const [file] = process.argv.slice(2);
try {
  const services = await discoverServices(ROOT);
  const diensten = services.map(({ manifest, sdl }) => ({ naam: manifest.naam, sdl }));
  const { publicSdl } = composeSupergraph(diensten);
  writeFileSync(DIENSTEN, JSON.stringify(diensten));
  if (file !== undefined) writeFileSync(file, publicSdl);
  console.log(`${services.length} diensten passen in één API${file === undefined ? '.' : `; die staat in ${file}.`}`);
} catch (error) {
  if (error instanceof SupergraphOngeldig) console.error(error.message);
  else if (error instanceof StartFout) console.error(`${error.message} ${error.advies}`);
  else throw error;
  process.exitCode = 1;
}
