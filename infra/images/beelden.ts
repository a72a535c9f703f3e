import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** One container image: a target of the Dockerfile with the same name. */
export interface Beeld {
  readonly naam: string;
  readonly soort: 'dienst' | 'gateway' | 'beheer';
  /** Built programs in it, from the root of the repository; what they import goes along. */
  readonly programmas: readonly string[];
}

const GEZOND = 'infra/images/dist/gezond.js';

/** The one-off commands of a cluster: migrations, topics, replay and a new search index. */
const BEHEER = [
  'infra/local/dist/migreer.js',
  'infra/kafka/dist/topics.js',
  'infra/local/dist/replay.js',
  'infra/zoekindex/dist/sleutel.js',
  'infra/zoekindex/dist/herindex.js',
];

/** The services of this working copy: each folder of `services/` with a `service.json`. */
export const dienstnamen = (root: string): string[] =>
  readdirSync(join(root, 'services'))
    .filter((naam) => existsSync(join(root, 'services', naam, 'service.json')))
    .sort();

/** Every image of the product. */
export const beelden = (root: string): Beeld[] => {
  const diensten = dienstnamen(root);
  return [
    ...diensten.map((naam): Beeld => ({ naam, soort: 'dienst', programmas: [`services/${naam}/dist/main.js`, GEZOND] })),
    { naam: 'gateway', soort: 'gateway', programmas: ['gateway/dist/main.js', GEZOND] },
    // Migrations live in the services: their definitions are found by folder and not by import.
    { naam: 'beheer', soort: 'beheer', programmas: [...BEHEER, ...diensten.map((naam) => definitie(root, naam))] },
  ];
};

const definitie = (root: string, naam: string): string => {
  const { exports } = JSON.parse(readFileSync(join(root, 'services', naam, 'package.json'), 'utf8')) as { exports: { '.': { default: string } } };
  return posix.join('services', naam, exports['.'].default);
};
