import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadConfig } from '@regiomatch/platform/config';
import { kafkaClient, KafkaConfig } from '@regiomatch/platform/messaging/kafka';
import { Logger } from '@regiomatch/platform/observability';
import { type RunningKafka, startKafka } from '@regiomatch/servers';

const GEHEIM = 'geheim-van-de-toets';
const logger = Logger.to({ write: () => undefined }, 'toets');

let map: string;
let kafka: RunningKafka;

const keytool = (...argumenten: readonly string[]): void => {
  const { status, stderr } = spawnSync('keytool', argumenten, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
};

beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), 'regiomatch-tls-'));
  const keystore = join(map, 'broker.p12');
  const sleutel = ['-keystore', keystore, '-storepass', GEHEIM, '-alias', 'broker'];
  keytool(
    '-genkeypair',
    ...sleutel,
    '-storetype',
    'PKCS12',
    '-keyalg',
    'RSA',
    '-dname',
    'CN=localhost',
    '-ext',
    'SAN=dns:localhost',
    '-validity',
    '2',
  );
  keytool('-exportcert', '-rfc', ...sleutel, '-file', join(map, 'ca.pem'));
  kafka = await startKafka({ secure: { keystore, password: GEHEIM, users: { dienst: GEHEIM } } });
}, 120_000);
afterAll(async () => {
  await kafka.stop();
  rmSync(map, { recursive: true, force: true });
}, 60_000);

const instellingen = (anders: Record<string, string> = {}) => ({
  KAFKA_BROKERS: kafka.secureBrokers.join(','),
  KAFKA_TLS: 'aan',
  KAFKA_TLS_CA: join(map, 'ca.pem'),
  KAFKA_SASL_MECHANISME: 'scram-sha-512',
  KAFKA_GEBRUIKER: 'dienst',
  KAFKA_WACHTWOORD: GEHEIM,
  ...anders,
});

const topicsVan = async (env: Record<string, string>): Promise<string[]> => {
  const admin = kafkaClient(loadConfig(KafkaConfig, env), 'toets', logger).admin();
  try {
    await admin.connect();
    return await admin.listTopics();
  } finally {
    await admin.disconnect();
  }
};

describe('een broker die TLS en een gebruiker vraagt', () => {
  test.each(['plain', 'scram-sha-256', 'scram-sha-512'])('laat een dienst binnen met %s', async (mechanisme) => {
    await expect(topicsVan(instellingen({ KAFKA_SASL_MECHANISME: mechanisme }))).resolves.toBeInstanceOf(Array);
  });

  test('weigert een verkeerd wachtwoord', async () => {
    await expect(topicsVan(instellingen({ KAFKA_WACHTWOORD: 'anders' }))).rejects.toThrow(/authentication/i);
  }, 60_000);

  test('wordt niet vertrouwd als niemand die de dienst kent zijn certificaat gaf', async () => {
    const { KAFKA_TLS_CA: _, ...zonder } = instellingen();
    await expect(topicsVan(zonder)).rejects.toThrow(/self[- ]signed/i);
  }, 60_000);

  test('is zonder TLS niet te bereiken', async () => {
    await expect(topicsVan(instellingen({ KAFKA_TLS: 'uit' }))).rejects.toThrow();
  }, 60_000);
});

describe('verkeerde instellingen van Kafka', () => {
  const melding = (env: Record<string, string>): string => {
    try {
      kafkaClient(loadConfig(KafkaConfig, env), 'toets', logger);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };

  test('worden alle tegelijk genoemd, zonder het wachtwoord te tonen', () => {
    const tekst = melding({
      KAFKA_BROKERS: 'geen adres',
      KAFKA_TLS: 'ja',
      KAFKA_SASL_MECHANISME: 'plain',
      KAFKA_WACHTWOORD: GEHEIM,
      KAFKA_TLS_KEY: 'k.pem',
    });
    for (const naam of ['KAFKA_BROKERS', 'KAFKA_TLS:', 'KAFKA_GEBRUIKER', 'KAFKA_TLS_CERT']) expect(tekst).toContain(naam);
    expect(tekst).not.toContain(GEHEIM);
  });

  test('een bestand dat er niet is wordt bij zijn naam genoemd', () => {
    expect(melding(instellingen({ KAFKA_TLS_CA: join(map, 'weg.pem') }))).toContain('KAFKA_TLS_CA: dit bestand is niet te lezen');
  });
});
