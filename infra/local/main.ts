import { isPortFree } from './is-port-free.js';
import { HULP, leesOpties, type Opties } from './opties.js';
import { launch } from './product/launch.js';
import { stopOnSignal } from './product/stop-on-signal.js';
import { welkom } from './product/welkom.js';
import { StartFout } from './start-fout.js';

const log = (line: string): void => console.log(line);

try {
  const opties = leesOpties(process.argv.slice(2));
  if (opties.help) log(HULP);
  else await start(opties);
} catch (error) {
  if (error instanceof StartFout) console.error(`\n${error.message}\n${error.advies}\n(code ${error.code})`);
  else console.error('\nHet starten is mislukt door een onverwachte fout:\n', error);
  process.exit(1);
}

async function start(opties: Opties): Promise<void> {
  const begin = Date.now();
  if (!(await isPortFree(opties.poort))) throw portTaken(opties.poort);
  const product = launch(opties, process.env, log);
  const isStopping = stopOnSignal(product, log);
  try {
    log(welkom(await product.ready, Math.round((Date.now() - begin) / 1000), opties));
  } catch (error) {
    if (isStopping()) return;
    await product.stop();
    throw error;
  }
}

function portTaken(poort: number): StartFout {
  return new StartFout(
    'poort.bezet',
    `Poort ${poort} is al in gebruik, misschien door een andere regiomatch.`,
    `Stop dat programma, of kies een andere poort: npm start -- --poort ${poort + 1}`,
  );
}
