/** The ten ranking components of rules.md §3, by name. */
export const COMPONENTEN = [
  'doel',
  'richting',
  'nabijheid',
  'taal',
  'duurzaamheid',
  'schooldag',
  'norm',
  'begeleiding',
  'reactie',
  'urgentie',
] as const;
export type Component = (typeof COMPONENTEN)[number];

/** The rules of one gemeente as dated data (glossary: programma). */
export interface Programma {
  readonly versie: number;
  /** ISO date from which this programma holds. */
  readonly geldigVan: string;
  readonly verblijfstraalMeters: number;
  readonly taalurenMinimum: number;
  readonly stilstandDagen: number;
  /** Percentage per component, 100 is the default; points are rounded down. */
  readonly gewichten: Readonly<Record<Component, number>>;
}

export interface GemeenteGewijzigdV1 {
  readonly gemeentecode: string;
  readonly naam: string;
  /** Programma's of this gemeente, oldest first; the last with `geldigVan` ≤ today holds. */
  readonly programmas: readonly Programma[];
}

export const GEMEENTE_GEWIJZIGD_V1 = { type: 'nl.regiomatch.gemeente.gewijzigd.v1', topic: 'regio.v1' } as const;

export interface SamenwerkingGewijzigdV1 {
  readonly samenwerkingId: string;
  readonly naam: string;
  readonly vorm: 'subregio' | 'arbeidsmarktregio' | 'convenant';
  readonly gemeenten: readonly string[];
}

export const SAMENWERKING_GEWIJZIGD_V1 = { type: 'nl.regiomatch.samenwerking.gewijzigd.v1', topic: 'regio.v1' } as const;
