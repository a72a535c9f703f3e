import { Injectable } from '@nestjs/common';
import type { Plaats } from '../domain/plaats.js';
import type { Plaatsinvoer, Profielinvoer } from '../domain/profielinvoer.js';
import type { Rijfout } from '../domain/rijfout.js';
import { Plaatsenboek, type Plaatsantwoord, type Plaatsvraag } from './poorten/plaatsenboek.js';

export interface GeplaatsteRij {
  readonly nummer: number;
  readonly invoer: Profielinvoer;
  readonly plaats: Plaats | null;
  readonly fout: Rijfout | null;
}

const GEEN_GEMEENTE = { veld: 'gemeente', code: 'veld.verplicht', melding: 'Vul de gemeente in: de naam, of de code van vier cijfers.' };

/** Looks up the places of many rows with one question per different place. */
@Injectable()
export class ZoekPlaatsen {
  constructor(private readonly plaatsenboek: Plaatsenboek) {}

  /** @param eigenGemeente gemeente of who writes, for rows that name none. */
  async zoek(
    rijen: readonly { readonly nummer: number; readonly invoer: Profielinvoer }[],
    eigenGemeente: string | null,
  ): Promise<readonly GeplaatsteRij[]> {
    const vragen = new Map<string, Plaatsvraag>();
    for (const { invoer } of rijen) {
      const vraag = invoer.plaats ? vraagVan(invoer.plaats, eigenGemeente) : null;
      if (vraag) vragen.set(JSON.stringify(vraag), vraag);
    }
    const antwoorden = await this.plaatsenboek.zoek([...vragen.values()]);
    const bekend = new Map([...vragen.keys()].map((sleutel, index) => [sleutel, antwoorden[index]]));
    return rijen.map(({ nummer, invoer }) => {
      if (!invoer.plaats) return { nummer, invoer, plaats: null, fout: null };
      const vraag = vraagVan(invoer.plaats, eigenGemeente);
      if (!vraag) return { nummer, invoer, plaats: null, fout: { rij: nummer, ...GEEN_GEMEENTE } };
      const antwoord = bekend.get(JSON.stringify(vraag));
      if (antwoord?.fout) return { nummer, invoer, plaats: null, fout: { rij: nummer, ...antwoord.fout } };
      return { nummer, invoer, plaats: antwoord ? plaatsVan(invoer.plaats, antwoord) : null, fout: null };
    });
  }
}

/** With coordinates only the gemeente has to be known. */
const vraagVan = ({ gemeente, woonplaats, postcode4, coordinaten }: Plaatsinvoer, eigenGemeente: string | null): Plaatsvraag | null => {
  const naam = gemeente ?? eigenGemeente;
  return naam === null ? null : { gemeente: naam, woonplaats: coordinaten ? null : woonplaats, postcode4: coordinaten ? null : postcode4 };
};

const plaatsVan = ({ woonplaats, postcode4, coordinaten }: Plaatsinvoer, gevonden: Plaatsantwoord): Plaats | null => {
  const lat = coordinaten?.lat ?? gevonden.lat;
  const lon = coordinaten?.lon ?? gevonden.lon;
  const naam = gevonden.woonplaats ?? woonplaats ?? postcode4;
  if (gevonden.gemeentecode === null || lat === null || lon === null || naam === null) return null;
  return { gemeentecode: gevonden.gemeentecode, woonplaats: naam, lat, lon };
};
