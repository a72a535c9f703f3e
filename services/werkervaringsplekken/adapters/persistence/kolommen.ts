import type { Kolommen } from '@regiomatch/aanbod-service';
import type { Werkervaringsdetails } from '../../domain/werkervaringsplek.js';

export const kolommen: Kolommen<Werkervaringsdetails> = {
  maximaleDuurWeken: { name: 'maximale_duur_weken', type: 'integer', nullable: true },
  begeleider: { type: 'text', nullable: true },
  leerdoelen: { type: 'text', array: true },
  geenVerdringing: { name: 'geen_verdringing', type: 'boolean' },
  gereedheid: { type: 'text', nullable: true },
  anbi: { type: 'boolean' },
};
