import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Inject, Injectable } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { CloudEvent } from '@regiomatch/contracts';
import { Beleid } from '../access/index.js';
import { serveService } from '../bootstrap/serve-service.js';
import { httpDoor, ServiceClient } from '../graphql/index.js';
import { type Consument, Outbox } from '../messaging/index.js';
import { startTracing, type Tracing } from './tracing/start-tracing.js';
import { Database } from '../persistence/index.js';
import {
  eventually,
  kaleDienst,
  startToetsregio,
  startVerzamelaar,
  type Toetsregio,
  type Verzamelaar,
  type Verzameldespan,
} from '@regiomatch/testing';
import pg from 'pg';
import type { EntityManager } from 'typeorm';

const KANARIE = 'kanarie-Fatima-0612345678';
const GEBRUIKER = 'klantmanager-0164';

@Resolver()
class ZinResolver {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  @Query('aantalZinnen')
  @Beleid('klantmanager', 'dienst')
  async aantal(): Promise<number> {
    const [row] = await this.database.alsDienst((tx) => tx.query('SELECT count(*)::int AS n FROM zin'));
    return row.n;
  }

  @Mutation('zeg')
  @Beleid('klantmanager')
  async zeg(@Args('tekst') tekst: string): Promise<boolean> {
    if (tekst === 'stuk') throw new Error(KANARIE);
    await this.database.alsDienst(async (tx) => {
      await tx.query('INSERT INTO zin (tekst) VALUES ($1)', [tekst]);
      await this.outbox.voegToe(tx, { type: 'nl.regiomatch.zin.gezegd.v1', topic: 'zin.v1', subject: tekst, versie: 1, data: { tekst } });
    });
    return true;
  }
}

@Resolver()
class LuisterResolver {
  constructor(@Inject(ServiceClient) private readonly diensten: ServiceClient) {}

  @Query('vraagDoor')
  @Beleid('klantmanager')
  async vraagDoor(): Promise<number> {
    return (await this.diensten.vraag<{ aantalZinnen: number }>('sprekers', '{ aantalZinnen }', {})).aantalZinnen;
  }
}

@Injectable()
class Luisteraar implements Consument<{ tekst: string }> {
  static readonly gehoord: CloudEvent[] = [];
  readonly naam = 'luisteraars.oor';
  readonly topic = 'zin.v1';

  async verwerk(_tx: EntityManager, event: CloudEvent<{ tekst: string }>): Promise<void> {
    if (event.data.tekst === 'onverteerbaar') throw new Error('dit gaat niet');
    Luisteraar.gehoord.push(event);
  }
}

const sprekers = kaleDienst({
  naam: 'sprekers',
  topics: ['zin.v1'],
  sdl: 'type Query { aantalZinnen: Int! } type Mutation { zeg(tekst: String!): Boolean! }',
  sql: 'CREATE TABLE zin (tekst text NOT NULL);',
  delen: { resolvers: [ZinResolver] },
});
const luisteraars = kaleDienst({
  naam: 'luisteraars',
  topics: ['zin.v1'],
  sdl: 'type Query { vraagDoor: Int! }',
  sql: 'SELECT 1;',
  delen: { resolvers: [LuisterResolver], consumenten: [Luisteraar] },
});

let regio: Toetsregio;
let verzamelaar: Verzamelaar;
let tracing: Tracing;

beforeAll(async () => {
  verzamelaar = await startVerzamelaar();
  tracing = await startTracing('regiomatch-toets', { OTEL_EXPORTER_OTLP_ENDPOINT: verzamelaar.url });
  regio = await startToetsregio([sprekers, luisteraars]);
});
afterAll(async () => {
  await regio.stop();
  await verzamelaar.stop();
});

const zeg = (tekst: string) =>
  regio.vraag('sprekers', GEBRUIKER, `mutation ${KANARIE.replaceAll('-', '_')}($t: String!) { kanarieAlias: zeg(tekst: $t) }`, { t: tekst });

/** The value of one series; undefined when it is not shown. */
const waarde = async (naam: string, labels: Readonly<Record<string, string>>): Promise<number | undefined> => {
  const regel = (await regio.metrics.render())
    .split('\n')
    .find((tekst) => tekst.startsWith(`${naam}{`) && Object.entries(labels).every(([label, is]) => tekst.includes(`${label}="${is}"`)));
  return regel === undefined ? undefined : Number(regel.split(' ').at(-1));
};
const aantal = (dienst: string, operation: string, outcome: string) =>
  waarde('regiomatch_graphql_duration_seconds_count', { dienst, operation, outcome });

