import { valkuilengedrag } from './gedrag/valkuilen.suite.js';
import { startClusterregio } from './start-clusterregio.fixture.js';

valkuilengedrag(startClusterregio);
