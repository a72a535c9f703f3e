import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Actor } from '@regiomatch/platform/access';
import { Auditlog, Logger } from '@regiomatch/platform/observability';
import { Database } from '@regiomatch/platform/persistence';

const WACHT_MS = 1_000;
const DOEL = 'passend aanbod bepalen';

interface Inzage {
  readonly actor: Actor;
  readonly profielId: string;
}

/**
 * Who looked at the matches of whom. Written once a second, so that no question waits for it; the same look within that second is one line.
 * While the database is away the lines wait.
 */
@Injectable()
export class Inzagelog implements OnApplicationShutdown {
  private wachtend = new Map<string, Inzage>();
  private afspraak: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: Database,
    private readonly auditlog: Auditlog,
    private readonly logger: Logger,
  ) {}

  noteer(actor: Actor, profielId: string): void {
    this.wachtend.set(`${actor.sub}|${profielId}`, { actor, profielId });
    this.afspraak ??= setTimeout(() => void this.schrijf(), WACHT_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.schrijf();
  }

  private async schrijf(): Promise<void> {
    if (this.afspraak !== null) clearTimeout(this.afspraak);
    this.afspraak = null;
    const regels = this.wachtend;
    if (regels.size === 0) return;
    this.wachtend = new Map();
    try {
      await this.database.alsDienst((tx) =>
        this.auditlog.leg(
          tx,
          ...[...regels.values()].map(({ actor, profielId }) => ({ gebeurtenis: 'matches_bekeken', actor, onderwerp: profielId, doel: DOEL })),
        ),
      );
    } catch (error) {
      this.logger.error('audit_write_failed', error, { regels: regels.size });
      this.wachtend = new Map([...regels, ...this.wachtend]);
      this.afspraak ??= setTimeout(() => void this.schrijf(), WACHT_MS).unref();
    }
  }
}
