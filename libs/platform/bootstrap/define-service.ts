import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Provider, Type } from '@nestjs/common';
import type { EntitySchema } from 'typeorm';
import type { Consument } from '../messaging/index.js';
import { type Manifest, readManifest } from './manifest.js';
import type { Momentopname } from './momentopname.js';
import type { BijStart, Taak } from './taak.js';

export interface ServiceParts {
  readonly entities: readonly EntitySchema[];
  readonly providers: readonly Provider[];
  readonly resolvers: readonly Type[];
  readonly consumenten: readonly Type<Consument>[];
  readonly taken: readonly Type<Taak>[];
  readonly bijStart?: readonly Type<BijStart>[];
  /** Its present state as events, in the order in which consumers need them. */
  readonly momentopnamen?: readonly Type<Momentopname>[];
  readonly meldingen: Readonly<Record<string, string>>;
  /** Folders with frozen SQL of a library, run before the service's own migrations. */
  readonly extraMigraties?: readonly string[];
  /** Files with shared SDL besides the fragment of every service. */
  readonly extraSdl?: readonly string[];
}

export interface ServiceDefinition extends ServiceParts {
  /** Folder with service.json, api/ and migrations/. */
  readonly map: string;
  readonly manifest: Manifest;
  /** The whole SDL: shared fragment and the service's own. */
  readonly sdl: string;
  readonly migraties: readonly string[];
}

/** Joins a service's parts with what its folder says. Works from sources and from `dist/`. */
export const defineService = (moduleUrl: string, parts: ServiceParts): ServiceDefinition => {
  const map = folderWith(fileURLToPath(moduleUrl), 'service.json');
  const manifest = readManifest(map);
  const own = readFileSync(join(map, 'api', `${manifest.naam}.graphql`), 'utf8');
  const platform = folderWith(fileURLToPath(import.meta.url), 'migrations');
  return {
    ...parts,
    map,
    manifest,
    sdl: [sharedSdl(), ...(parts.extraSdl ?? [])]
      .map((file) => readFileSync(file, 'utf8'))
      .concat(own)
      .join('\n'),
    migraties: [join(platform, 'migrations'), ...(parts.extraMigraties ?? []), join(map, 'migrations')],
  };
};

/** The fragment of SDL that every service includes. */
export const sharedSdl = (): string => {
  const contracts = dirname(createRequire(import.meta.url).resolve('@regiomatch/contracts/package.json'));
  return join(contracts, 'sdl', 'gedeeld.graphql');
};

const folderWith = (start: string, name: string): string => {
  for (let folder = dirname(start); folder !== dirname(folder); folder = dirname(folder)) if (existsSync(join(folder, name))) return folder;
  throw new Error(`${name} niet gevonden boven ${start}`);
};
