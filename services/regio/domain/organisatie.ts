import type { OrganisatieGewijzigdV1 } from '@regiomatch/contracts';

/** Class P1: known to the organisation itself and to staff of its gemeente or region; never in an event. */
export interface Contact {
  readonly naam: string | null;
  readonly email: string | null;
  readonly telefoon: string | null;
}

export interface Organisatie {
  readonly id: string;
  readonly naam: string;
  readonly gemeentecode: string;
  readonly status: 'aangemeld' | 'goedgekeurd' | 'afgewezen';
  readonly reden: string | null;
  readonly contact: Contact;
  readonly versie: number;
}

export const naarOrganisatieV1 = ({ id, naam, gemeentecode, status }: Organisatie): OrganisatieGewijzigdV1 => ({
  organisatieId: id,
  naam,
  gemeentecode,
  goedgekeurd: status === 'goedgekeurd',
  afgewezen: status === 'afgewezen',
});
