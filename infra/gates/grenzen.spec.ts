import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { WORTEL } from './werkboom.js';

const GRENS = '@nx/enforce-module-boundaries';
const LAAG = 'no-restricted-imports';
const VORM = 'no-restricted-syntax';

const FOUT: readonly (readonly [waarom: string, pad: string, tekst: string, regel: string])[] = [
  ['een dienst importeert geen andere dienst', 'services/taalstages/service.ts', "export { dienst } from '@regiomatch/werkgevers';", GRENS],
  ['ook niet langs een pad', 'services/taalstages/service.ts', "export { dienst } from '../werkgevers/service.js';", GRENS],
  ['een lib importeert geen dienst', 'libs/platform/bootstrap/start.ts', "export { dienst } from '@regiomatch/regio';", GRENS],
  ['niemand importeert de gateway', 'services/regio/service.ts', "export { gateway } from '@regiomatch/gateway';", GRENS],
  ['de gateway kent geen domein', 'gateway/start.ts', "export { DomainError } from '@regiomatch/aanbod-kern';", GRENS],
  ['alleen matching oordeelt', 'services/profielen/service.ts', "export { oordeel } from '@regiomatch/matching-kern';", GRENS],
  ['het chassis kent geen domeinwoorden', 'libs/platform/graphql/fout.ts', "export { DomainError } from '@regiomatch/aanbod-kern';", GRENS],
  ['een kern kent de andere kern niet', 'libs/matching-kern/feiten.ts', "export { toets } from '@regiomatch/aanbod-kern';", GRENS],
  ['een kern staat niet op een pakket', 'libs/aanbod-kern/aanbod.ts', "export { EntityManager } from 'typeorm';", GRENS],
  ['een kern staat niet op Node', 'libs/matching-kern/feiten.ts', "export { randomUUID } from 'node:crypto';", LAAG],
  ['de gepubliceerde taal staat op niets', 'libs/contracts/aanbod.v1.ts', "export { toets } from '@regiomatch/aanbod-kern';", GRENS],
  ['productiecode gebruikt geen testharnas', 'services/taalstages/service.ts', "export { harnas } from '@regiomatch/testing';", GRENS],
  ['het domein kent zijn handelingen niet', 'services/taalstages/domain/soort.ts', "export { publiceer } from '../use-cases/publiceer.js';", LAAG],
  ['het domein kent zijn adapters niet', 'services/taalstages/domain/soort.ts', "export { rij } from '../adapters/persistence/rij.js';", LAAG],
  ['het domein kent het chassis niet', 'services/taalstages/domain/soort.ts', "export { Outbox } from '@regiomatch/platform/messaging';", LAAG],
  ['het domein kent geen pakket', 'services/taalstages/domain/soort.ts', "export { Injectable } from '@nestjs/common';", LAAG],
  ['een handeling kent zijn adapters niet', 'services/regio/use-cases/keur-goed.ts', "export { rij } from '../adapters/persistence/rij.js';", LAAG],
  ['forwardRef is verboden', 'services/regio/service.ts', "export { forwardRef } from '@nestjs/common';", LAAG],
  ['een bestand heeft geen naamloze export', 'services/regio/service.ts', 'export default 1;', VORM],
  ['een kern leest de klok niet', 'libs/matching-kern/feiten.ts', 'export const nu = () => new Date();', VORM],
  ['het domein gooit niet met dobbelstenen', 'services/taalstages/domain/soort.ts', 'export const lot = () => Math.random();', VORM],
  ['de gepubliceerde taal heeft geen gedrag', 'libs/contracts/taal.ts', 'export const lager = (a: string, b: string) => a < b;', VORM],
  [
    'een test wordt niet overgeslagen',
    'libs/platform/x.spec.ts',
    "import { test } from '@jest/globals';\ntest.skip('later', () => undefined);",
    VORM,
  ],
];

const GOED: readonly (readonly [waarom: string, pad: string, tekst: string])[] = [
  ['een dienst staat op de libs', 'services/taalstages/service.ts', "export { defineService } from '@regiomatch/platform/bootstrap';"],
  ['matching staat op zijn kern', 'services/matching/service.ts', "export { oordeel } from '@regiomatch/matching-kern';"],
  ['het domein staat op de kern', 'services/taalstages/domain/soort.ts', "export { DomainError } from '@regiomatch/aanbod-kern';"],
  [
    'adapters kennen handelingen en domein',
    'services/regio/adapters/graphql/regio.resolver.ts',
    "export { keurGoed } from '../../use-cases/keur-goed.js';",
  ],
  ['een test gebruikt het testharnas', 'services/taalstages/service.spec.ts', "export { harnas } from '@regiomatch/testing';"],
  ['de start stelt alles samen', 'infra/local/start.ts', "export { dienst } from '@regiomatch/regio';"],
];

describe('poort 5: grenzen staan aan', () => {
  const gevonden: readonly (readonly string[])[] = JSON.parse(
    execFileSync(process.execPath, [join(import.meta.dirname, 'lint-teksten.mjs')], {
      cwd: WORTEL,
      input: JSON.stringify([...FOUT, ...GOED].map(([, pad, tekst]) => ({ pad, tekst: `${tekst}\n` }))),
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    }),
  );

  test.each(FOUT.map(([waarom, , , regel], op) => ({ waarom, regel, op })))('$waarom', ({ regel, op }) => {
    expect(gevonden[op]).toEqual([regel]);
  });

  test.each(GOED.map(([waarom], op) => ({ waarom, op: FOUT.length + op })))('toegestaan: $waarom', ({ op }) => {
    expect(gevonden[op]).toEqual([]);
  });
});
