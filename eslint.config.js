import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Without a cached project graph the boundary rule skips itself with a warning: a lint that passes and has checked nothing.
process.env.NX_DAEMON ??= 'false';
await createProjectGraphAsync({ exitOnError: true });

const TAAL = 'laag:contract';
const LIBS = ['laag:aanbod-service', 'laag:aanbod-kern', 'laag:platform', TAAL];
const ALLES = ['*'];

/** The imports table of the architecture. A package carries its tag in `nx.tags` of its package.json; no tag means that nothing may be imported. */
const MAG_IMPORTEREN = {
  'laag:contract': [],
  'laag:aanbod-kern': [TAAL],
  'laag:matching-kern': [TAAL],
  'laag:platform': [TAAL],
  'laag:aanbod-service': ['laag:aanbod-kern', 'laag:platform', TAAL],
  'laag:testing': [...LIBS, 'laag:matching-kern', 'laag:samenstelling'],
  'laag:soort': LIBS,
  'laag:service': LIBS,
  'laag:matching': [...LIBS, 'laag:matching-kern'],
  'laag:gateway': ['laag:platform', TAAL],
  'laag:samenstelling': ALLES,
  'laag:gereedschap': [...LIBS, 'laag:matching-kern', 'laag:testing', 'laag:gereedschap', 'laag:samenstelling'],
};
/** These stand on nothing but each other: not a package, not Node. */
const ZONDER_PAKKETTEN = ['laag:contract', 'laag:aanbod-kern', 'laag:matching-kern'];

const grenzen = (ookVoor = []) => [
  'error',
  {
    allow: [],
    banTransitiveDependencies: true,
    depConstraints: Object.entries(MAG_IMPORTEREN).map(([sourceTag, doelen]) => ({
      sourceTag,
      onlyDependOnLibsWithTags: [...doelen, ...ookVoor],
      ...(ZONDER_PAKKETTEN.includes(sourceTag) && ookVoor.length === 0 ? { allowedExternalImports: [] } : {}),
    })),
  },
];

const FORWARD_REF = { name: '@nestjs/common', importNames: ['forwardRef'], message: 'Een kring van modules: verdeel het werk anders.' };
const NODE_INGEBOUWD = { regex: '^node:', message: 'De kern kent geen machine: geef tijd, toeval en bestanden als argument mee.' };
const verboden = (...patterns) => ['error', { paths: [FORWARD_REF], patterns }];

const GEEN_DEFAULT = { selector: 'ExportDefaultDeclaration', message: 'Een bestand heet naar zijn ene export; die heeft dus een naam.' };
const GEEN_KLOK = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.object.name="Date"][callee.property.name="now"]',
  message: 'Geef de tijd als argument mee (KLOK): een regel die de klok leest, is niet na te rekenen.',
};
const GEEN_TOEVAL = {
  selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
  message: 'Geef ids en toeval als argument mee: een uitkomst moet na te rekenen zijn.',
};
const GEEN_STILLE_TEST = {
  // `root ? test : test.skip` passes: that is a machine that cannot, and CI counts it as failed.
  selector: 'CallExpression > MemberExpression.callee[object.name=/^(?:test|it|describe)$/][property.name=/^(?:only|skip|todo)$/]',
  message: 'Een test die niet draait, bewaakt niets.',
};
const GEEN_GEDRAG = {
  selector: 'FunctionDeclaration, ArrowFunctionExpression, FunctionExpression, ClassDeclaration',
  message: 'De gepubliceerde taal heeft woorden en geen gedrag: alleen typen en vaste lijsten.',
};

const SPECS = ['**/*.spec.ts', '**/*.suite.ts', '**/*.fixture.ts', '**/*.voorbeeld.ts'];

export default defineConfig(
  { ignores: ['**/dist/', '**/node_modules/', '**/coverage/', '**/.data/', '.nx/', '**/*.generated.ts'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    plugins: { '@nx': nx },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@nx/enforce-module-boundaries': grenzen(),
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-restricted-imports': verboden(),
      'no-restricted-syntax': ['error', GEEN_DEFAULT],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.ts'],
    ignores: SPECS,
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  { files: ['libs/contracts/**/*.ts'], ignores: SPECS, rules: { 'no-restricted-syntax': ['error', GEEN_DEFAULT, GEEN_GEDRAG] } },
  {
    files: ['libs/*-kern/**/*.ts', 'services/*/domain/**/*.ts'],
    ignores: SPECS,
    rules: { 'no-restricted-syntax': ['error', GEEN_DEFAULT, GEEN_KLOK, GEEN_TOEVAL] },
  },
  { files: ['libs/*-kern/**/*.ts', 'libs/contracts/**/*.ts'], ignores: SPECS, rules: { 'no-restricted-imports': verboden(NODE_INGEBOUWD) } },
  // Inside a service: adapters → use-cases → domain → kernels.
  {
    files: ['services/*/domain/**/*.ts'],
    ignores: SPECS,
    rules: {
      'no-restricted-imports': verboden(
        { regex: '/(?:use-cases|adapters|api)/', message: 'Het domein weet niet wie het gebruikt.' },
        {
          regex: '^(?!\\.{1,2}/|@regiomatch/(?:aanbod-kern|matching-kern|contracts)$)',
          message: 'Het domein importeert alleen de kernen en de gepubliceerde taal.',
        },
      ),
    },
  },
  {
    files: ['services/*/use-cases/**/*.ts'],
    ignores: SPECS,
    rules: {
      'no-restricted-imports': verboden(
        { regex: '/adapters/', message: 'Een handeling kent zijn adapters niet: vraag om een poort in use-cases.' },
        { regex: '^@nestjs/graphql$|^graphql', message: 'GraphQL hoort in adapters/graphql.' },
      ),
    },
  },
  { files: ['**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  // A spec may use the test harness of the layers that it tests.
  {
    files: SPECS,
    rules: { '@nx/enforce-module-boundaries': grenzen(['laag:testing']), 'no-restricted-syntax': ['error', GEEN_DEFAULT, GEEN_STILLE_TEST] },
  },
  // A tool on the command line speaks to its user on stdout.
  { files: ['infra/**/*.ts'], rules: { 'no-console': 'off' } },
);
