export interface NodePorts {
  readonly id: number;
  readonly broker: number;
  readonly controller: number;
}

const LOOPBACK = '127.0.0.1';

/** Configuration of one node that is broker and controller at once. Topics are made by a command, never by a first message. */
export const serverProperties = (node: NodePorts, all: readonly NodePorts[], dataDir: string, extra: readonly string[] = []): string => {
  const copies = Math.min(3, all.length);
  const inSync = Math.max(1, copies - 1);
  return [
    'process.roles=broker,controller',
    `node.id=${node.id}`,
    `controller.quorum.voters=${all.map(({ id, controller }) => `${id}@${LOOPBACK}:${controller}`).join(',')}`,
    `listeners=PLAINTEXT://${LOOPBACK}:${node.broker},CONTROLLER://${LOOPBACK}:${node.controller}`,
    `advertised.listeners=PLAINTEXT://${LOOPBACK}:${node.broker}`,
    'controller.listener.names=CONTROLLER',
    'inter.broker.listener.name=PLAINTEXT',
    'listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
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
    ...extra,
    '',
  ].join('\n');
};
