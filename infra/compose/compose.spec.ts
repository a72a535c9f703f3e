import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { GatewayProcessConfig, LoginConfig } from '@regiomatch/gateway';
import { MatchingConfig } from '@regiomatch/matching/matching-config.js';
import { ProcessConfig } from '@regiomatch/platform/bootstrap';
import { loadConfig } from '@regiomatch/platform/config';
import { KafkaConfig } from '@regiomatch/platform/messaging/kafka';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { getMetadataStorage } from 'class-validator';
import { leesCompose, verplichteVariabelen, vulIn } from './composebestand.js';
import { geheimen } from './geheimen.js';
import { schrijfEnv } from './schrijf-env.js';

const root = resolve(import.meta.dirname, '../..');
const tekst = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const compose = leesCompose(root);
const diensten = readdirSync(join(root, 'services'))
  .filter((naam) => existsSync(join(root, 'services', naam, 'service.json')))
  .sort();
const env = geheimen(root);

/** What a program finds in its environment. */
const omgeving = (naam: string): Record<string, string> =>
  Object.fromEntries(Object.entries(compose.services[naam]?.environment ?? {}).map(([sleutel, waarde]) => [sleutel, vulIn(String(waarde), env)]));

/** Every name that these settings know. */
const namenVan = (...klassen: readonly (new () => object)[]): ReadonlySet<string> =>
  new Set(
    klassen.flatMap((klasse) =>
      getMetadataStorage()
        .getTargetValidationMetadatas(klasse, '', false, false)
        .map(({ propertyName }) => propertyName),
    ),
  );

const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'schema/compose-spec.json'), 'utf8')) as object;
// The formats of compose are its own: a duration is `5s`.
const voldoet = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

describe('docker-compose.yml', () => {
  test('voldoet aan de specificatie van compose', () => {
    expect([voldoet(compose), voldoet.errors]).toEqual([true, null]);
  });

  test.each([
    ['een veld dat niet bestaat', { services: { a: { image: 'a:1', readonly: true } } }],
    ['een voorwaarde die niet bestaat', { services: { a: { image: 'a:1', depends_on: { b: { condition: 'klaar' } } } } }],
  ])('die specificatie keurt af: %s', (_, fout) => {
    expect(voldoet(fout)).toBe(false);
  });

  test('heeft elke dienst van services, elk uit zijn eigen deel van het Dockerfile', () => {
    const eigen = Object.entries(compose.services).filter(([, { build }]) => build !== undefined && build.target !== 'beheer');
    expect(eigen.map(([naam]) => naam).sort()).toEqual([...diensten, 'gateway'].sort());
    for (const [naam, { build, image }] of eigen) {
      expect(build).toEqual({ context: '.', target: naam });
      expect(image).toBe(`regiomatch/${naam}:\${VERSIE:-0.1.0}`);
    }
  });

  test('neemt van elk image een vaste versie', () => {
    for (const { image } of Object.values(compose.services)) expect(vulIn(image, env)).toMatch(/^[a-z0-9./-]+:v?\d+\.\d+(?:\.\d+)?(?:-[a-z]+)?$/);
  });

  test('sluit elke container af: geen rechten, geen nieuwe rechten, eigen bestanden alleen-lezen', () => {
    const schrijft = Object.entries(compose.services).filter(([, { read_only: alleenLezen }]) => alleenLezen !== true);
    expect(schrijft.map(([naam]) => naam).sort()).toEqual(['kafka', 'keycloak']);
    for (const dienst of Object.values(compose.services)) {
      expect(dienst.cap_drop).toEqual(['ALL']);
      expect(dienst.security_opt).toEqual(['no-new-privileges:true']);
    }
  });

  test('laat buiten de machine niets zien, en op de machine alleen de gateway en de aanmelding', () => {
    const open = Object.entries(compose.services).filter(([, { ports }]) => ports !== undefined);
    expect(Object.fromEntries(open.map(([naam, { ports }]) => [naam, ports]))).toEqual({
      keycloak: ['127.0.0.1:8080:8080'],
      gateway: ['127.0.0.1:4000:4000'],
    });
    expect(open.map(([naam]) => naam)).toEqual(Object.keys(compose.services).filter((naam) => compose.services[naam]?.networks?.includes('buiten')));
  });

  test('start in volgorde van gezondheid, zonder kring', () => {
    const gehad = new Set<string>();
    const bezoek = (naam: string, pad: readonly string[]): void => {
      if (pad.includes(naam)) throw new Error(`kring: ${[...pad, naam].join(' → ')}`);
      for (const [ander, { condition }] of Object.entries(compose.services[naam]?.depends_on ?? {})) {
        const doel = compose.services[ander];
        expect(doel).toBeDefined();
        expect(condition).toBe(doel?.healthcheck ? 'service_healthy' : 'service_completed_successfully');
        bezoek(ander, [...pad, naam]);
      }
      gehad.add(naam);
    };
    bezoek('gateway', []);
    expect([...gehad].sort()).toEqual(Object.keys(compose.services).sort());
  });
});

