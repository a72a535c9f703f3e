import { Injectable } from '@nestjs/common';
import { IdBezet } from '@regiomatch/aanbod-kern';
import type { AanbodV1 } from '@regiomatch/contracts';
import type { EntityManager } from 'typeorm';
import { zoekrij } from './zoekrij.js';

/** An offer that was taken, with the number that the search tables know it by. */
export interface Opgenomen {
  /** As text: the column is a bigint. */
  readonly nr: string;
  readonly aanbod: AanbodV1;
}

/** The copies of offers in the record of matching. */
@Injectable()
export class AanbodOpslag {
  /**
   * Takes the newest of each offer, with what people search in and a line in the log that memories follow; an older version never overwrites a
   * newer one. Answers what was taken.
   * @throws IdBezet when an id already belongs to an offer of another kind
   */
  async bewaar(tx: EntityManager, aanbod: readonly AanbodV1[]): Promise<readonly Opgenomen[]> {
    const nieuwste = nieuwstePerId(aanbod);
    const rijen = [...nieuwste.values()].map((een) => ({ ...zoekrij(een), versie: een.versie, beeld: een }));
    const opgenomen: { id: string; nr: string }[] =
      rijen.length === 0 ? [] : await tx.query('SELECT genomen_id AS id, genomen_nr AS nr FROM neem_aanbod_op($1::jsonb)', [JSON.stringify(rijen)]);
    if (opgenomen.length < rijen.length) await this.weigerAndereSoort(tx, rijen);
    return opgenomen.flatMap(({ id, nr }) => {
      const een = nieuwste.get(id);
      return een === undefined ? [] : [{ nr, aanbod: een }];
    });
  }

  private async weigerAndereSoort(tx: EntityManager, rijen: readonly { id: string; soort: string }[]): Promise<void> {
    const [bezet]: { id: string }[] = await tx.query(
      `SELECT a.id FROM aanbod a JOIN unnest($1::text[], $2::text[]) AS r (id, soort) ON r.id = a.id WHERE r.soort <> a.soort ORDER BY a.id LIMIT 1`,
      [rijen.map(({ id }) => id), rijen.map(({ soort }) => soort)],
    );
    if (bezet !== undefined) throw new IdBezet({ id: bezet.id });
  }
}

const nieuwstePerId = (aanbod: readonly AanbodV1[]): ReadonlyMap<string, AanbodV1> => {
  const nieuwste = new Map<string, AanbodV1>();
  for (const een of aanbod) {
    const bekend = nieuwste.get(een.id);
    if (bekend !== undefined && bekend.soort !== een.soort) throw new IdBezet({ id: een.id });
    if (bekend === undefined || bekend.versie < een.versie) nieuwste.set(een.id, een);
  }
  return nieuwste;
};
