import type { Zoekvraag } from '../../domain/zoeken/zoekvraag.js';
import { omhullende, type Cirkel } from '../persistence/omhullende.js';

/** Conditions on `zoekkaart k`, each value a parameter: what people type is never part of the SQL (security.md S26). */
export class Zoekvoorwaarden {
  readonly parameters: unknown[] = [];
  private readonly delen: string[] = [];

  constructor({ filter, zicht, vandaag }: Pick<Zoekvraag, 'filter' | 'zicht' | 'vandaag'>, cirkel: Cirkel | null) {
    const open = `k.gepubliceerd AND k.tot >= ${this.parameter(vandaag)}::date`;
    const ookVoorAnderen = (): string => `(k.eigen_eerst_tot IS NULL OR k.eigen_eerst_tot <= ${this.parameter(vandaag)}::date)`;
    switch (zicht.wie) {
      case 'iedereen':
        this.delen.push(open);
        break;
      case 'aanbieder':
        this.delen.push(`((${open} AND ${ookVoorAnderen()}) OR k.aanbieder_id = ${this.parameter(zicht.aanbiederId)})`);
        break;
      case 'gemeenten':
        this.delen.push(
          open,
          `k.zichtbaar_voor && ${this.parameter(zicht.sleutels)}::text[]`,
          `(${ookVoorAnderen()} OR k.gemeentecode = ANY (${this.parameter(zicht.gemeenten)}::text[]))`,
        );
    }
    this.eenVan('k.soort', 'text', filter.soorten);
    this.eenVan('k.gemeentecode', 'text', filter.gemeenten);
    this.eenVan('k.woonplaats', 'text', filter.woonplaatsen);
    this.eenVan('k.aanbieder_id', 'text', filter.aanbieders);
    this.eenVan('k.taal', 'smallint', filter.taalniveaus);
    if (filter.dagdelen !== 0) this.delen.push(`k.dagdelen & ${this.parameter(filter.dagdelen)}::integer <> 0`);
    for (const keuze of filter.kenmerken)
      this.delen.push(`k.kenmerkset IN (SELECT s.nr FROM kenmerkset s WHERE s.sleutels && ${this.parameter(keuze)}::text[])`);
    if (filter.metPlek) this.delen.push('k.plek_vrij');
    if (cirkel !== null) this.delen.push(`k.plek <@ ${this.box(cirkel)}`, `${this.afstand(cirkel)} <= ${this.parameter(cirkel.meters)}`);
  }

  get sql(): string {
    return this.delen.join(' AND ');
  }

  /** Adds a value and answers its place. */
  parameter(waarde: unknown): string {
    this.parameters.push(waarde);
    return `$${this.parameters.length}`;
  }

  /** Great-circle distance to an offer in whole metres, as the kernel computes it (R = 6371 km). */
  afstand({ lat, lon }: Cirkel): string {
    const [breedte, lengte] = [this.parameter(lat), this.parameter(lon)].map((plaats) => `${plaats}::float8`);
    return `round(12742000 * asin(least(1, sqrt(sind((k.plek[1] - ${breedte}) / 2) ^ 2 + cosd(${breedte}) * cosd(k.plek[1]) * sind((k.plek[0] - ${lengte}) / 2) ^ 2))))`;
  }

  private box(cirkel: Cirkel): string {
    const { west, zuid, oost, noord } = omhullende(cirkel);
    return `box(point(${this.parameter(west)}, ${this.parameter(zuid)}), point(${this.parameter(oost)}, ${this.parameter(noord)}))`;
  }

  private eenVan(kolom: string, type: string, waarden: readonly unknown[]): void {
    if (waarden.length > 0) this.delen.push(`${kolom} = ANY (${this.parameter(waarden)}::${type}[])`);
  }
}
