import { Inject, Injectable } from '@nestjs/common';
import { DAGEN_TUSSEN_BEVESTIGINGEN, DAGEN_VOOR_EINDE, dagenLater, dagVan, herinneringenOp, type Levensstatus } from '@regiomatch/aanbod-kern';
import { KLOK, type Taak } from '@regiomatch/platform/bootstrap';
import { Database } from '@regiomatch/platform/persistence';

interface Peilrij {
  readonly id: string;
  readonly status: Levensstatus;
  readonly bevestigd_op: string;
  readonly periode_tot: string;
}

const UUR = 3_600_000;

/** Notes the reminders that are due; one that was noted before is not noted again. */
@Injectable()
export class Herinneringstaak implements Taak {
  readonly naam = 'herinneringen';
  readonly intervalMs = UUR;

  constructor(
    @Inject(KLOK) private readonly klok: () => Date,
    private readonly database: Database,
  ) {}

  async voerUit(): Promise<void> {
    const vandaag = dagVan(this.klok());
    await this.database.alsDienst(async (tx) => {
      const rijen: Peilrij[] = await tx.query(
        `SELECT id, status, bevestigd_op::text, periode_tot::text FROM aanbod
         WHERE status = 'gepubliceerd' AND (periode_tot <= $1 OR bevestigd_op <= $2)`,
        [dagenLater(vandaag, DAGEN_VOOR_EINDE), dagenLater(vandaag, -DAGEN_TUSSEN_BEVESTIGINGEN)],
      );
      const nodig = rijen.flatMap(({ id, status, bevestigd_op: bevestigdOp, periode_tot: tot }) =>
        herinneringenOp({ id, status, bevestigdOp, inhoud: { periode: { tot } } }, vandaag),
      );
      await tx.query(
        'INSERT INTO herinnering (id, aanbod_id, soort) SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) ON CONFLICT DO NOTHING',
        [nodig.map(({ id }) => id), nodig.map(({ aanbodId }) => aanbodId), nodig.map(({ soort }) => soort)],
      );
    });
  }
}
