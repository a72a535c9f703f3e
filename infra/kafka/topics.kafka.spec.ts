import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Logger } from '@regiomatch/platform/observability';
import { type RunningKafka, startKafka } from '@regiomatch/servers';
import kafkajs, { type Admin } from 'kafkajs';
import { client } from './kafka-omgeving.fixture.js';
import { topicPlan } from './topic-plan.js';

const { ConfigResourceTypes } = kafkajs;
const ZEVEN_DAGEN = 7 * 24 * 3_600_000;
const plan = topicPlan(join(import.meta.dirname, '../../services'));

let kafka: RunningKafka;
let admin: Admin;

beforeAll(async () => {
  kafka = await startKafka();
  admin = client(kafka, Logger.to({ write: () => undefined }, 'toets')).admin();
  await admin.connect();
}, 120_000);
afterAll(async () => {
  await admin.disconnect();
  await kafka.stop();
}, 60_000);

const draai = async (argumenten: readonly string[], env: Record<string, string>) => {
  const proces = spawn(process.execPath, ['infra/kafka/dist/topics.js', ...argumenten], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [uitvoer, fouten, [code]] = await Promise.all([text(proces.stdout), text(proces.stderr), once(proces, 'exit')]);
  return { code, uitvoer, fouten };
};
const topics = (...argumenten: readonly string[]) => draai(argumenten, { KAFKA_BROKERS: kafka.brokers.join(',') });

const instellingen = async (topic: string): Promise<Record<string, string>> => {
  const { resources } = await admin.describeConfigs({ includeSynonyms: false, resources: [{ type: ConfigResourceTypes.TOPIC, name: topic }] });
  return Object.fromEntries(resources[0]?.configEntries.map(({ configName, configValue }) => [configName, configValue]) ?? []);
};

describe('de opdracht die topics maakt', () => {
  test('elk topic dat een dienst noemt bestaat daarna, met zijn partities', async () => {
    const { code, uitvoer } = await topics('--partities', '3');
    expect({ code, regels: uitvoer.trim().split('\n') }).toEqual({
      code: 0,
      regels: plan.map(({ naam }) => `${naam}: gemaakt met 3 partities en 1 kopie`),
    });
    const { topics: er } = await admin.fetchTopicMetadata({ topics: plan.map(({ naam }) => naam) });
    expect(er.map(({ name, partitions }) => [name, partitions.length])).toEqual(expect.arrayContaining(plan.map(({ naam }) => [naam, 3])));
    expect(plan.length).toBeGreaterThanOrEqual(4);
  }, 60_000);

  test('wat naar een persoon verwijst is na hooguit zeven dagen weg, ook het oudste bericht van een bestand', async () => {
    const over = plan.filter(({ verwijstNaarPersoon }) => verwijstNaarPersoon);
    expect(over.map(({ naam }) => naam)).toEqual(['profiel.v1']);
    for (const { naam } of over) {
      const van = await instellingen(naam);
      expect(van['cleanup.policy']).toBe('delete');
      expect(Number(van['retention.ms']) + Number(van['segment.ms'])).toBeLessThanOrEqual(ZEVEN_DAGEN);
    }
  });

  test('van de andere topics blijft per onderwerp het laatste bericht, zodat een nieuwe consument kan opbouwen', async () => {
    for (const { naam } of plan.filter(({ verwijstNaarPersoon }) => !verwijstNaarPersoon)) {
      expect((await instellingen(naam))['cleanup.policy']).toBe('compact');
    }
  });

  test('een tweede keer verandert niets, en een afwijkende instelling wordt hersteld', async () => {
    expect((await topics()).uitvoer.trim().split('\n')).toEqual(plan.map(({ naam }) => `${naam}: in orde`));
    await admin.alterConfigs({
      validateOnly: false,
      resources: [{ type: ConfigResourceTypes.TOPIC, name: 'profiel.v1', configEntries: [{ name: 'retention.ms', value: '31536000000' }] }],
    });
    expect((await topics()).uitvoer).toContain('profiel.v1: bijgewerkt');
    expect(Number((await instellingen('profiel.v1'))['retention.ms'])).toBeLessThan(ZEVEN_DAGEN);
  }, 60_000);

  test('het aantal partities van een bestaand topic blijft wat het is: anders raakt de volgorde per onderwerp zoek', async () => {
    await topics('--partities', '12');
    const { topics: er } = await admin.fetchTopicMetadata({ topics: ['aanbod.v1'] });
    expect(er[0]?.partitions).toHaveLength(3);
  }, 60_000);

  test('zonder adres of met een verkeerde optie zegt de opdracht wat er ontbreekt', async () => {
    expect(await draai([], { KAFKA_BROKERS: '' })).toMatchObject({ code: 1, fouten: expect.stringContaining('KAFKA_BROKERS') });
    expect(await topics('--partities', 'veel')).toMatchObject({ code: 1, fouten: expect.stringContaining('getal') });
    expect(await topics('--onzin')).toMatchObject({ code: 1, fouten: expect.stringContaining('npm run topics') });
  }, 60_000);
});
