import { startEigenRegio } from '@regiomatch/oordeel';
import { voorbeeldregiogedrag } from './gedrag/voorbeeldregio.suite.js';

voorbeeldregiogedrag(startEigenRegio);