describe('de omgeving in docker-compose.yml', () => {
  test.each(diensten)('van %s is precies wat die dienst leest', (naam) => {
    const eigen = omgeving(naam);
    expect(loadConfig(ProcessConfig, eigen)).toMatchObject({ OIDC_CLIENT_ID: naam, DATABASE_URL: expect.stringContaining(`${naam}_app:`) });
    expect(loadConfig(KafkaConfig, eigen).KAFKA_BROKERS).toBe('kafka:9092');
    const bekend = namenVan(ProcessConfig, KafkaConfig, ...(naam === 'matching' ? [MatchingConfig] : []));
    expect(Object.keys(eigen).filter((sleutel) => !bekend.has(sleutel))).toEqual(['OTEL_EXPORTER_OTLP_ENDPOINT']);
    expect(adressen(eigen['DIENSTEN'])).toEqual(diensten.map((dienst) => `${dienst}=http://${dienst}:4100`));
  });

  test('van matching geeft een sleutel die niet de hoofdsleutel is', () => {
    expect(loadConfig(MatchingConfig, omgeving('matching')).zoekindex).toMatchObject({ sleutel: env.get('MEILI_KEY') });
    expect(JSON.stringify(omgeving('matching'))).not.toContain(env.get('MEILI_MASTER_KEY'));
  });

  test('van de gateway is precies wat die leest, in productie en met een tweede factor', () => {
    const eigen = omgeving('gateway');
    expect(loadConfig(GatewayProcessConfig, eigen).PRODUCTIE).toBe('ja');
    expect(loadConfig(LoginConfig, eigen).VEREISTE_ACR).toBe('mfa');
    const bekend = namenVan(GatewayProcessConfig, LoginConfig);
    expect(Object.keys(eigen).filter((sleutel) => !bekend.has(sleutel))).toEqual(['OTEL_EXPORTER_OTLP_ENDPOINT']);
    expect(adressen(eigen['DIENSTEN'])).toEqual(diensten.map((dienst) => `${dienst}=http://${dienst}:4100`));
  });

  test('van Keycloak vult elke variabele van het realm', () => {
    const realm = readFileSync(join(root, 'infra/keycloak/realm-regiomatch.json'), 'utf8');
    const gevraagd = new Set([...realm.matchAll(/\$\{([A-Z][A-Z0-9_]*)\}/g)].map(([, naam]) => naam ?? ''));
    expect([...gevraagd].filter((naam) => (omgeving('keycloak')[naam] ?? '') === '')).toEqual([]);
  });

  test('van de migraties heeft een wachtwoord voor elke rol', () => {
    const namen = [...diensten, 'gateway'].map((naam) => `WACHTWOORD_${naam.toUpperCase()}`);
    expect(Object.keys(omgeving('migreer')).sort()).toEqual(['BEHEER_DATABASE_URL', ...namen].sort());
  });

  test('bevat geen enkel geheim: elk komt uit .env en heeft geen standaardwaarde', () => {
    for (const { environment } of Object.values(compose.services)) {
      for (const [naam, waarde] of Object.entries(environment ?? {})) {
        if (/WACHTWOORD|PASSWORD|SECRET|SLEUTEL|_KEY/.test(naam)) expect(String(waarde)).toMatch(/^\$\{\w+:\?[^}]+\}$/);
        if (/^postgres:/.test(String(waarde))) expect(String(waarde)).toMatch(/^postgres:\/\/\w+:\$\{\w+:\?[^}]+\}@/);
      }
    }
    expect([...verplichteVariabelen(tekst)].sort()).toEqual([...env.keys()].sort());
  });

  test('zonder .env begint er niets', () => {
    expect(() => vulIn(String(compose.services['regio']?.environment?.['DATABASE_URL']), new Map())).toThrow('npm run compose:env');
  });
});

describe('npm run compose:env', () => {
  test('maakt elk geheim lang en telkens anders', () => {
    const ander = geheimen(root);
    for (const [naam, waarde] of env) {
      expect(waarde.length).toBeGreaterThanOrEqual(22);
      expect(ander.get(naam)).not.toBe(waarde);
    }
    expect(Buffer.from(env.get('KAFKA_CLUSTER_ID') ?? '', 'base64url')).toHaveLength(16);
    expect(Buffer.from(env.get('SESSIE_SLEUTEL') ?? '', 'base64url')).toHaveLength(32);
  });

  test('schrijft een bestand dat alleen de eigenaar leest, en overschrijft het nooit', () => {
    const map = mkdtempSync(join(tmpdir(), 'regiomatch-env-'));
    try {
      const bestand = join(map, '.env');
      expect(schrijfEnv(root, bestand)).toBe(true);
      expect(statSync(bestand).mode & 0o777).toBe(0o600);
      expect(readFileSync(bestand, 'utf8')).toMatch(/^SESSIE_SLEUTEL=[\w-]{43}$/m);
      writeFileSync(bestand, 'EIGEN=1\n');
      expect(schrijfEnv(root, bestand)).toBe(false);
      expect(readFileSync(bestand, 'utf8')).toBe('EIGEN=1\n');
    } finally {
      rmSync(map, { recursive: true, force: true });
    }
  });
});

const adressen = (diensten = ''): string[] => diensten.split(',').map((adres) => adres.trim());
