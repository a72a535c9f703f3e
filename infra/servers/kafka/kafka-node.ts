import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
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

const STOP_MS = 20_000;
const SMALL = ['-Xms128m', '-Xmx512m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn'];

/** Java takes the place of the shell (`exec`), so the pid is Java's own. The other half waits for the end of our pipe: it ends Java when this process is gone, however it went. */
const GUARDED = 'exec 3<&0; (cat <&3 >/dev/null; kill -9 $$ 2>/dev/null) & exec 3<&-; exec "$@" </dev/null';

/** One broker, which can be hurt and started again over the same data at the same address. */
export class KafkaNode implements RunningServer {
  private process: ChildProcess | null = null;

  constructor(private readonly options: KafkaNodeOptions) {}

  get id(): number {
    return this.options.id;
  }

  get address(): string {
    return this.options.address;
  }

  /** 0 while it does not run. */
  get pid(): number {
    return this.process?.pid ?? 0;
  }

  /** Starts the process; whether it answers is for the caller to find out. */
  async start(): Promise<void> {
    if (this.process) return;
    const { jars, folder, properties } = this.options;
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'server.properties');
    writeFileSync(file, properties);
    if (!existsSync(join(folder, 'data/meta.properties'))) await this.format(file);
    const java = spawn('/bin/sh', ['-c', GUARDED, 'sh', 'java', ...SMALL, '-cp', `${jars}/*`, 'kafka.Kafka', file], {
      // A Ctrl-C in the terminal is ours to handle: the order of stopping matters.
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const log = createWriteStream(join(folder, 'node.log'), { flags: 'a' });
    java.stdout.pipe(log, { end: false });
    java.stderr.pipe(log, { end: false });
    java.stdin.on('error', () => undefined);
    java.once('exit', () => {
      java.stdin.destroy();
      log.end();
      if (this.process === java) this.process = null;
    });
    await once(java, 'spawn');
    this.process = java;
    // The broker must not keep a program alive that has nothing else to do.
    java.unref();
    for (const stream of [java.stdin, java.stdout, java.stderr]) (stream as unknown as { unref?(): void }).unref?.();
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const java = this.process;
    if (!java) return;
    const gone = once(java, 'exit');
    java.ref();
    java.kill(signal);
    const late = setTimeout(() => java.kill('SIGKILL'), STOP_MS);
    await gone;
    clearTimeout(late);
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
