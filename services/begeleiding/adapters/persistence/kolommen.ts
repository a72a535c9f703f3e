import type { Kolommen } from '@regiomatch/aanbod-service';
import type { Begeleidingsdetails } from '../../domain/begeleiding.js';

export const kolommen: Kolommen<Begeleidingsdetails> = {
  vorm: { type: 'text', nullable: true },
  frequentie: { type: 'text', nullable: true },
  talen: { type: 'text', array: true },
  eigenKeuze: { name: 'eigen_keuze', type: 'boolean' },
  maanden: { type: 'integer', nullable: true },
  nazorgMaanden: { name: 'nazorg_maanden', type: 'integer', nullable: true },
};
