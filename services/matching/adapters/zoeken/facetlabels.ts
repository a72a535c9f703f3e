import { Injectable } from '@nestjs/common';
import type { Kenmerk } from '@regiomatch/contracts';
import type { EntityManager } from 'typeorm';
import type { Facet } from '../../domain/zoeken/zoekvraag.js';
import { naarFacetten, type Tellingen } from './facetten.js';

/** Gives counted facets the words for people, which only the record knows. */
@Injectable()
export class Facetlabels {
  /** Lists of kenmerken never change once written. */
  private readonly kenmerksets = new Map<number, readonly Kenmerk[]>();

  async facetten(tx: EntityManager, tellingen: Tellingen): Promise<readonly Facet[]> {
    const labels: { soort: string; label: string }[] = await tx.query('SELECT soort, label FROM soortlabel');
    await this.leerKenmerksets(tx, [...tellingen.kenmerkset.keys()]);
    return naarFacetten(tellingen, new Map(labels.map(({ soort, label }) => [soort, label])), this.kenmerksets);
  }

  private async leerKenmerksets(tx: EntityManager, nrs: readonly number[]): Promise<void> {
    const onbekend = nrs.filter((nr) => !this.kenmerksets.has(nr));
    if (onbekend.length === 0) return;
    const sets: { nr: number; kenmerken: readonly Kenmerk[] }[] = await tx.query(
      'SELECT nr, kenmerken FROM kenmerkset WHERE nr = ANY ($1::integer[])',
      [onbekend],
    );
    for (const { nr, kenmerken } of sets) this.kenmerksets.set(nr, kenmerken);
  }
}
