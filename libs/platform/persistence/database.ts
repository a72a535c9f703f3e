import { Injectable } from '@nestjs/common';
import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import type { Actor } from '../access/index.js';
import { InvoerOngeldig } from '../refusals/index.js';

type Work<T> = (tx: EntityManager) => Promise<T>;
type CommitListener = () => void;

/** SQLSTATE of a text that PostgreSQL cannot keep: U+0000, or half of a character. */
const ONBEWAARBARE_TEKST = '22021';

/**
 * Transactions of one service. Each one says for whom it works, in settings local to the transaction, because row-level security reads
 * them (security.md S04) and a session setting would leak through the pool.
 */
@Injectable()
export class Database {
  private readonly commitListeners = new Set<CommitListener>();

  constructor(readonly dataSource: DataSource) {}

  /** On behalf of a person or another service: row-level security shows the rows of the actor's own gemeente. */
  alsActor<T>(actor: Actor, work: Work<T>): Promise<T> {
    return this.inTransaction(actor.rol, actor.gemeente ?? '', actor.sub, work);
  }

  /** The service's own machinery: consumers, jobs, relays. Has its own policy in each table. */
  alsDienst<T>(work: Work<T>): Promise<T> {
    return this.inTransaction('dienst', '', '', work);
  }

  /** Called after each committed transaction, so that the relay does not have to wait for its next poll. */
  naCommit(listener: CommitListener): () => void {
    this.commitListeners.add(listener);
    return () => this.commitListeners.delete(listener);
  }

  private async inTransaction<T>(rol: string, gemeente: string, sub: string, work: Work<T>): Promise<T> {
    const result = await this.dataSource
      .transaction(async (tx) => {
        await tx.query(
          `SELECT set_config('regiomatch.rol', $1, true), set_config('regiomatch.gemeente', $2, true), set_config('regiomatch.sub', $3, true)`,
          [rol, gemeente, sub],
        );
        return work(tx);
      })
      .catch((error: unknown) => {
        throw isOnbewaarbareTekst(error) ? onbewaarbareTekst() : error;
      });
    for (const listener of this.commitListeners) listener();
    return result;
  }
}

const isOnbewaarbareTekst = (error: unknown): boolean => error instanceof QueryFailedError && 'code' in error && error.code === ONBEWAARBARE_TEKST;

/** Any id or text of a question can hold such a character; one wall for all keeps it a mistake of the sender and not of ours (S25). */
const onbewaarbareTekst = (): InvoerOngeldig =>
  new InvoerOngeldig([
    { veld: 'invoer', code: 'invoer.teken-onbruikbaar', melding: 'Ergens staat een teken dat niet te bewaren is. Typ de tekst opnieuw.' },
  ]);
