import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineService, type ServiceDefinition, type ServiceParts } from '@regiomatch/platform/bootstrap';

export interface KaleDienst {
  readonly naam: string;
  readonly topics?: readonly string[];
  readonly sdl: string;
  readonly sql: string;
  readonly delen?: Partial<ServiceParts>;
}

/** A service that exists in a test only: its folder is written to a temporary place. */
export const kaleDienst = ({ naam, topics = [], sdl, sql, delen = {} }: KaleDienst): ServiceDefinition => {
  const map = mkdtempSync(join(process.env['TEST_TMP'] ?? tmpdir(), 'regiomatch-dienst-'));
  mkdirSync(join(map, 'api'));
  mkdirSync(join(map, 'migrations'));
  writeFileSync(join(map, 'service.json'), JSON.stringify({ naam, schema: naam, label: naam, publiceert: topics, consumeert: topics }));
  writeFileSync(join(map, 'api', `${naam}.graphql`), sdl);
  writeFileSync(join(map, 'migrations', '0100_begin.sql'), sql);
  return defineService(pathToFileURL(join(map, 'service.js')).href, {
    entities: [],
    providers: [],
    resolvers: [],
    consumenten: [],
    taken: [],
    meldingen: {},
    ...delen,
  });
};
