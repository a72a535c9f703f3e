import { defineAanbodservice } from '@regiomatch/aanbod-service';
import { kolommen } from './adapters/persistence/kolommen.js';
import { begeleiding } from './domain/begeleiding.js';

export const dienst = defineAanbodservice(import.meta.url, { soort: begeleiding, kolommen });
