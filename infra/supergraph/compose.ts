import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeSupergraph, SupergraphOngeldig } from '@regiomatch/gateway';
import { discoverServices } from '@regiomatch/local/product/discover-services.js';
import { StartFout } from '@regiomatch/local/start-fout.js';
import { bewaarDiensten } from './bewaar-diensten.js';

/** Composes the API of all services without starting one, for the build and for CI. With a file name it also writes the public SDL there. */
const [file] = process.argv.slice(2);
try {
  const services = await discoverServices(join(import.meta.dirname, '../../..'));
  const diensten = services.map(({ manifest, sdl }) => ({ naam: manifest.naam, sdl }));
  const { publicSdl } = composeSupergraph(diensten);
  bewaarDiensten(diensten);
  if (file !== undefined) writeFileSync(file, publicSdl);
  console.log(`${services.length} diensten passen in één API${file === undefined ? '.' : `; die staat in ${file}.`}`);
} catch (error) {
  if (!(error instanceof SupergraphOngeldig || error instanceof StartFout)) throw error;
  console.error(error instanceof StartFout ? `${error.message} ${error.advies}` : error.message);
  process.exitCode = 1;
}
