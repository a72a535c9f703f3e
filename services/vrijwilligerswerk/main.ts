import { startProcess } from '@regiomatch/platform/bootstrap';
import { dienst } from './service.js';

await startProcess(dienst);
