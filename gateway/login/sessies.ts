import type pg from 'pg';
import type { Afmelding } from './afmeldtoken.js';
import type { Kluis } from './kluis.js';
import { LANGST_MS, ONGEBRUIKT_MS, type Sessie } from './sessie.js';
import { openSessiepool } from './open-sessiepool.js';
import { leesSessie, type Sessierij, type SessieVelden, verzegel } from './sessierij.js';

/** Clocks of two machines differ; a session that began this much after a logout was the one that it ended. */
const KLOKSPELING_MS = 5_000;
const LEVEND = `hash = $1 AND gebruikt_op > $2 AND begonnen_op > $3`;

/** Sessions in PostgreSQL: every gateway sees each of them, and the end of one is the end everywhere. */
export class Sessies {
  private readonly pool: pg.Pool;
  /** A renewal keeps its connection while the provider thinks; a slow provider must not keep others from their session. */
  private readonly vernieuwpool: pg.Pool;

  constructor(
    databaseUrl: string,
    private readonly kluis: Kluis,
  ) {
    this.pool = openSessiepool(databaseUrl);
    this.vernieuwpool = openSessiepool(databaseUrl);
  }

  async begin(hash: Buffer, { sub, sid, tokens }: SessieVelden, nu: Date): Promise<void> {
    await this.pool.query(
      `INSERT INTO gateway.sessie (hash, sub, sid, tokens, toegang_tot, gecontroleerd_op, begonnen_op, gebruikt_op)
       VALUES ($1, $2, $3, $4, $5, $6, $6, $6)`,
      [hash, sub, sid, verzegel(this.kluis, hash, tokens), tokens.toegangTot, nu],
    );
  }

  /** The session, when it was used within half an hour and began within eight (S13). */
  async vind(hash: Buffer, nu: Date): Promise<Sessie | null> {
    const { rows } = await this.pool.query<Sessierij>(`SELECT * FROM gateway.sessie WHERE ${LEVEND}`, levend(hash, nu));
    return leesSessie(this.kluis, rows[0]);
  }

  async gebruikt(hash: Buffer, nu: Date): Promise<void> {
    await this.pool.query('UPDATE gateway.sessie SET gebruikt_op = $2 WHERE hash = $1 AND gebruikt_op < $2', [hash, nu]);
  }

  /**
   * Lets `werk` renew the session while no other request, here or in another gateway, can. What it returns is kept: the same session as it
   * is, other tokens, or null for the end of it.
   */
  async vernieuw(hash: Buffer, nu: Date, werk: (sessie: Sessie) => Promise<Sessie | null>): Promise<Sessie | null> {
    const client = await this.vernieuwpool.connect();
    try {
      await client.query('BEGIN');
      const { rows } = await client.query<Sessierij>(`SELECT * FROM gateway.sessie WHERE ${LEVEND} FOR UPDATE`, levend(hash, nu));
      const huidig = leesSessie(this.kluis, rows[0]);
      const nieuw = huidig === null ? null : await werk(huidig);
      if (nieuw === null) await client.query('DELETE FROM gateway.sessie WHERE hash = $1', [hash]);
      else if (nieuw !== huidig)
        await client.query('UPDATE gateway.sessie SET tokens = $2, toegang_tot = $3, gecontroleerd_op = $4 WHERE hash = $1', [
          hash,
          verzegel(this.kluis, hash, nieuw.tokens),
          nieuw.tokens.toegangTot,
          nieuw.gecontroleerdOp,
        ]);
      await client.query('COMMIT');
      return nieuw;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  /** Ends one session; returns what it was. */
  async eindig(hash: Buffer): Promise<Sessie | null> {
    const { rows } = await this.pool.query<Sessierij>('DELETE FROM gateway.sessie WHERE hash = $1 RETURNING *', [hash]);
    return leesSessie(this.kluis, rows[0]);
  }

  /** Ends what the provider ended, and nothing that began afterwards; returns how many sessions that were. */
  async eindigVan({ sid, sub, op }: Afmelding): Promise<number> {
    const { rowCount } = await this.pool.query(
      `DELETE FROM gateway.sessie WHERE ($1::text IS NULL OR sid = $1) AND ($2::text IS NULL OR sub = $2) AND begonnen_op <= $3`,
      [sid, sub, new Date(op.getTime() + KLOKSPELING_MS)],
    );
    return rowCount ?? 0;
  }

  /** True for the first return of a sign-in only. */
  async eersteKeer(hash: Buffer, tot: Date): Promise<boolean> {
    const { rowCount } = await this.pool.query('INSERT INTO gateway.gebruikte_aanmelding VALUES ($1, $2) ON CONFLICT DO NOTHING', [hash, tot]);
    return rowCount === 1;
  }

  async ruimOp(nu: Date): Promise<void> {
    const [, , begonnen] = levend(Buffer.alloc(0), nu);
    await this.pool.query('DELETE FROM gateway.sessie WHERE gebruikt_op <= $1 OR begonnen_op <= $2', [
      new Date(nu.getTime() - ONGEBRUIKT_MS),
      begonnen,
    ]);
    await this.pool.query('DELETE FROM gateway.gebruikte_aanmelding WHERE tot <= $1', [nu]);
  }

  async sluit(): Promise<void> {
    await Promise.all([this.pool.end(), this.vernieuwpool.end()]);
  }
}

const levend = (hash: Buffer, nu: Date): [Buffer, Date, Date] => [hash, new Date(nu.getTime() - ONGEBRUIKT_MS), new Date(nu.getTime() - LANGST_MS)];
