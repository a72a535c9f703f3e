import { vijandigebestandengedrag } from './gedrag/vijandige-bestanden.js';
import { startClusterregio } from './start-clusterregio.js';

vijandigebestandengedrag(startClusterregio);
