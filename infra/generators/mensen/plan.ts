import type { Toeval } from '../toeval/toeval.js';
import type { Trajectdoel } from '../zaad.js';

export interface Plan {
  readonly soorten: readonly string[];
  /** Open goals as kinds, most important first. */
  readonly doelen: readonly string[];
}

const PLANNEN: Readonly<
  Record<Trajectdoel, { readonly altijd: readonly string[]; readonly soms: readonly string[]; readonly doelen: readonly (readonly string[])[] }>
> = {
  zorg: { altijd: ['begeleiding'], soms: ['vrijwilligers'], doelen: [['begeleiding'], []] },
  activering: {
    altijd: ['taalstage', 'vrijwilligers', 'cursus', 'begeleiding'],
    soms: ['werkervaring'],
    doelen: [['cursus', 'vrijwilligers'], ['taalstage', 'cursus'], ['vrijwilligers'], []],
  },
  'opleiding en werk': {
    altijd: ['werk', 'werkervaring', 'cursus', 'begeleiding'],
    soms: ['taalstage', 'vrijwilligers'],
    doelen: [['werk', 'cursus'], ['cursus', 'werk'], ['werk'], ['werkervaring', 'werk'], []],
  },
};

/** The kinds and goals that fit what the person works towards. */
export const verzonnenPlan = (trajectdoel: Trajectdoel, toeval: Toeval): Plan => {
  const { altijd, soms, doelen } = PLANNEN[trajectdoel];
  return { soorten: [...altijd, ...soms.filter(() => toeval.kans(0.5))], doelen: toeval.kies(doelen) };
};
