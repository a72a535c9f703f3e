import { defineAanbodservice } from '@regiomatch/aanbod-service';
import { kolommen } from './adapters/persistence/kolommen.js';
import { werkervaringsplek } from './domain/werkervaringsplek.js';

export const dienst = defineAanbodservice(import.meta.url, { soort: werkervaringsplek, kolommen });
