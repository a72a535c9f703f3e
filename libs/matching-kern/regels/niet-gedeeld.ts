import type { Paarregel } from './regel.js';

export const nietGedeeld: Paarregel = {
  code: 'NIET_GEDEELD',
  leest: { persoon: ['gemeentecode'], aanbod: ['gemeentecode', 'gedeeldMet', 'eigenEerstTot'], context: ['vandaag'] },
  oordeel({ gemeentecode }, aanbod, { vandaag }) {
    if (aanbod.gemeentecode === gemeentecode) return 'ok';
    const nuAlleenEigen = aanbod.eigenEerstTot !== null && vandaag < aanbod.eigenEerstTot;
    return !nuAlleenEigen && aanbod.gedeeldMet.has(gemeentecode) ? 'ok' : 'geweigerd';
  },
  kleinsteWijziging({ gemeentecode }, { gedeeldMet, eigenEerstTot }, { vandaag }) {
    if (eigenEerstTot !== null && gedeeldMet.has(gemeentecode)) {
      return {
        code: 'NIET_GEDEELD',
        bij: 'gemeente',
        feit: 'vandaag',
        van: vandaag,
        naar: eigenEerstTot,
        tekst: `Wacht tot ${eigenEerstTot}: dan is dit aanbod er ook voor andere gemeenten.`,
      };
    }
    return {
      code: 'NIET_GEDEELD',
      bij: 'aanbieder',
      feit: 'gedeeldMet',
      van: [...gedeeldMet],
      naar: [...gedeeldMet, gemeentecode],
      tekst: 'Vraag de aanbieder dit aanbod ook met de gemeente van deze inwoner te delen.',
    };
  },
};
