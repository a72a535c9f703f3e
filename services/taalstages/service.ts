import { defineAanbodservice } from '@regiomatch/aanbod-service';
import { kolommen } from './adapters/persistence/kolommen.js';
import { taalstage } from './domain/taalstage.js';

export const dienst = defineAanbodservice(import.meta.url, { soort: taalstage, kolommen });
