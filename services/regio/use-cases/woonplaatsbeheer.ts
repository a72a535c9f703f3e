import { Injectable } from '@nestjs/common';
import type { Actor } from '@regiomatch/platform/access';
import { Database } from '@regiomatch/platform/persistence';
import { Gemeenten } from '../adapters/persistence/gemeenten.js';
import { type Vraag, type Woonplaats, Woonplaatsen } from '../adapters/persistence/woonplaatsen.js';
import { afgekeurd, dubbele, type Importverslag } from './importverslag.js';
import { type Kolom, leesCsv } from './lees-csv.js';

const graden = (grens: number) => (waarde: string) => (/^-?\d{1,3}(\.\d+)?$/.test(waarde) && Math.abs(Number(waarde)) <= grens ? null : 'is geen getal in graden, zoals 52.2658');

const KOLOMMEN: readonly Kolom[] = [
  { naam: 'gemeentecode', verplicht: true, toets: (waarde) => (/^\d{4}$/.test(waarde) ? null : 'is geen gemeentecode: geef vier cijfers') },
  { naam: 'woonplaats', verplicht: true, toets: (waarde) => (waarde.length <= 100 ? null : 'mag hoogstens 100 tekens zijn') },
  { naam: 'lat', verplicht: true, toets: graden(90) },
  { naam: 'lon', verplicht: true, toets: graden(180) },
];

/** Woonplaatsen with their centre: how a place in an intake becomes a point, without an address. */
@Injectable()
export class Woonplaatsbeheer {
  constructor(
    private readonly database: Database,
    private readonly woonplaatsen: Woonplaatsen,
    private readonly gemeenten: Gemeenten,
  ) {}

  zoek(actor: Actor, vragen: readonly Vraag[]): Promise<Woonplaats[][]> {
    return this.database.alsActor(actor, (tx) => this.woonplaatsen.zoek(tx, vragen));
  }

  async importeer(actor: Actor, bestand: string, proef: boolean): Promise<Importverslag> {
    const { rijen, fouten } = leesCsv(bestand, KOLOMMEN);
    const gegeven = rijen.map(({ nummer, waarden }) => ({
      nummer,
      sleutel: `${waarden['gemeentecode']}|${waarden['woonplaats']}`,
      plaats: { gemeentecode: waarden['gemeentecode'] ?? '', naam: waarden['woonplaats'] ?? '', lat: Number(waarden['lat']), lon: Number(waarden['lon']) },
    }));
    const alle = [...fouten, ...dubbele(gegeven, 'woonplaats')];
    if (alle.length > 0) return afgekeurd(proef, rijen.length, alle);
    return this.database.alsActor(actor, async (tx) => {
      const bekend = await this.gemeenten.opCode(tx, [...new Set(gegeven.map(({ plaats }) => plaats.gemeentecode))]);
      const onbekend = gegeven
        .filter(({ plaats }) => !bekend.has(plaats.gemeentecode))
        .map(({ nummer }) => ({ rij: nummer, veld: 'gemeentecode', code: 'onbekend', melding: 'is geen bekende gemeente' }));
      if (onbekend.length > 0) return afgekeurd(proef, rijen.length, onbekend);
      if (proef) return { proef, rijen: rijen.length, aangemaakt: 0, gewijzigd: 0, ongewijzigd: 0, fouten: [] };
      const { aangemaakt, gewijzigd } = await this.woonplaatsen.bewaar(
        tx,
        gegeven.map(({ plaats }) => plaats),
      );
      return { proef, rijen: rijen.length, aangemaakt, gewijzigd, ongewijzigd: rijen.length - aangemaakt - gewijzigd, fouten: [] };
    });
  }
}
