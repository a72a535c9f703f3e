import { runServerSuites } from '@regiomatch/servers';

// npm run test:acceptatie [-- arguments for jest]: what `npm test` asks of one process, asked of separate processes over a real Kafka and Keycloak.
// MEILI_PROGRAMMA names a Meilisearch.
await runServerSuites('cluster');
