import { defineAanbodservice } from '@regiomatch/aanbod-service';
import { kolommen } from './adapters/persistence/kolommen.js';
import { baan } from './domain/baan.js';

export const dienst = defineAanbodservice(import.meta.url, { soort: baan, kolommen });
