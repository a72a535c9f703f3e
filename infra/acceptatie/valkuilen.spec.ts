import { startEigenRegio } from '@regiomatch/oordeel';
import { valkuilengedrag } from './gedrag/valkuilen.suite.js';

valkuilengedrag(startEigenRegio);
