import type { Kolommen } from '@regiomatch/aanbod-service';
import type { Sportuurdetails } from '../../domain/sportuur.js';

export const kolommen: Kolommen<Sportuurdetails> = {
  tak: { type: 'text', nullable: true },
  ookBeginners: { name: 'ook_beginners', type: 'boolean' },
};
