import { Injectable } from '@nestjs/common';
import type { Actor } from '@regiomatch/platform/access';
import { Database } from '@regiomatch/platform/persistence';
import type { EntityManager } from 'typeorm';
import { Gemeenten } from './poorten/gemeenten.js';
import { type Telling, type Woonplaats, Woonplaatsen } from './poorten/woonplaatsen.js';
import { type Plaatsantwoord, plaatsantwoord, type Plaatsvraag } from '../domain/plaatsantwoord.js';
import { afgekeurd, dubbele, type Importverslag } from './importverslag.js';
import { type GelezenCsv, type Kolom, leesCsv } from './lees-csv.js';

const graden = (grens: number) => (waarde: string) =>
  /^-?\d{1,3}(\.\d+)?$/.test(waarde) && Math.abs(Number(waarde)) <= grens ? null : 'is geen getal in graden, zoals 52.2658';
const LAT: Kolom = { naam: 'lat', verplicht: true, toets: graden(90) };
const LON: Kolom = { naam: 'lon', verplicht: true, toets: graden(180) };

const WOONPLAATSKOLOMMEN: readonly Kolom[] = [
  { naam: 'gemeentecode', verplicht: true, toets: (waarde) => (/^\d{4}$/.test(waarde) ? null : 'is geen gemeentecode: geef vier cijfers') },
  { naam: 'woonplaats', verplicht: true, toets: (waarde) => (waarde.length <= 100 ? null : 'mag hoogstens 100 tekens zijn') },
  LAT,
  LON,
];
const POSTCODEKOLOMMEN: readonly Kolom[] = [
  { naam: 'pc4', verplicht: true, toets: (waarde) => (/^[1-9]\d{3}$/.test(waarde) ? null : 'moet uit vier cijfers bestaan') },
  LAT,
  LON,
];

/** Woonplaatsen and postcode areas with their centre: how a place in an intake becomes a point, without an address. */
@Injectable()
export class Woonplaatsbeheer {
  constructor(
    private readonly database: Database,
    private readonly woonplaatsen: Woonplaatsen,
    private readonly gemeenten: Gemeenten,
  ) {}

  opNaam(actor: Actor, naam: string): Promise<Woonplaats[]> {
    return this.database.alsActor(actor, (tx) => this.woonplaatsen.opNaam(tx, naam));
  }

  plaatsen(actor: Actor, vragen: readonly Plaatsvraag[]): Promise<Plaatsantwoord[]> {
    return this.database.alsActor(actor, async (tx) => {
      const kennis = await this.woonplaatsen.kennis(tx, vragen);
      return vragen.map((vraag, nummer) => plaatsantwoord(vraag, kennis[nummer] ?? { gemeenten: [], woonplaats: null, postcode: null }));
    });
  }

  importeerWoonplaatsen(actor: Actor, bestand: string, proef: boolean): Promise<Importverslag> {
    const gelezen = leesCsv(bestand, WOONPLAATSKOLOMMEN);
    return this.importeer(
      actor,
      gelezen,
      proef,
      'woonplaats',
      ({ gemeentecode, woonplaats }) => `${gemeentecode}|${woonplaats}`,
      async (tx, rijen) => {
        const bekend = await this.gemeenten.opCode(tx, [...new Set(rijen.map((rij) => rij['gemeentecode'] ?? ''))]);
        const onbekend = rijen.flatMap((rij, index) =>
          bekend.has(rij['gemeentecode'] ?? '')
            ? []
            : [{ rij: index + 2, veld: 'gemeentecode', code: 'onbekend', melding: 'is geen bekende gemeente' }],
        );
        if (onbekend.length > 0) return onbekend;
        return () =>
          this.woonplaatsen.bewaar(
            tx,
            rijen.map((rij) => ({ gemeentecode: rij['gemeentecode'] ?? '', naam: rij['woonplaats'] ?? '', ...punt(rij) })),
          );
      },
    );
  }

  importeerPostcodes(actor: Actor, bestand: string, proef: boolean): Promise<Importverslag> {
    const gelezen = leesCsv(bestand, POSTCODEKOLOMMEN);
    return this.importeer(
      actor,
      gelezen,
      proef,
      'pc4',
      ({ pc4 }) => pc4 ?? '',
      async (tx, rijen) => () =>
        this.woonplaatsen.bewaarPostcodes(
          tx,
          rijen.map((rij) => ({ pc4: rij['pc4'] ?? '', ...punt(rij) })),
        ),
    );
  }

  private async importeer(
    actor: Actor,
    { rijen, fouten }: GelezenCsv,
    proef: boolean,
    veld: string,
    sleutel: (waarden: Readonly<Record<string, string>>) => string,
    bereid: (
      tx: EntityManager,
      rijen: readonly Readonly<Record<string, string>>[],
    ) => Promise<readonly Importverslag['fouten'][number][] | (() => Promise<Telling>)>,
  ): Promise<Importverslag> {
    const alle = [
      ...fouten,
      ...dubbele(
        rijen.map(({ nummer, waarden }) => ({ nummer, sleutel: sleutel(waarden) })),
        veld,
      ),
    ];
    if (alle.length > 0) return afgekeurd(proef, rijen.length, alle);
    return this.database.alsActor(actor, async (tx) => {
      const bewaar = await bereid(
        tx,
        rijen.map(({ waarden }) => waarden),
      );
      if (typeof bewaar !== 'function') return afgekeurd(proef, rijen.length, bewaar);
      if (proef) return { proef, rijen: rijen.length, aangemaakt: 0, gewijzigd: 0, ongewijzigd: 0, fouten: [] };
      const { aangemaakt, gewijzigd } = await bewaar();
      return { proef, rijen: rijen.length, aangemaakt, gewijzigd, ongewijzigd: rijen.length - aangemaakt - gewijzigd, fouten: [] };
    });
  }
}

const punt = (rij: Readonly<Record<string, string>>) => ({ lat: Number(rij['lat']), lon: Number(rij['lon']) });
