import { startEigenRegio } from '@regiomatch/oordeel';
import { vijandigebestandengedrag } from './gedrag/vijandige-bestanden.suite.js';

vijandigebestandengedrag(startEigenRegio);
