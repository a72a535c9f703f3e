import { startEigenRegio } from '@regiomatch/oordeel';
import { voorbeeldregiogedrag } from './gedrag/voorbeeldregio.js';

voorbeeldregiogedrag(startEigenRegio);
