import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@regiomatch/platform/access';
import { KLOK } from '@regiomatch/platform/bootstrap';
import { Auditlog, Logger } from '@regiomatch/platform/observability';
import { Database } from '@regiomatch/platform/persistence';
import { TeVeelGeopend } from '../domain/errors/te-veel-geopend.js';
import { Openingsgrens } from './openingsgrens.js';

/**
 * Counts how often each user opens a profile, and stops who opens more than the work asks for: 200 people in ten minutes is a copy, not a
 * conversation (S22). A transaction of its own, so that the count stands when the rest fails.
 */
@Injectable()
export class Openingen {
  constructor(
    private readonly database: Database,
    private readonly auditlog: Auditlog,
    private readonly logger: Logger,
    private readonly grens: Openingsgrens,
    @Inject(KLOK) private readonly klok: () => Date,
  ) {}

  /** Throws `TeVeelGeopend`, and tells the security log, when this is one too many. */
  async tel(actor: Actor): Promise<void> {
    const { hoogstens, binnenMinuten } = this.grens;
    const nu = this.klok();
    const sinds = new Date(nu.getTime() - binnenMinuten * 60_000);
    const mag = await this.database.alsDienst(async (tx) => {
      // One count at a time per user, so that parallel requests do not all see the last free place.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('profielen.opening'), hashtext($1))`, [actor.sub]);
      const [{ aantal }]: [{ aantal: number }] = await tx.query('SELECT count(*)::int AS aantal FROM opening WHERE sub = $1 AND op > $2', [
        actor.sub,
        sinds,
      ]);
      if (aantal >= hoogstens) {
        await this.auditlog.leg(tx, { gebeurtenis: 'profielen_massaal_geopend', actor, onderwerp: null, doel: null });
        return false;
      }
      await tx.query('INSERT INTO opening (sub, op) VALUES ($1, $2)', [actor.sub, nu]);
      return true;
    });
    if (mag) return;
    this.logger.warn('profielen_massaal_geopend', { sub: actor.sub, rol: actor.rol, binnen_minuten: binnenMinuten, hoogstens });
    throw new TeVeelGeopend({ hoogstens, binnenMinuten });
  }

  /** Forgets openings that no count looks at any more. */
  async ruimOp(): Promise<void> {
    const sinds = new Date(this.klok().getTime() - this.grens.binnenMinuten * 60_000);
    await this.database.alsDienst((tx) => tx.query('DELETE FROM opening WHERE op <= $1', [sinds]));
  }
}
