import { Injectable } from '@nestjs/common';
import { ServiceClient } from '@regiomatch/platform/graphql';
import { Plaatsenboek, type Plaatsantwoord, type Plaatsvraag } from '../../use-cases/poorten/plaatsenboek.js';

const PER_VRAAG = 500;

const PLAATSEN = `query ($vragen: [Plaatsvraag!]!) {
  plaatsen(vragen: $vragen) { gemeentecode woonplaats lat lon fout { veld code melding } }
}`;
const SAMENWERKING = 'query ($id: ID!) { samenwerking(id: $id) { gemeenten } }';

/** Asks `regio`. While that is away an import cannot be judged, and says so. */
@Injectable()
export class RegioPlaatsenboek extends Plaatsenboek {
  constructor(private readonly client: ServiceClient) {
    super();
  }

  override async zoek(vragen: readonly Plaatsvraag[]): Promise<readonly Plaatsantwoord[]> {
    const antwoorden: Plaatsantwoord[] = [];
    for (let begin = 0; begin < vragen.length; begin += PER_VRAAG) {
      const { plaatsen } = await this.client.vraag<{ plaatsen: Plaatsantwoord[] }>('regio', PLAATSEN, {
        vragen: vragen.slice(begin, begin + PER_VRAAG),
      });
      antwoorden.push(...plaatsen);
    }
    return antwoorden;
  }

  override async gemeentenIn(samenwerkingId: string): Promise<readonly string[]> {
    const { samenwerking } = await this.client.vraag<{ samenwerking: { gemeenten: string[] } | null }>('regio', SAMENWERKING, { id: samenwerkingId });
    return samenwerking?.gemeenten ?? [];
  }
}
