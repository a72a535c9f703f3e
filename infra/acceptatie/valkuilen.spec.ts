import { startEigenRegio } from '@regiomatch/oordeel';
import { valkuilengedrag } from './gedrag/valkuilen.js';

valkuilengedrag(startEigenRegio);
