/** A profile changed. Carries no personal data: the consumer asks `profielen` for the match profile, with a logged purpose. */
export interface ProfielGewijzigdV1 {
  readonly profielId: string;
  readonly reden: 'aangemaakt' | 'gewijzigd' | 'verwijderd';
}

export const PROFIEL_GEWIJZIGD_V1 = { type: 'nl.regiomatch.profiel.gewijzigd.v1', topic: 'profiel.v1' } as const;
