import type { Taalniveau, Vaardigheid } from '@regiomatch/contracts';

/** CEFR level as an ordinal: 0 is A0, 5 is C1. Rules compare ordinals, texts show names. */
export type Niveau = number;

const NAMEN: readonly Taalniveau[] = ['A0', 'A1', 'A2', 'B1', 'B2', 'C1'];

export const A2: Niveau = NAMEN.indexOf('A2');

/** The four vaardigheden, in the order in which texts name them. */
export const VAARDIGHEDEN: readonly Vaardigheid[] = ['luisteren', 'lezen', 'schrijven', 'spreken'];

export const naarNiveau = (naam: Taalniveau): Niveau => NAMEN.indexOf(naam);

export const niveauNaam = (niveau: Niveau): Taalniveau => NAMEN[niveau] ?? 'A0';