describe('de cijfers van een draaiende regio', () => {
  test('elke vraag telt mee onder haar veld en haar uitkomst', async () => {
    expect(await aantal('sprekers', 'aantalZinnen', 'ok')).toBeUndefined();
    await regio.vraag('sprekers', GEBRUIKER, 'query { aantalZinnen }');
    await regio.vraag('sprekers', GEBRUIKER, 'query { ...A } fragment A on Query { aantalZinnen }');
    await regio.vraag('sprekers', 'beheerder', 'query { aantalZinnen }');
    await regio.vraag('sprekers', GEBRUIKER, `query { ${KANARIE.replaceAll('-', '_')} }`);
    await zeg('stuk');
    await regio.door('sprekers')?.({ query: '{ aantalZinnen }' }, { authorization: `Bearer ${KANARIE}` });
    expect(await aantal('sprekers', 'aantalZinnen', 'ok')).toBe(2);
    expect(await aantal('sprekers', 'aantalZinnen', 'refused')).toBe(1);
    expect(await aantal('sprekers', 'none', 'invalid')).toBe(1);
    expect(await aantal('sprekers', 'zeg', 'failed')).toBe(1);
    expect(await aantal('luisteraars', 'aantalZinnen', 'ok')).toBeUndefined();
  });

  test('een gebeurtenis telt mee bij wie haar verwerkt, en daarna is er geen achterstand', async () => {
    await zeg('hallo');
    await eventually(async () => expect(await waarde('regiomatch_consumer_events_total', { consument: 'luisteraars.oor' })).toBe(1));
    await eventually(async () => expect(await waarde('regiomatch_consumer_lag', { dienst: 'luisteraars', consument: 'luisteraars.oor' })).toBe(0));
    await eventually(async () => expect(await waarde('regiomatch_outbox_age_seconds', { dienst: 'sprekers' })).toBe(0));
    expect(await waarde('regiomatch_db_pool_total', { dienst: 'sprekers' })).toBeGreaterThan(0);
  });

  test('wat geparkeerd is en wat blijft liggen, is te zien', async () => {
    const database = (naam: string) => regio.services.find((dienst) => dienst.naam === naam)!.app.get(Database).dataSource;
    await zeg('onverteerbaar');
    await eventually(async () => expect(await waarde('regiomatch_inbox_parked', { consument: 'luisteraars.oor' })).toBe(1));
    await database('sprekers').query(
      `INSERT INTO outbox (topic, sleutel, event, op, geparkeerd) VALUES ('zin.v1', 'x', '{}', now() - interval '1 hour', 'te groot'), ('zin.v1', 'x', '{}', now() - interval '1 hour', NULL)`,
    );
    expect(await waarde('regiomatch_outbox_parked', { dienst: 'sprekers' })).toBe(1);
    expect(await waarde('regiomatch_outbox_age_seconds', { dienst: 'sprekers' })).toBe(0);
    await database('sprekers').query(`DELETE FROM outbox`);
  });

  test('een database die niet antwoordt, kost alleen haar eigen cijfers', async () => {
    const eigenaar = new pg.Client({ connectionString: regio.adminUrl });
    await eigenaar.connect();
    try {
      await eigenaar.query('ALTER TABLE luisteraars.inbox_geparkeerd RENAME TO weg');
      expect(await waarde('regiomatch_inbox_parked', { dienst: 'luisteraars' })).toBeUndefined();
      expect(await waarde('regiomatch_scrape_errors_total', { dienst: 'luisteraars', source: 'messages' })).toBeGreaterThan(0);
      expect(await waarde('regiomatch_outbox_age_seconds', { dienst: 'sprekers' })).toBe(0);
    } finally {
      await eigenaar.query('ALTER TABLE luisteraars.weg RENAME TO inbox_geparkeerd');
      await eigenaar.end();
    }
    expect(await waarde('regiomatch_inbox_parked', { dienst: 'luisteraars' })).toBe(1);
  });

  test('S36 S40 geen naam, tekst, gebruiker of token komt in een cijfer terecht', async () => {
    await zeg(KANARIE);
    const tekst = await regio.metrics.render();
    expect(tekst).toContain('operation="zeg"');
    expect(tekst).not.toMatch(/kanarie|Fatima|0612345678|klantmanager|Bearer|eyJ/i);
  });
});

