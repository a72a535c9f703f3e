import { Args, Query, Resolver } from '@nestjs/graphql';
import { Beleid } from '@regiomatch/platform/access';
import { kaleDienst } from '@regiomatch/testing';
import type { Plaatsantwoord, Plaatsvraag } from '../use-cases/poorten/plaatsenboek.js';

const GEMEENTEN: Readonly<Record<string, string>> = {
  Hengelo: '0164',
  Borne: '0147',
  'Hof van Twente': '1735',
  Haaksbergen: '0158',
  Enschede: '0153',
  Almelo: '0141',
};
const WOONPLAATSEN: Readonly<Record<string, { lat: number; lon: number; gemeente: string }>> = {
  Hengelo: { lat: 52.2658, lon: 6.7931, gemeente: '0164' },
  Borne: { lat: 52.3008, lon: 6.7525, gemeente: '0147' },
  Delden: { lat: 52.2608, lon: 6.7103, gemeente: '1735' },
  Haaksbergen: { lat: 52.1575, lon: 6.7394, gemeente: '0158' },
  Markelo: { lat: 52.2333, lon: 6.4986, gemeente: '1735' },
  Enschede: { lat: 52.2215, lon: 6.8937, gemeente: '0153' },
};
const NERGENS = { gemeentecode: null, woonplaats: null, lat: null, lon: null };

const plaats = ({ gemeente, woonplaats }: Plaatsvraag): Plaatsantwoord => {
  const gemeentecode = GEMEENTEN[gemeente] ?? (Object.values(GEMEENTEN).includes(gemeente) ? gemeente : null);
  if (gemeentecode === null)
    return { ...NERGENS, fout: { veld: 'gemeente', code: 'regio.gemeente-onbekend', melding: 'Deze gemeente is hier niet bekend.' } };
  const gevonden = woonplaats === null ? undefined : WOONPLAATSEN[woonplaats];
  if (woonplaats !== null && gevonden?.gemeente !== gemeentecode) {
    return {
      ...NERGENS,
      fout: { veld: 'woonplaats', code: 'regio.woonplaats-onbekend', melding: 'Deze woonplaats is niet bekend in deze gemeente.' },
    };
  }
  return { gemeentecode, woonplaats, lat: gevonden?.lat ?? null, lon: gevonden?.lon ?? null, fout: null };
};

@Resolver()
class ProefregioResolver {
  @Query('plaatsen')
  @Beleid('dienst')
  plaatsen(@Args('vragen') vragen: Plaatsvraag[]): Plaatsantwoord[] {
    return vragen.map((vraag) => plaats({ ...vraag, woonplaats: vraag.woonplaats ?? null, postcode4: null }));
  }

  @Query('samenwerking')
  @Beleid('dienst')
  samenwerking(@Args('id') id: string) {
    return id === 'midden-twente' ? { gemeenten: ['0147', '0158', '0164', '1735'] } : null;
  }
}

/** Stands in for `regio` with the gemeenten of the golden set. */
export const proefregio = kaleDienst({
  naam: 'regio',
  topics: [],
  sdl: `
    type Query { plaatsen(vragen: [Plaatsvraag!]!): [Plaatsantwoord!]! samenwerking(id: ID!): Samenwerking }
    input Plaatsvraag { gemeente: String! woonplaats: String postcode4: String }
    type Plaatsantwoord { gemeentecode: String woonplaats: String lat: Float lon: Float fout: Plaatsfout }
    type Plaatsfout { veld: String! code: String! melding: String! }
    type Samenwerking { gemeenten: [String!]! }`,
  sql: 'SELECT 1;',
  delen: { resolvers: [ProefregioResolver] },
});
