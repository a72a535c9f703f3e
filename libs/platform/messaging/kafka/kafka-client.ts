import { readFileSync } from 'node:fs';
import net from 'node:net';
import tls from 'node:tls';
import { type ISocketFactory, Kafka, type KafkaConfig as ClientSettings, type LogEntry, logLevel, type SASLOptions } from 'kafkajs';
import { ConfigOngeldig } from '../../config/index.js';
import type { Logger } from '../../observability/index.js';
import type { KafkaConfig } from './kafka-config.js';

const SAME_AGAIN_MS = 30_000;

/**
 * The client with the settings of this deployment. It gives up soon: waiting without end is done in one place of ours, where it is logged.
 *
 * @throws ConfigOngeldig when a file of KAFKA_TLS_… cannot be read.
 */
export const kafkaClient = (config: KafkaConfig, clientId: string, logger: Logger): Kafka => {
  const ssl = tlsSettings(config);
  const sasl = saslSettings(config);
  return new Kafka({
    clientId,
    brokers: config.KAFKA_BROKERS.split(','),
    ...(ssl ? { ssl } : {}),
    ...(sasl ? { sasl } : {}),
    connectionTimeout: 3_000,
    authenticationTimeout: 5_000,
    requestTimeout: 10_000,
    enforceRequestTimeout: true,
    retry: { retries: 4, initialRetryTime: 100, maxRetryTime: 1_000 },
    socketFactory,
    logLevel: logLevel.WARN,
    logCreator: () => clientWarnings(logger),
  });
};

/** The client says the same thing at every attempt, ten times a second while a broker is gone: once in half a minute is enough. */
const clientWarnings = (logger: Logger): ((entry: LogEntry) => void) => {
  const said = new Map<string, number>();
  return ({ namespace, log }) => {
    const { message, error } = log as { message: string; error?: unknown };
    const what = `${namespace}: ${message}`;
    if (Date.now() - (said.get(what) ?? 0) < SAME_AGAIN_MS) return;
    if (said.size > 100) said.clear();
    said.set(what, Date.now());
    logger.warn('kafka_client_warning', { area: namespace, reason: message, cause: typeof error === 'string' ? error : undefined });
  };
};

/** Small messages must not wait for the acknowledgement of the one before (Nagle): measured in ADR 0016. */
const socketFactory: ISocketFactory = ({ host, port, ssl, onConnect }) => {
  const socket = ssl
    ? tls.connect({ host, port, ...(net.isIP(host) ? {} : { servername: host }), ...(ssl as tls.ConnectionOptions) }, onConnect)
    : net.connect({ host, port }, onConnect);
  socket.setNoDelay(true);
  // The client lets go of one that is still connecting many times over, and each time listens for its connection.
  socket.setMaxListeners(0);
  socket.setKeepAlive(true, 30_000);
  return socket;
};

const tlsSettings = (config: KafkaConfig): ClientSettings['ssl'] => {
  if (config.KAFKA_TLS !== 'aan') return undefined;
  const fouten: string[] = [];
  const read = (name: 'KAFKA_TLS_CA' | 'KAFKA_TLS_CERT' | 'KAFKA_TLS_KEY'): string | undefined => {
    const path = config[name];
    if (path === undefined) return undefined;
    try {
      return readFileSync(path, 'utf8');
    } catch {
      fouten.push(`${name}: dit bestand is niet te lezen`);
      return undefined;
    }
  };
  const [ca, cert, key] = [read('KAFKA_TLS_CA'), read('KAFKA_TLS_CERT'), read('KAFKA_TLS_KEY')];
  if (fouten.length > 0) throw new ConfigOngeldig(fouten);
  return { rejectUnauthorized: true, ...(ca ? { ca: [ca] } : {}), ...(cert ? { cert } : {}), ...(key ? { key } : {}) };
};

const saslSettings = (config: KafkaConfig): SASLOptions | undefined => {
  const { KAFKA_SASL_MECHANISME: mechanism, KAFKA_GEBRUIKER: username, KAFKA_WACHTWOORD: password } = config;
  if (mechanism === undefined || username === undefined || password === undefined) return undefined;
  return { mechanism, username, password } as SASLOptions;
};
