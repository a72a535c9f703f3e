import type { Ingang } from '@regiomatch/generators';

const AANBOD = 'query Aanbod { zoekAanbod(aantal: 1) { __typename ... on Zoekuitkomst { totaal } } }';

/** Whether the region holds no open offer yet: others than those of the folder would be in every answer. */
export const isLeeg = async (ingang: Ingang): Promise<boolean> => {
  const { zoekAanbod } = await ingang.vraag<{ zoekAanbod: { totaal?: number } }>('beheerder', AANBOD, {});
  return zoekAanbod.totaal === 0;
};
