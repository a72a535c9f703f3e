import type { Gemeentezaad, Ingang } from '@regiomatch/generators';
import { alleBladzijden, PER_KEER } from './alle-bladzijden.js';

interface Bladzijde {
  readonly totaal: number;
  readonly gemeenten: readonly Gemeentezaad[];
}

const GEMEENTEN = 'query Gemeenten($aantal: Int!, $vanaf: Int!) { gemeenten(aantal: $aantal, vanaf: $vanaf) { totaal gemeenten { code naam } } }';

/** The gemeenten that the region knows. */
export const vraagGemeenten = async (ingang: Ingang): Promise<readonly Gemeentezaad[]> => {
  const { rijen } = await alleBladzijden(async (vanaf) => {
    const { gemeenten } = await ingang.vraag<{ gemeenten: Bladzijde }>('beheerder', GEMEENTEN, { aantal: PER_KEER, vanaf });
    return { rijen: gemeenten.gemeenten, totaal: gemeenten.totaal };
  });
  return rijen;
};
