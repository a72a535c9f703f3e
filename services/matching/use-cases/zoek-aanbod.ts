import { Injectable } from '@nestjs/common';
import type { Pagina } from '@regiomatch/matching-kern';
import type { Actor } from '@regiomatch/platform/access';
import { magZien, type Kijker } from '../domain/kijker.js';
import { Regiokaart } from '../domain/regiokaart.js';
import { woordenVan } from '../domain/zoeken/woorden.js';
import type { Facet, Zicht, Zoekfilter, Zoekstand } from '../domain/zoeken/zoekvraag.js';
import type { AanbodTreffer } from '../domain/aanbod-treffer.js';
import { Aanbodbron } from './bronnen/aanbodbron.js';
import { Zoeker } from './bronnen/zoeker.js';
import { kijkerVan } from './kijker-van.js';
import { Vandaag } from './vandaag.js';

/** Further words of a long text add nothing but time. */
const MEESTE_WOORDEN = 10;

export interface Zoekuitkomst {
  readonly zoekstand: Zoekstand;
  readonly totaal: number;
  readonly treffers: readonly AanbodTreffer[];
  readonly facetten: readonly Facet[];
}

/** Text search over the offers that the actor may see. */
@Injectable()
export class ZoekAanbod {
  constructor(
    private readonly zoeker: Zoeker,
    private readonly aanbod: Aanbodbron,
    private readonly regio: Regiokaart,
    private readonly vandaag: Vandaag,
  ) {}

  async zoek(actor: Actor, tekst: string, filter: Zoekfilter, pagina: Pagina): Promise<Zoekuitkomst> {
    const dag = this.vandaag.dag();
    const kijker = kijkerVan(actor, this.regio);
    const woorden = [...new Set(woordenVan(tekst))].slice(0, MEESTE_WOORDEN);
    const { zoekstand, totaal, ids, facetten } = await this.zoeker.zoek({ woorden, filter, zicht: this.zicht(kijker), vandaag: dag, pagina });
    // The index is no authorisation boundary: each id is checked again.
    const kopieen = await this.aanbod.vind(ids);
    const zichtbaar = ids.flatMap((id) => kopieen.get(id) ?? []).filter((kopie) => magZien(kijker, kopie, dag));
    return {
      zoekstand,
      totaal,
      treffers: zichtbaar.map(({ treffer }) => treffer),
      facetten: facetten.map((facet) =>
        facet.naam === 'gemeente' ? { ...facet, waarden: facet.waarden.map((een) => ({ ...een, label: this.regio.naam(een.waarde) })) } : facet,
      ),
    };
  }

  private zicht(kijker: Kijker): Zicht {
    if (kijker.wie !== 'gemeenten') return kijker;
    const samenwerkingen = new Set(kijker.gemeenten.flatMap((code) => this.regio.samenwerkingenMet(code)));
    return { ...kijker, sleutels: [...kijker.gemeenten.map((code) => `g:${code}`), ...[...samenwerkingen].map((id) => `s:${id}`)] };
  }
}
