import { gelijktijdigehandengedrag } from './gedrag/gelijktijdige-handen.suite.js';
import { startClusterregio } from './start-clusterregio.fixture.js';

gelijktijdigehandengedrag(startClusterregio);
