import type { Database } from '../persistence/index.js';
import type { Momentopname } from './momentopname.js';

const PER_KEER = 200;

/** Does one page of a requested re-announcement, in the transaction that keeps how far it is. True when there is more to do. */
export const kondigOpnieuwAan = (database: Database, momentopnamen: readonly Momentopname[]): Promise<boolean> =>
  database.alsDienst(async (tx) => {
    const [stand]: { deel: number; na: string | null }[] = await tx.query('SELECT deel, na FROM heraankondiging FOR UPDATE SKIP LOCKED');
    if (stand === undefined) return false;
    const momentopname = momentopnamen[stand.deel];
    if (momentopname === undefined) {
      await tx.query('DELETE FROM heraankondiging');
      return false;
    }
    const laatste = await momentopname.vertelNa(tx, stand.na, PER_KEER);
    if (laatste === null) await tx.query('UPDATE heraankondiging SET deel = deel + 1, na = NULL');
    else await tx.query('UPDATE heraankondiging SET na = $1', [laatste]);
    return true;
  });
