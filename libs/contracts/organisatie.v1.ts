/** The state of an organisation that publishes offers. Class P1 contact data stays at `regio`. */
export interface OrganisatieGewijzigdV1 {
  readonly organisatieId: string;
  readonly naam: string;
  readonly gemeentecode: string;
  /** Until an organisation is approved its first offers wait in `ter-beoordeling`. */
  readonly goedgekeurd: boolean;
  /** The region does not want it: what it shows is closed. */
  readonly afgewezen: boolean;
}

export const ORGANISATIE_GEWIJZIGD_V1 = { type: 'nl.regiomatch.organisatie.gewijzigd.v1', topic: 'organisatie.v1' } as const;
