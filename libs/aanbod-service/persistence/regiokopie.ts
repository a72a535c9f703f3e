import { Injectable } from '@nestjs/common';
import type { GeschondenRegel, Inhoud } from '@regiomatch/aanbod-kern';
import type { EntityManager } from 'typeorm';
import { isOpvraagbaar } from './opvraagbaar.js';

export interface Organisatie {
  readonly naam: string;
  readonly goedgekeurd: boolean;
}

type Verwijzend = Pick<Inhoud<unknown>, 'plaats' | 'zichtbaarVoor'>;

/** What this service knows of organisations, gemeenten and samenwerkingen: copies of what `regio` told. */
@Injectable()
export class Regiokopie {
  /**
   * The organisations by id. Locked against change until the transaction ends: an approval that comes in at the same time then sees the
   * offer that was handed over for review, and none is left waiting.
   */
  async organisaties(tx: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, Organisatie>> {
    const rijen: (Organisatie & { id: string })[] = await tx.query(
      'SELECT id, naam, goedgekeurd FROM organisatie WHERE id = ANY($1) ORDER BY id FOR SHARE',
      [[...new Set(ids.filter(isOpvraagbaar))]],
    );
    return new Map(rijen.map(({ id, ...organisatie }) => [id, organisatie]));
  }

  /** The gemeenten of these samenwerkingen together. */
  async gemeentenVan(tx: EntityManager, samenwerkingen: readonly string[]): Promise<ReadonlySet<string>> {
    if (samenwerkingen.length === 0) return new Set();
    const rijen: { code: string }[] = await tx.query('SELECT unnest(gemeenten) AS code FROM samenwerking WHERE id = ANY($1)', [samenwerkingen]);
    return new Set(rijen.map(({ code }) => code));
  }

  /** A test for offers that name these gemeenten and samenwerkingen: which of them are unknown. */
  async verwijzingstoets(tx: EntityManager, aanbod: readonly Verwijzend[]): Promise<(inhoud: Verwijzend) => GeschondenRegel[]> {
    const gemeenten = await this.bekend(tx, 'SELECT code AS id FROM gemeente WHERE code = ANY($1)', aanbod.flatMap(genoemdeGemeenten));
    const samenwerkingen = await this.bekend(
      tx,
      'SELECT id FROM samenwerking WHERE id = ANY($1)',
      aanbod.flatMap(({ zichtbaarVoor }) => zichtbaarVoor.samenwerkingen),
    );
    return ({ plaats, zichtbaarVoor }) => [
      ...(plaats === null ? [] : onbekend('gemeente', 'gemeentecode', [plaats.gemeentecode], gemeenten)),
      ...onbekend('gemeente', 'gedeeld_met_gemeenten', zichtbaarVoor.gemeenten, gemeenten),
      ...onbekend('samenwerking', 'samenwerkingen', zichtbaarVoor.samenwerkingen, samenwerkingen),
    ];
  }

  private async bekend(tx: EntityManager, vraag: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const rijen: { id: string }[] = await tx.query(vraag, [[...new Set(ids.filter(isOpvraagbaar))]]);
    return new Set(rijen.map(({ id }) => id));
  }
}

const genoemdeGemeenten = ({ plaats, zichtbaarVoor }: Verwijzend): string[] => [...(plaats ? [plaats.gemeentecode] : []), ...zichtbaarVoor.gemeenten];

const onbekend = (wat: string, veld: string, ids: readonly string[], bekend: ReadonlySet<string>): GeschondenRegel[] => {
  const mis = ids.filter((id) => !bekend.has(id));
  return mis.length === 0 ? [] : [{ code: `aanbod.${wat}-onbekend`, veld, melding: `Deze ${wat} is niet bekend: ${mis.slice(0, 5).join(', ')}.` }];
};
