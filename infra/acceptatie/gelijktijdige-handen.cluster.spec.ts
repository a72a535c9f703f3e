import { gelijktijdigehandengedrag } from './gedrag/gelijktijdige-handen.js';
import { startClusterregio } from './start-clusterregio.js';

gelijktijdigehandengedrag(startClusterregio);
