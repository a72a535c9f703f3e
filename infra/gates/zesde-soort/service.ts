import { defineAanbodservice } from '@regiomatch/aanbod-service';
import { kolommen } from './adapters/persistence/kolommen.js';
import { sportuur } from './domain/sportuur.js';

export const dienst = defineAanbodservice(import.meta.url, { soort: sportuur, kolommen });
