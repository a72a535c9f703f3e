export { GuardedProgram } from './guarded-program.js';
export type { RunningServer } from './running-server.js';
export { startKafka, type KafkaOptions, type RunningKafka } from './kafka/start-kafka.js';
export type { KafkaNode } from './kafka/kafka-node.js';
export { startKeycloak, type KeycloakOptions, type RunningKeycloak } from './keycloak/start-keycloak.js';
export { type RunningMeilisearch, startMeilisearch } from './meilisearch/start-meilisearch.js';
export { kafkaJars, KAFKA_VERSION } from './kafka/kafka-jars.js';
export { type RunningPostgres, startPostgres } from './postgres/start-postgres.js';
