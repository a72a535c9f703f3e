export { draai } from './draai.js';
export { type EchtCluster, startEchtCluster } from './echt-cluster.js';
export { type Keycloakuitgever, startKeycloakuitgever } from './keycloakuitgever.js';
export { NodeProces } from './node-proces.js';
export { startProefuitgever } from './proefuitgever.js';
export { type Cluster, type ClusterOpties, startCluster } from './start-cluster.js';
export type { Uitgever } from './uitgever.js';
export type { Zoekserver } from './zoekserver.js';
