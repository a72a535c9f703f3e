import { Injectable } from '@nestjs/common';
import type { Matchprofiel } from '@regiomatch/contracts';
import { ServiceClient } from '@regiomatch/platform/graphql';

const PER_VRAAG = 100;
const DOEL = 'matching: passend aanbod bepalen';

const MATCHPROFIELEN = `query ($ids: [ID!]!, $doel: String!) {
  matchprofielen(ids: $ids, doel: $doel) {
    id versie gemeentecode woonplaats lat lon leeftijd taal { luisteren lezen schrijven spreken } examenBehaald leerroute fase richtingen soortenInPlan doelen
    bezet { dag dagdeel } schoolrit maxMinutenPerWeek lopendeMinuten lopend doelgroepen magWerken toestemming normOpen { taal participatie } wekenStil
  }
}`;

/** Asks profielen for match profiles, with the purpose that its audit log keeps. */
@Injectable()
export class Profielvragen {
  constructor(private readonly client: ServiceClient) {}

  /** The profiles that exist now; who is gone is left out. */
  async matchprofielen(ids: readonly string[]): Promise<readonly Matchprofiel[]> {
    const gevonden: Matchprofiel[] = [];
    for (let i = 0; i < ids.length; i += PER_VRAAG) {
      const { matchprofielen } = await this.client.vraag<{ matchprofielen: readonly (Matchprofiel | null)[] }>('profielen', MATCHPROFIELEN, {
        ids: ids.slice(i, i + PER_VRAAG),
        doel: DOEL,
      });
      gevonden.push(...matchprofielen.filter((profiel) => profiel !== null));
    }
    return gevonden;
  }
}
