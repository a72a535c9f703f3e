import type { Kolommen } from '@regiomatch/aanbod-service';
import type { Taalstagedetails } from '../../domain/taalstage.js';

export const kolommen: Kolommen<Taalstagedetails> = {
  taaldoelLuisteren: { name: 'taaldoel_luisteren', type: 'text', nullable: true },
  taaldoelLezen: { name: 'taaldoel_lezen', type: 'text', nullable: true },
  taaldoelSchrijven: { name: 'taaldoel_schrijven', type: 'text', nullable: true },
  taaldoelSpreken: { name: 'taaldoel_spreken', type: 'text', nullable: true },
  taalbegeleider: { type: 'text', nullable: true },
  nederlandsOpDeWerkvloer: { name: 'nederlands_op_de_werkvloer', type: 'boolean' },
  school: { type: 'text', nullable: true },
};
