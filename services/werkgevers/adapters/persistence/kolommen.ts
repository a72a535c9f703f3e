import type { Kolommen } from '@regiomatch/aanbod-service';
import type { Baandetails } from '../../domain/baan.js';

export const kolommen: Kolommen<Baandetails> = {
  leerwerk: { type: 'boolean' },
  proefplaatsing: { type: 'boolean' },
  salaris: { type: 'text', nullable: true },
  cao: { type: 'text', nullable: true },
  vierDagenMogelijk: { name: 'vier_dagen_mogelijk', type: 'boolean' },
  loonkostensubsidie: { type: 'text', nullable: true },
  investering: { type: 'text', nullable: true },
  vaktaal: { type: 'text', nullable: true },
};
