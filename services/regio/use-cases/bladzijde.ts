import { InvoerOngeldig } from '@regiomatch/platform/refusals';

export interface Bladzijde {
  readonly aantal: number;
  readonly vanaf: number;
}

/** Lists are read per page of at most 100 (security.md S17). */
export const bladzijde = (aantal: number, vanaf: number): Bladzijde => {
  if (aantal < 1 || aantal > 100) throw new InvoerOngeldig([{ veld: 'aantal', code: 'bereik', melding: 'Vraag 1 tot 100 tegelijk.' }]);
  if (vanaf < 0) throw new InvoerOngeldig([{ veld: 'vanaf', code: 'bereik', melding: 'Begin bij 0 of later.' }]);
  return { aantal, vanaf };
};
