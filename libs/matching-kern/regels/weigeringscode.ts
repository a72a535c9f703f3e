/** Refusal codes that concern one pair, in the order of rules.md §1; the position is the code's number in the columns engine. */
export const WEIGERINGSCODES = [
  'PAST_NIET_BIJ_PLAN',
  'TAAL_TE_LAAG',
  'TAAL_AL_BEHAALD',
  'LEERROUTE_ONGELIJK',
  'FASE_NIET_TOEGESTAAN',
  'LEEFTIJD_BUITEN_GROEP',
  'DOELGROEP',
  'ROOSTER_CONFLICT',
  'BUITEN_STRAAL',
  'NIET_GEDEELD',
  'MAG_NOG_NIET_WERKEN',
  'DRAAGKRACHT',
  'GROEP_VOL',
] as const;

export type Paarcode = (typeof WEIGERINGSCODES)[number];

/** Every refusal code: of a pair, of the introduction step, of a weekplan. */
export type Weigeringscode = Paarcode | 'TOESTEMMING_ONTBREEKT' | 'BUNDEL_ROOSTER';
