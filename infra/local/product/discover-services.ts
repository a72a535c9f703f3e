import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServiceDefinition } from '@regiomatch/platform/bootstrap';
import { StartFout } from '../start-fout.js';

/** Folders of services that stand outside `services/`, as a list of paths like PATH. */
const EXTRA = 'REGIOMATCH_EXTRA_DIENSTEN';

/**
 * Finds every service by its `service.json` and loads what its package exports. Nothing else names the services, so a new folder is a new
 * service.
 *
 * @throws StartFout `dienst.niet-gebouwd` or `dienst.geen-definitie`.
 */
export async function discoverServices(root: string, env: NodeJS.ProcessEnv = process.env): Promise<readonly ServiceDefinition[]> {
  const services = join(root, 'services');
  const own = readdirSync(services).map((naam) => join(services, naam));
  const extra = (env[EXTRA] ?? '').split(delimiter).filter((map) => map !== '');
  const folders = [...own, ...extra.map((map) => resolve(map))].filter((map) => existsSync(join(map, 'service.json')));
  return Promise.all(folders.map(load));
}

async function load(folder: string): Promise<ServiceDefinition> {
  const entry = join(folder, entryOf(folder));
  if (!existsSync(entry))
    throw new StartFout('dienst.niet-gebouwd', `De dienst in ${folder} is niet gebouwd: ${entry} ontbreekt.`, 'Voer eerst "npm run build" uit.');
  const exported: object = await import(pathToFileURL(entry).href);
  const definition = Object.values(exported).find(isDefinition);
  if (definition) return definition;
  throw new StartFout(
    'dienst.geen-definitie',
    `De dienst in ${folder} geeft niet door waaruit hij bestaat.`,
    'Exporteer het resultaat van defineService uit de ingang van het pakket.',
  );
}

function entryOf(folder: string): string {
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    exports?: Record<string, { default?: string } | undefined>;
  };
  return exports?.['.']?.default ?? 'dist/index.js';
}

function isDefinition(value: unknown): value is ServiceDefinition {
  return typeof value === 'object' && value !== null && 'manifest' in value && 'sdl' in value && 'migraties' in value;
}
