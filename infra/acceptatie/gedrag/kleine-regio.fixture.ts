import type { EigenRegio } from '@regiomatch/oordeel';

/** Gives an empty region one gemeente with its place, and one organisation that may offer. */
export const maakKleineRegio = async ({ ingang }: EigenRegio): Promise<void> => {
  for (const daad of [
    'importeerGemeenten(bestand: "code;naam\\n0164;Hengelo")',
    'importeerWoonplaatsen(bestand: "gemeentecode;woonplaats;lat;lon\\n0164;Hengelo;52.2658;6.7931")',
    'importeerOrganisaties(bestand: "id;naam;gemeentecode;goedgekeurd\\nkringloop;Kringloop;0164;ja")',
  ])
    await ingang.vraag('beheerder', `mutation { ${daad} { __typename } }`, {});
};