describe('een dienst op een eigen poort', () => {
  test('toont haar cijfers op /metrics, en telt wat over HTTP gevraagd wordt', async () => {
    const sprekers = regio.services.find(({ naam }) => naam === 'sprekers')!;
    const { server } = await serveService(sprekers, regio.metrics, { host: '127.0.0.1', port: 0 });
    try {
      const url = server.listeningOrigin;
      const eerder = (await aantal('sprekers', 'aantalZinnen', 'ok')) ?? 0;
      const antwoord = await httpDoor('sprekers', url)({ query: '{ aantalZinnen }' }, { authorization: `Bearer ${await regio.token(GEBRUIKER)}` });
      expect(antwoord.errors).toBeUndefined();
      const bladzijde = await fetch(`${url}/metrics`);
      expect(bladzijde.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
      expect(await bladzijde.text()).toContain(`{dienst="sprekers",operation="aantalZinnen",outcome="ok"} ${eerder + 1}`);
    } finally {
      await server.close();
    }
  });
});

describe('het spoor van een vraag', () => {
  let spans: readonly Verzameldespan[];
  const van = (dienst: string, naam: string): readonly Verzameldespan[] =>
    spans.filter(
      (span) => span.name === naam && span.attributes.some(({ key, value }) => key === 'regiomatch.dienst' && value['stringValue'] === dienst),
    );

  beforeAll(async () => {
    await regio.vraag('luisteraars', GEBRUIKER, '{ vraagDoor }');
    await eventually(() => expect(Luisteraar.gehoord.map(({ subject }) => subject)).toContain('hallo'));
    await tracing.stop();
    spans = verzamelaar.spans();
  });

  test('wie doorvraagt aan een andere dienst, laat één spoor achter', () => {
    const [vraag] = van('luisteraars', 'graphql vraagDoor');
    const antwoorden = van('sprekers', 'graphql aantalZinnen').filter(({ traceId }) => traceId === vraag?.traceId);
    expect(antwoorden).toHaveLength(1);
    expect(antwoorden[0]?.parentSpanId).toBe(vraag?.spanId);
  });

  test('over HTTP blijft het een spoor, met de weg erbij', () => {
    const weg = spans.filter(({ name }) => name === 'ask sprekers');
    expect(weg).toHaveLength(1);
    const antwoord = van('sprekers', 'graphql aantalZinnen').find(({ parentSpanId }) => parentSpanId === weg[0]?.spanId);
    expect(antwoord?.traceId).toBe(weg[0]?.traceId);
  });

  test('een gebeurtenis draagt het spoor van de vraag waaruit zij volgt, en wie haar verwerkt wijst daarheen', () => {
    const { traceparent = '' } = Luisteraar.gehoord.find(({ subject }) => subject === 'hallo') ?? {};
    const [, traceId, spanId] = traceparent.split('-');
    expect(van('sprekers', 'graphql zeg').map((span) => [span.traceId, span.spanId])).toContainEqual([traceId, spanId]);
    const verwerkt = spans.filter(({ name, links = [] }) => name === 'consume luisteraars.oor' && links.some((link) => link.spanId === spanId));
    expect(verwerkt).toHaveLength(1);
    expect(verwerkt[0]?.links?.map((link) => link.traceId)).toContain(traceId);
    expect(verwerkt[0]?.traceId).not.toBe(traceId);
  });

  test('een logregel noemt het spoor waar zij bij hoort', () => {
    const fout = regio.logregels.map((regel) => JSON.parse(regel) as Record<string, unknown>).find(({ event }) => event === 'request_failed');
    expect(van('sprekers', 'graphql zeg').map(({ traceId }) => traceId)).toContain(fout?.['trace_id']);
  });

  test('S36 geen argument, naam, gebruiker of token komt in een spoor of in het log terecht', () => {
    expect(spans.length).toBeGreaterThan(5);
    expect(verzamelaar.tekst()).not.toMatch(/kanarie|Fatima|0612345678|klantmanager|Bearer|eyJ/i);
    expect(regio.logregels.join('')).not.toMatch(/Fatima|0612345678|Bearer|eyJ/i);
  });

  test('zonder verzamelaar draagt een gebeurtenis geen spoor', async () => {
    await zeg('stil');
    await eventually(() => expect(Luisteraar.gehoord.map(({ subject }) => subject)).toContain('stil'));
    expect(Luisteraar.gehoord.find(({ subject }) => subject === 'stil')).not.toHaveProperty('traceparent');
  });
});
