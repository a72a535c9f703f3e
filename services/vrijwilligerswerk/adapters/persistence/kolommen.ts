import type { Kolommen } from '@regiomatch/aanbod-service';
import type { Vrijwilligersdetails } from '../../domain/vrijwilligerswerk.js';

export const kolommen: Kolommen<Vrijwilligersdetails> = {
  frequentie: { type: 'text', nullable: true },
  anderstaligenWelkom: { name: 'anderstaligen_welkom', type: 'boolean' },
  contactMetNederlandstaligen: { name: 'contact_met_nederlandstaligen', type: 'boolean' },
  vog: { type: 'boolean' },
  tegenprestatie: { type: 'boolean' },
  onkosten: { type: 'text', nullable: true },
};
