import type { SamenwerkingGewijzigdV1 } from '@regiomatch/contracts';

/** A grouping of gemeenten; a gemeente is in several. */
export interface Samenwerking {
  readonly id: string;
  readonly naam: string;
  readonly vorm: SamenwerkingGewijzigdV1['vorm'];
  readonly gemeenten: readonly string[];
  readonly versie: number;
}

export const naarSamenwerkingV1 = ({ id, naam, vorm, gemeenten }: Samenwerking): SamenwerkingGewijzigdV1 => ({
  samenwerkingId: id,
  naam,
  vorm,
  gemeenten,
});
