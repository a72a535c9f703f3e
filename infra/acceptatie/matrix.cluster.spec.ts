import { matrixgedrag } from '@regiomatch/toegang';
import { startClustermatrix } from './start-clusterregio.fixture.js';

matrixgedrag(startClustermatrix);
