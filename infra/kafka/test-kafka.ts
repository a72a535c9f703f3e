import { kafkaJars, runServerSuites } from '@regiomatch/servers';

// npm run test:kafka [-- arguments for jest]. The suites start and hurt their own brokers.
await kafkaJars();
await runServerSuites('kafka');
