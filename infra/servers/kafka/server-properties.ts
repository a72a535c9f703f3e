export interface NodePorts {
  readonly id: number;
  readonly broker: number;
  readonly controller: number;
  /** Only where a secure listener is asked. */
  readonly secure: number;
}

/** A second listener that asks for a user and speaks TLS only. */
export interface SecureListener {
  /** PKCS12 file with the key of the brokers, and its password. */
  readonly keystore: string;
  readonly password: string;
  /** Passwords by user; for PLAIN and for SCRAM. */
  readonly users: Readonly<Record<string, string>>;
}

const LOOPBACK = '127.0.0.1';

/** Configuration of one node that is broker and controller at once. Topics are made by a command, never by a first message. */
export const serverProperties = (node: NodePorts, all: readonly NodePorts[], dataDir: string, secure: SecureListener | null): string => {
  const copies = Math.min(3, all.length);
  const inSync = Math.max(1, copies - 1);
  return [
    'process.roles=broker,controller',
    `node.id=${node.id}`,
    `controller.quorum.voters=${all.map(({ id, controller }) => `${id}@${LOOPBACK}:${controller}`).join(',')}`,
    `listeners=PLAINTEXT://${LOOPBACK}:${node.broker},CONTROLLER://${LOOPBACK}:${node.controller}${secure ? `,VEILIG://localhost:${node.secure}` : ''}`,
    `advertised.listeners=PLAINTEXT://${LOOPBACK}:${node.broker}${secure ? `,VEILIG://localhost:${node.secure}` : ''}`,
    'controller.listener.names=CONTROLLER',
    'inter.broker.listener.name=PLAINTEXT',
    'listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,VEILIG:SASL_SSL',
    `log.dirs=${dataDir}`,
    'auto.create.topics.enable=false',
    'num.network.threads=2',
    'num.io.threads=4',
    'offsets.topic.num.partitions=4',
    `offsets.topic.replication.factor=${copies}`,
    'transaction.state.log.num.partitions=4',
    `transaction.state.log.replication.factor=${copies}`,
    `transaction.state.log.min.isr=${inSync}`,
    'share.coordinator.state.topic.num.partitions=4',
    `share.coordinator.state.topic.replication.factor=${copies}`,
    `share.coordinator.state.topic.min.isr=${inSync}`,
    'group.initial.rebalance.delay.ms=0',
    // A broker that is killed is noticed within seconds: the default of 9 s only makes tests wait.
    'broker.session.timeout.ms=3000',
    'broker.heartbeat.interval.ms=500',
    ...(secure ? secureLines(secure) : []),
    '',
  ].join('\n');
};

const secureLines = ({ keystore, password, users }: SecureListener): readonly string[] => {
  const names = Object.entries(users).map(([name, secret]) => `user_${name}="${secret}"`);
  const listener = 'listener.name.veilig';
  const login = 'org.apache.kafka.common.security';
  return [
    'sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-256,SCRAM-SHA-512',
    `${listener}.ssl.keystore.location=${keystore}`,
    `${listener}.ssl.keystore.password=${password}`,
    `${listener}.ssl.keystore.type=PKCS12`,
    `${listener}.plain.sasl.jaas.config=${login}.plain.PlainLoginModule required ${names.join(' ')};`,
    `${listener}.scram-sha-256.sasl.jaas.config=${login}.scram.ScramLoginModule required;`,
    `${listener}.scram-sha-512.sasl.jaas.config=${login}.scram.ScramLoginModule required;`,
  ];
};
