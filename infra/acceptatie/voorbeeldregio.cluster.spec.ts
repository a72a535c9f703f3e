import { voorbeeldregiogedrag } from './gedrag/voorbeeldregio.suite.js';
import { startClusterregio } from './start-clusterregio.fixture.js';

voorbeeldregiogedrag(startClusterregio);
