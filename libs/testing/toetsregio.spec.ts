import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Inject, Injectable } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { CloudEvent } from '@regiomatch/contracts';
import { type Actor, Beleid, HuidigeActor } from '@regiomatch/platform/access';
import { OperatiesOnvolledig } from '@regiomatch/platform/bootstrap';
import { Entiteiten } from '@regiomatch/platform/graphql';
import { type Consument, Outbox } from '@regiomatch/platform/messaging';
import { Database } from '@regiomatch/platform/persistence';
import { PlatformRefusal } from '@regiomatch/platform/refusals';
import { IsString, MaxLength } from 'class-validator';
import type { EntityManager } from 'typeorm';
import { eventually } from './eventually.js';
import { kaleDienst } from './kale-dienst.js';
import { startToetsregio, type Toetsregio } from './start-toetsregio.js';

class Invoer {
  @IsString()
  @MaxLength(10, { message: 'mag hoogstens 10 tekens zijn' })
  naam!: string;

  @IsString()
  kleur!: string;
}

@Resolver()
class DingResolver {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  @Query('dingen')
  @Beleid('klantmanager')
  async dingen(@HuidigeActor() actor: Actor) {
    return this.database.alsActor(actor, (tx) => tx.query('SELECT id, naam, gemeentecode FROM ding ORDER BY id'));
  }

  @Mutation('maakDing')
  @Beleid('klantmanager')
  async maak(@Args('invoer') invoer: Invoer, @HuidigeActor() actor: Actor) {
    if (invoer.naam === 'bezet') throw new PlatformRefusal('ding.naam-bezet', { naam: invoer.naam });
    if (invoer.naam === 'stuk') throw new Error('geheim: wachtwoord123');
    return this.database.alsActor(actor, async (tx) => {
      const [ding] = await tx.query('INSERT INTO ding (naam, gemeentecode) VALUES ($1, $2) RETURNING id, naam, gemeentecode', [
        invoer.naam,
        actor.gemeente,
      ]);
      await this.outbox.voegToe(tx, {
        type: 'nl.regiomatch.ding.gemaakt.v1',
        topic: 'ding.v1',
        subject: String(ding.id),
        versie: 1,
        data: { naam: invoer.naam },
      });
      return ding;
    });
  }

  @Entiteiten('Ding')
  @Beleid('klantmanager')
  async verwijzingen(@Args('verwijzingen') verwijzingen: { id: string }[], @HuidigeActor() actor: Actor) {
    const rows: { id: number }[] = await this.database.alsActor(actor, (tx) =>
      tx.query('SELECT id, naam, gemeentecode FROM ding WHERE id = ANY($1::bigint[])', [verwijzingen.map(({ id }) => id)]),
    );
    return verwijzingen.map(({ id }) => rows.find((row) => String(row.id) === id) ?? null);
  }
}

@Injectable()
class DingTeller implements Consument<{ naam: string }> {
  readonly naam = 'dingen.teller';
  readonly topic = 'ding.v1';
  static gif = true;

  async verwerk(tx: EntityManager, event: CloudEvent<{ naam: string }>) {
    if (event.data.naam === 'gif' && DingTeller.gif) throw new Error('vergiftigd');
    await tx.query('INSERT INTO telling (id, naam) VALUES ($1, $2)', [event.subject, event.data.naam]);
  }
}

const dienst = kaleDienst({
  naam: 'dingen',
  topics: ['ding.v1'],
  sdl: `
    type Query { dingen: [Ding!]! }
    type Mutation { maakDing(invoer: Invoer!): MaakDingResultaat! }
    input Invoer { naam: String! kleur: String! = "rood" }
    type Ding @key(fields: "id") { id: ID! naam: String! gemeentecode: String! }
    type NaamBezet implements Fout { code: String! melding: String! naam: String! }
    union MaakDingResultaat = Ding | NaamBezet | InvoerOngeldig`,
  sql: `
    CREATE TABLE ding (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, naam text NOT NULL, gemeentecode text NOT NULL);
    ALTER TABLE ding ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ding FORCE ROW LEVEL SECURITY;
    CREATE POLICY eigen_gemeente ON ding USING (gemeentecode = current_setting('regiomatch.gemeente', true));
    CREATE TABLE telling (id text PRIMARY KEY, naam text NOT NULL);`,
  delen: {
    resolvers: [DingResolver],
    consumenten: [DingTeller],
    meldingen: { 'ding.naam-bezet': 'Die naam is al in gebruik. Kies een andere naam.' },
  },
});
const MAAK = `mutation ($naam: String!) { maakDing(invoer: { naam: $naam }) { __typename ... on Ding { id naam } ... on Fout { code melding } ... on InvoerOngeldig { velden { veld melding } } } }`;

let regio: Toetsregio;
const maak = (naam: string, gebruiker = 'klantmanager-0164') =>
  regio.vraag<{ maakDing: Record<string, unknown> }>('dingen', gebruiker, MAAK, { naam });

