import { startEigenRegio } from '@regiomatch/oordeel';
import { gelijktijdigehandengedrag } from './gedrag/gelijktijdige-handen.suite.js';

gelijktijdigehandengedrag(startEigenRegio);
