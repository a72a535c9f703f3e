import { resolve } from 'node:path';
import { isPortFree } from './is-port-free.js';
import { HULP, leesOpties, type Opties } from './opties.js';
import { stopOnSignal } from './product/stop-on-signal.js';
import { StopStack } from './product/stop-stack.js';
import { welkom } from './product/welkom.js';
import { StartFout } from './start-fout.js';

const ROOT = resolve(import.meta.dirname, '../../..');
const log = (line: string): void => console.log(line);

try {
  const opties = leesOpties(process.argv.slice(2));
  if (opties.help) log(HULP);
  else await start(opties);
} catch (error) {
  console.error(error instanceof StartFout ? `\n${error.message}\n${error.advies}\n(code ${error.code})` : error);
  process.exit(1);
}

async function start({ regio, leeg, poort, data }: Opties): Promise<void> {
  const begin = Date.now();
  if (!(await isPortFree(poort))) throw portTaken(poort);
  const running = new StopStack();
  const afbreken = new AbortController();
  const afgebroken = afbreken.signal;
  const started = load().then(async ({ startProduct, seedOnce, definitions }) => {
    const database = `regiomatch_${leeg ? 'leeg' : regio.replaceAll('-', '_')}`;
    const { url, adminUrl } = await startProduct({ definitions, poort, data, database, env: process.env, log, running, afgebroken });
    if (!leeg) await seedOnce({ regio, adminUrl, url, definitions, vandaag: new Date(), log, afgebroken });
    return url;
  });
  stopOnSignal({
    netjes: async () => {
      afbreken.abort();
      await Promise.allSettled([started]);
      await running.stop();
    },
    direct: () => running.stopFoundation(),
    log,
  });
  try {
    const url = await started;
    log(welkom(url, Math.round((Date.now() - begin) / 1000)));
  } catch (error) {
    // After a signal the person knows why the start ended, and the signal ends the process.
    if (afgebroken.aborted) return;
    await running.stop();
    throw error;
  }
}

// Imported when the options turn out right: the frameworks take a second, and a mistake should show at once.
async function load() {
  const [{ discoverServices }, { startProduct }, { seedOnce }] = await Promise.all([
    import('./product/discover-services.js'),
    import('./product/start-product.js'),
    import('./product/seed-once.js'),
  ]);
  return { startProduct, seedOnce, definitions: await discoverServices(ROOT) };
}

function portTaken(poort: number): StartFout {
  return new StartFout(
    'poort.bezet',
    `Poort ${poort} is al in gebruik, misschien door een andere regiomatch.`,
    `Stop dat programma, of kies een andere poort: npm start -- --poort ${poort + 1}`,
  );
}