beforeAll(async () => {
  regio = await startToetsregio([dienst]);
});
afterAll(async () => {
  await regio.stop();
});

describe('een dienst op het platform', () => {
  test('slaat op en vertelt het precies een keer', async () => {
    expect((await maak('lamp')).data?.maakDing).toMatchObject({ __typename: 'Ding', naam: 'lamp' });
    await eventually(async () => expect(await alsDienst('SELECT naam FROM telling')).toContainEqual({ naam: 'lamp' }));
    expect(await alsDienst('SELECT count(*)::int AS n FROM outbox')).toEqual([{ n: 0 }]);
  });

  test('wat een vrager in zijn variabelen weglaat, krijgt de waarde die de SDL noemt', async () => {
    const antwoord = await regio.vraag<{ maakDing: Record<string, unknown> }>(
      'dingen',
      'klantmanager-0164',
      'mutation ($invoer: Invoer!) { maakDing(invoer: $invoer) { __typename ... on InvoerOngeldig { velden { veld } } } }',
      { invoer: { naam: 'vaas' } },
    );
    expect(antwoord).toEqual({ data: { maakDing: { __typename: 'Ding' } } });
  });

  test('een verwachte weigering is een antwoord met uitleg in het Nederlands', async () => {
    expect((await maak('bezet')).data?.maakDing).toEqual({
      __typename: 'NaamBezet',
      code: 'ding.naam-bezet',
      melding: 'Die naam is al in gebruik. Kies een andere naam.',
    });
  });

  test('S25 foute invoer noemt het veld', async () => {
    expect((await maak('x'.repeat(11))).data?.maakDing).toMatchObject({
      __typename: 'InvoerOngeldig',
      velden: [{ veld: 'naam', melding: 'mag hoogstens 10 tekens zijn' }],
    });
  });

  test('S19 een onverwachte fout verraadt niets', async () => {
    const antwoord = await maak('stuk');
    expect(antwoord.errors?.[0]?.extensions).toMatchObject({ code: 'INTERN' });
    expect(JSON.stringify(antwoord)).not.toContain('geheim');
    expect(regio.logregels.join('')).not.toContain('wachtwoord123');
  });

  test('S04 een andere gemeente ziet niets, en een verbinding zonder gemeente ook niet', async () => {
    expect((await regio.vraag<{ dingen: object[] }>('dingen', 'klantmanager-0153', '{ dingen { id } }')).data?.dingen).toEqual([]);
    expect(await alsDienst('SELECT * FROM ding')).toEqual([]);
  });

  test('S02 een rol buiten het beleid wordt geweigerd', async () => {
    expect((await regio.vraag('dingen', 'beheerder', '{ dingen { id } }')).errors?.[0]?.extensions?.['code']).toMatch(/geen-toegang/);
  });

  test('een verwijzing van een andere dienst gaat langs hetzelfde beleid', async () => {
    const id = (await maak('stoel')).data?.maakDing['id'];
    const vraag = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Ding { naam } } }`;
    const variabelen = {
      r: [
        { __typename: 'Ding', id },
        { __typename: 'Ding', id: '999' },
      ],
    };
    expect((await regio.vraag('dingen', 'klantmanager-0164', vraag, variabelen)).data).toEqual({ _entities: [{ naam: 'stoel' }, null] });
    expect((await regio.vraag('dingen', 'klantmanager-0153', vraag, variabelen)).data).toEqual({ _entities: [null, null] });
    expect((await regio.vraag('dingen', 'beheerder', vraag, variabelen)).errors).toHaveLength(1);
  });

  test('een vergiftigd bericht wordt geparkeerd, andere gaan door, en opnieuw afspelen herstelt', async () => {
    await maak('gif');
    await maak('bank');
    await eventually(async () => expect(await alsDienst('SELECT naam FROM telling')).toContainEqual({ naam: 'bank' }));
    expect(await alsDienst('SELECT fout FROM inbox_geparkeerd')).toEqual([{ fout: 'Error' }]);
    DingTeller.gif = false;
    await alsDienst('UPDATE inbox_geparkeerd SET opnieuw = true');
    await eventually(async () => expect(await alsDienst('SELECT naam FROM telling')).toContainEqual({ naam: 'gif' }));
    expect(await alsDienst('SELECT * FROM inbox_geparkeerd')).toEqual([]);
  });

  test('S02 een operatie zonder beleid houdt de start tegen', async () => {
    @Resolver()
    class Open {
      @Query('dingen')
      dingen() {
        return [];
      }
    }
    await expect(startToetsregio([{ ...dienst, resolvers: [Open] }])).rejects.toThrow(OperatiesOnvolledig);
  });
});

const alsDienst = (sql: string): Promise<object[]> => {
  const database = regio.services[0]?.app.get(Database);
  return database ? database.dataSource.query(sql) : Promise.resolve([]);
};
