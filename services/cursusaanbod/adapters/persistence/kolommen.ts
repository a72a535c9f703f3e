import type { Kolommen } from '@regiomatch/aanbod-service';
import type { Cursusdetails } from '../../domain/cursus.js';

export const kolommen: Kolommen<Cursusdetails> = {
  cursuscode: { type: 'text', nullable: true },
  taalUitstroom: { name: 'taal_uitstroom', type: 'text', nullable: true },
  uitstroomLuisteren: { name: 'uitstroom_luisteren', type: 'text', nullable: true },
  uitstroomLezen: { name: 'uitstroom_lezen', type: 'text', nullable: true },
  uitstroomSchrijven: { name: 'uitstroom_schrijven', type: 'text', nullable: true },
  uitstroomSpreken: { name: 'uitstroom_spreken', type: 'text', nullable: true },
  onderdelen: { type: 'text', array: true },
  examentraining: { type: 'boolean' },
  keurmerk: { type: 'boolean' },
  online: { type: 'boolean' },
  contractgemeenten: { type: 'text', array: true },
  minimaleGroep: { name: 'minimale_groep', type: 'integer', nullable: true },
  metBehoudVanUitkering: { name: 'met_behoud_van_uitkering', type: 'boolean' },
};
