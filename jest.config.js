import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = import.meta.dirname;

// Every workspace package resolves to its sources, so that a test never runs against a stale build.
const mappen = ['libs', 'services', 'infra'].flatMap((groep) =>
  existsSync(join(root, groep)) ? readdirSync(join(root, groep)).map((naam) => join(root, groep, naam)) : [],
);
const moduleNameMapper = Object.fromEntries(
  [...mappen, join(root, 'gateway')]
    .filter((map) => existsSync(join(map, 'package.json')))
    .flatMap((map) => {
      const { name, exports } = JSON.parse(readFileSync(join(map, 'package.json'), 'utf8'));
      const entry = (exports?.['.']?.default ?? './dist/index.js').replace('./dist/', '').replace(/\.js$/, '.ts');
      const area = name === '@regiomatch/platform' ? `${map}/$1/index.ts` : `${map}/$1`;
      return [
        [`^${name}$`, join(map, entry)],
        [`^${name}/(.*\\.(?:json|graphql|sql))$`, `${map}/$1`],
        [`^${name}/([^.]+?)(?:\\.js)?$`, area],
      ];
    }),
);

// Suites that need a real server run by a script of their own: `npm run test:kafka` and so on.
const ECHTE_SERVERS = ['kafka', 'keycloak', 'meili', 'helm', 'images', 'cluster'];
const gevraagd = process.env.ECHTE_SERVER;

export default {
  testEnvironment: 'node',
  testSequencer: './scripts/stappen/langste-eerst.cjs',
  globalSetup: './jest.global-setup.js',
  globalTeardown: './jest.global-teardown.js',
  testMatch: gevraagd ? [`**/*.${gevraagd}.spec.ts`] : ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', ...(gevraagd ? [] : [`\\.(?:${ECHTE_SERVERS.join('|')})\\.spec\\.ts$`])],
  modulePathIgnorePatterns: ['/dist/', '/\\.data/', '<rootDir>/.nx/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { ...moduleNameMapper, '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', decorators: true }, transform: { legacyDecorator: true, decoratorMetadata: true }, target: 'es2022' },
        module: { type: 'es6' },
      },
    ],
  },
  testTimeout: 30_000,
  maxWorkers: 2,
};
