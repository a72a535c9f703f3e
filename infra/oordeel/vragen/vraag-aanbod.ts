import type { Ingang } from '@regiomatch/generators';
import { alleBladzijden, inDelen, PER_KEER } from './alle-bladzijden.js';
import type { Aanbodantwoord, Paaroordeel } from './antwoord.js';
import { naarPaaroordeel, naarTreffer, OORDEELVELDEN, type OordeelRegel, type PuntRegel, type Uitkomst } from './oordeelvelden.js';

interface Bladzijde {
  readonly totaal: number | null;
  readonly treffers: readonly { readonly profielId: string; readonly score: number; readonly punten: readonly PuntRegel[] }[];
}

const MENSEN_VOOR_AANBOD = `query MensenVoorAanbod($id: ID!, $aantal: Int!, $vanaf: Int!) {
  mensenVoorAanbod(aanbodId: $id, aantal: $aantal, vanaf: $vanaf) {
    __typename
    ... on MensenVoorAanbod { totaal treffers { profielId score punten { component punten } } }
    ... on NietGevonden { melding }
    ... on InvoerOngeldig { melding }
  }
}`;

const OORDELEN_VOOR_AANBOD = `query OordelenVoorAanbod($id: ID!, $profielen: [ID!]!) { oordelenVoorAanbod(aanbodId: $id, profielIds: $profielen) { ${OORDEELVELDEN} } }`;

/** Asks everything about one offer as the klantmanager of one gemeente: its matching people, and the judgement of each of these people. */
export const vraagAanbod = async (ingang: Ingang, gemeentecode: string, aanbodId: string, profielIds: readonly string[]): Promise<Aanbodantwoord> => {
  const gebruiker = `klantmanager-${gemeentecode}`;
  const { rijen, totaal } = await alleBladzijden(async (vanaf) => {
    const { mensenVoorAanbod } = await ingang.vraag<{ mensenVoorAanbod: Uitkomst<Bladzijde> }>(gebruiker, MENSEN_VOOR_AANBOD, {
      id: aanbodId,
      aantal: PER_KEER,
      vanaf,
    });
    return { rijen: mensenVoorAanbod?.treffers ?? [], totaal: mensenVoorAanbod?.totaal ?? 0 };
  });
  const oordelen = new Map<string, Paaroordeel>();
  for (const profielen of inDelen(profielIds)) {
    const antwoord = await ingang.vraag<{ oordelenVoorAanbod: Uitkomst<{ oordelen: readonly OordeelRegel[] }> }>(gebruiker, OORDELEN_VOOR_AANBOD, {
      id: aanbodId,
      profielen,
    });
    for (const regel of antwoord.oordelenVoorAanbod?.oordelen ?? []) oordelen.set(regel.profielId, naarPaaroordeel(regel));
  }
  return { treffers: rijen.map((rij) => naarTreffer(rij.profielId, rij)), totaal, oordelen };
};
