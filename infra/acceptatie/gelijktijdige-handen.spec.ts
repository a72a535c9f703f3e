import { startEigenRegio } from '@regiomatch/oordeel';
import { gelijktijdigehandengedrag } from './gedrag/gelijktijdige-handen.js';

gelijktijdigehandengedrag(startEigenRegio);
