import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { GuardedProgram } from '../guarded-program.js';
import type { RunningServer } from '../running-server.js';

export interface KafkaNodeOptions {
  readonly id: number;
  readonly jars: string;
  /** Holds the log, the properties and what the node wrote on its way. */
  readonly folder: string;
  readonly clusterId: string;
  readonly address: string;
  readonly properties: string;
  /** Passwords by user, made known to SCRAM when the data folder is made. */
  readonly users: Readonly<Record<string, string>>;
}

const SMALL = ['-Xms128m', '-Xmx512m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn'];

/** One broker, which can be hurt and started again over the same data at the same address. */
export class KafkaNode implements RunningServer {
  private readonly program = new GuardedProgram();

  constructor(private readonly options: KafkaNodeOptions) {}

  get id(): number {
    return this.options.id;
  }

  get address(): string {
    return this.options.address;
  }

  get pid(): number {
    return this.program.pid;
  }

  /** Starts the process; whether it answers is for the caller to find out. */
  async start(): Promise<void> {
    if (this.pid) return;
    const { jars, folder, properties } = this.options;
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'server.properties');
    writeFileSync(file, properties);
    if (!existsSync(join(folder, 'data/meta.properties'))) await this.format(file);
    await this.program.start({ command: ['java', ...SMALL, '-cp', `${jars}/*`, 'kafka.Kafka', file], log: join(folder, 'node.log') });
  }

  async stop(): Promise<void> {
    await this.program.end('SIGTERM');
  }

  async kill(): Promise<void> {
    await this.program.end('SIGKILL');
  }

  private async format(properties: string): Promise<void> {
    const { jars, clusterId, users } = this.options;
    const scram = Object.entries(users).flatMap(([name, password]) =>
      ['SCRAM-SHA-256', 'SCRAM-SHA-512'].flatMap((mechanism) => ['--add-scram', `${mechanism}=[name=${name},password=${password}]`]),
    );
    const tool = spawn('java', ['-cp', `${jars}/*`, 'kafka.tools.StorageTool', 'format', `--cluster-id=${clusterId}`, '-c', properties, ...scram], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [output, errors, [code]] = await Promise.all([text(tool.stdout), text(tool.stderr), once(tool, 'exit')]);
    if (code !== 0) throw new Error(`Kafka kon zijn gegevensmap niet maken:\n${output}${errors}`);
  }
}
