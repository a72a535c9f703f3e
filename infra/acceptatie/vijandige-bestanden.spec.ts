import { startEigenRegio } from '@regiomatch/oordeel';
import { vijandigebestandengedrag } from './gedrag/vijandige-bestanden.js';

vijandigebestandengedrag(startEigenRegio);
