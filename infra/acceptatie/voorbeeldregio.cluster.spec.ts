import { voorbeeldregiogedrag } from './gedrag/voorbeeldregio.js';
import { startClusterregio } from './start-clusterregio.js';

voorbeeldregiogedrag(startClusterregio);
