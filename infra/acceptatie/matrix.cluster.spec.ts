import { matrixgedrag } from '@regiomatch/toegang/matrixgedrag.js';
import { startClustermatrix } from './start-clusterregio.js';

matrixgedrag(startClustermatrix);
