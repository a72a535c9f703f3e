import { valkuilengedrag } from './gedrag/valkuilen.js';
import { startClusterregio } from './start-clusterregio.js';

valkuilengedrag(startClusterregio);
