import { vijandigebestandengedrag } from './gedrag/vijandige-bestanden.suite.js';
import { startClusterregio } from './start-clusterregio.fixture.js';

vijandigebestandengedrag(startClusterregio);
