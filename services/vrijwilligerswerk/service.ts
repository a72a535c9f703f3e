import { defineAanbodservice } from '@regiomatch/aanbod-service';
import { kolommen } from './adapters/persistence/kolommen.js';
import { vrijwilligerswerk } from './domain/vrijwilligerswerk.js';

export const dienst = defineAanbodservice(import.meta.url, { soort: vrijwilligerswerk, kolommen });
