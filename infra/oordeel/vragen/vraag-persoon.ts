import type { Ingang } from '@regiomatch/generators';
import { alleBladzijden, inDelen, PER_KEER } from './alle-bladzijden.js';
import type { Paaroordeel, Persoonsantwoord } from './antwoord.js';
import { naarPaaroordeel, naarTreffer, OORDEELVELDEN, type OordeelRegel, type PuntRegel, type Uitkomst } from './oordeelvelden.js';

interface Bladzijde {
  readonly totaal: number;
  readonly treffers: readonly { readonly aanbod: { readonly id: string }; readonly score: number; readonly punten: readonly PuntRegel[] }[];
  readonly lopend: readonly { readonly id: string }[];
}

const AANBOD_VOOR_PROFIEL = `query AanbodVoorProfiel($id: ID!, $aantal: Int!, $vanaf: Int!) {
  aanbodVoorProfiel(profielId: $id, aantal: $aantal, vanaf: $vanaf) {
    __typename
    ... on AanbodVoorProfiel { totaal treffers { aanbod { id } score punten { component punten } } lopend { id } }
    ... on NietGevonden { melding }
    ... on InvoerOngeldig { melding }
  }
}`;

const OORDELEN = `query Oordelen($id: ID!, $aanbod: [ID!]!) { oordelen(profielId: $id, aanbodIds: $aanbod) { ${OORDEELVELDEN} } }`;

/** Asks everything about one person as the klantmanager of that person's gemeente: every page, and the judgement of every offer. */
export const vraagPersoon = async (
  ingang: Ingang,
  gemeentecode: string,
  profielId: string,
  aanbodIds: readonly string[],
): Promise<Persoonsantwoord> => {
  const gebruiker = `klantmanager-${gemeentecode}`;
  const lopend = new Set<string>();
  const { rijen, totaal } = await alleBladzijden(async (vanaf) => {
    const { aanbodVoorProfiel } = await ingang.vraag<{ aanbodVoorProfiel: Uitkomst<Bladzijde> }>(gebruiker, AANBOD_VOOR_PROFIEL, {
      id: profielId,
      aantal: PER_KEER,
      vanaf,
    });
    for (const { id } of aanbodVoorProfiel?.lopend ?? []) lopend.add(id);
    return { rijen: aanbodVoorProfiel?.treffers ?? [], totaal: aanbodVoorProfiel?.totaal ?? 0 };
  });
  return {
    treffers: rijen.map((rij) => naarTreffer(rij.aanbod.id, rij)),
    totaal,
    lopend: [...lopend],
    oordelen: await vraagOordelen(ingang, gebruiker, profielId, aanbodIds),
  };
};

/** The judgement of one person and each of these offers; an offer that the region does not know is absent. */
export const vraagOordelen = async (
  ingang: Ingang,
  gebruiker: string,
  profielId: string,
  aanbodIds: readonly string[],
): Promise<ReadonlyMap<string, Paaroordeel>> => {
  const oordelen = new Map<string, Paaroordeel>();
  for (const aanbod of inDelen(aanbodIds)) {
    const antwoord = await ingang.vraag<{ oordelen: Uitkomst<{ oordelen: readonly OordeelRegel[] }> }>(gebruiker, OORDELEN, {
      id: profielId,
      aanbod,
    });
    for (const regel of antwoord.oordelen?.oordelen ?? []) oordelen.set(regel.aanbodId, naarPaaroordeel(regel));
  }
  return oordelen;
};
