import type { CloudEvent } from '@regiomatch/contracts';
import { type Consument, ConsumerRuntime, type EventBus, Outbox, Relay } from '@regiomatch/platform/messaging';
import { Logger } from '@regiomatch/platform/observability';
import { createDataSource, Database, SessionLock } from '@regiomatch/platform/persistence';
import type { EntityManager } from 'typeorm';
import { kaleDienst } from '../kale-dienst.js';
import { startToetsregio, type Toetsregio } from '../start-toetsregio.js';

export const VOLGTOPIC = 'nummer.v1';

export interface Nummer {
  readonly nummer: number;
}

/** Keeps every event it takes as a row, so that a doubled, lost or overtaking effect shows. */
export class Volger implements Consument<Nummer> {
  readonly topic = VOLGTOPIC;
  naCommitGezien = 0;
  /** Throws for these: a poison event. */
  readonly gif = new Set<string>();

  constructor(readonly naam = 'volgers.volger') {}

  async verwerk(tx: EntityManager, { subject, data }: CloudEvent<Nummer>): Promise<void> {
    if (this.gif.has(`${subject}:${data.nummer}`)) throw new TypeError('vergiftigd');
    await tx.query('INSERT INTO gezien (volger, sleutel, nummer) VALUES ($1, $2, $3)', [this.naam, subject, data.nummer]);
  }

  naCommit(events: readonly CloudEvent[]): void {
    this.naCommitGezien += events.length;
  }
}

/** A service that tells numbers and follows them, over a bus of the test's choice and a real database of its own. */
export class Volgdienst {
  readonly volger = new Volger();
  readonly logregels: string[] = [];
  readonly logger = Logger.to({ write: (regel) => this.logregels.push(regel) }, 'toets');
  private readonly outbox = new Outbox('volgers', () => new Date());
  private readonly runtimes: ConsumerRuntime[] = [];
  private relay: Relay | null = null;

  private constructor(
    readonly regio: Toetsregio,
    readonly databaseUrl: string,
    readonly database: Database,
    private readonly lock: SessionLock,
  ) {}

  static async start(openBus: (dienst: Volgdienst) => Promise<EventBus>): Promise<{ dienst: Volgdienst; bus: EventBus }> {
    const definitie = kaleDienst({
      naam: 'volgers',
      topics: [VOLGTOPIC],
      sdl: 'type Query',
      sql: `CREATE TABLE gezien (volgorde bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, volger text NOT NULL, sleutel text NOT NULL, nummer int NOT NULL);`,
    });
    const regio = await startToetsregio([definitie]);
    // The service only made the database; what is under test runs by itself.
    await regio.services[0]?.stop();
    const databaseUrl = regio.databaseUrl('volgers');
    const dataSource = createDataSource({ url: databaseUrl, service: 'volgers', schema: 'volgers', entities: [], poolSize: 5 });
    const database = new Database(await dataSource.initialize());
    const dienst = new Volgdienst(regio, databaseUrl, database, new SessionLock(databaseUrl, 'volgers'));
    const bus = await openBus(dienst);
    dienst.relay = new Relay(database, dienst.lock, bus, dienst.logger);
    dienst.relay.start();
    await dienst.neemDeel(bus, dienst.volger);
    return { dienst, bus };
  }

  /** Runs one more consumer; of the same name it is a second instance of the service. */
  async neemDeel(bus: EventBus, volger: Consument): Promise<ConsumerRuntime> {
    const runtime = new ConsumerRuntime(this.database, bus, volger, this.logger);
    this.runtimes.push(runtime);
    await runtime.start();
    return runtime;
  }

  vertel(tx: EntityManager, sleutel: string, nummer: number, vulling = ''): Promise<void> {
    const data = { nummer, ...(vulling ? { vulling } : {}) };
    return this.outbox.voegToe(tx, { type: 'nl.regiomatch.nummer.v1', topic: VOLGTOPIC, subject: sleutel, versie: nummer, data });
  }

  /** Numbers per key in the order of their effect. */
  async gezien(volger = this.volger.naam): Promise<Readonly<Record<string, readonly number[]>>> {
    const rijen: { sleutel: string; nummers: number[] }[] = await this.database.dataSource.query(
      'SELECT sleutel, array_agg(nummer ORDER BY volgorde) AS nummers FROM gezien WHERE volger = $1 GROUP BY sleutel',
      [volger],
    );
    return Object.fromEntries(rijen.map(({ sleutel, nummers }) => [sleutel, nummers]));
  }

  async aantalGezien(volger = this.volger.naam): Promise<number> {
    return Object.values(await this.gezien(volger)).flat().length;
  }

  async stop(): Promise<void> {
    await Promise.all(this.runtimes.map((runtime) => runtime.stop()));
    await this.relay?.stop();
    await this.lock.release();
    await this.database.dataSource.destroy();
    await this.regio.stop();
  }
}

/** 1, 2, … n: what a key must show when nothing was lost, doubled or overtaken. */
export const totEnMet = (n: number): readonly number[] => Array.from({ length: n }, (_, index) => index + 1);
