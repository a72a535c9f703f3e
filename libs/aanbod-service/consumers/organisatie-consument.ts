import { Inject, Injectable } from '@nestjs/common';
import { Aanbod, type Aanbodsoort, RegelsGeschonden } from '@regiomatch/aanbod-kern';
import { type CloudEvent, ORGANISATIE_GEWIJZIGD_V1, type OrganisatieGewijzigdV1 } from '@regiomatch/contracts';
import { KLOK, MANIFEST, type Manifest } from '@regiomatch/platform/bootstrap';
import type { Consument } from '@regiomatch/platform/messaging';
import type { EntityManager } from 'typeorm';
import { Aanbodrepository } from '../persistence/aanbodrepository.js';
import { SOORT } from '../tokens.js';

const AFGEWEZEN = 'De regio heeft de organisatie afgewezen.';
const LEEFT = `status IN ('concept', 'ter-beoordeling', 'gepubliceerd')`;

/** Keeps the copy of organisations; an approval publishes what waited for it, a rejection closes what is shown, another name reaches the offers. */
@Injectable()
export class OrganisatieConsument<D = unknown> implements Consument<OrganisatieGewijzigdV1> {
  readonly naam: string;
  readonly topic = ORGANISATIE_GEWIJZIGD_V1.topic;

  constructor(
    @Inject(SOORT) private readonly soort: Aanbodsoort<D>,
    @Inject(KLOK) private readonly klok: () => Date,
    @Inject(MANIFEST) manifest: Manifest,
    private readonly aanbod: Aanbodrepository<D>,
  ) {
    this.naam = `${manifest.naam}.organisatie`;
  }

  async verwerk(tx: EntityManager, { data, versie }: CloudEvent<OrganisatieGewijzigdV1>): Promise<void> {
    const nieuw: unknown[] = await tx.query(
      `INSERT INTO organisatie (id, naam, goedgekeurd, versie) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE SET naam = excluded.naam, goedgekeurd = excluded.goedgekeurd, versie = excluded.versie
       WHERE organisatie.versie < excluded.versie RETURNING id`,
      [data.organisatieId, data.naam, data.goedgekeurd, versie],
    );
    if (nieuw.length === 0) return;
    await this.werkBij(tx, `aanbieder_naam <> $2 AND ${LEEFT}`, data, (aanbod, op) => aanbod.hernoemAanbieder(data.naam, op));
    if (data.goedgekeurd) await this.werkBij(tx, `status = 'ter-beoordeling' AND $2 <> ''`, data, keurGoedAlsDatKan);
    if (data.afgewezen)
      await this.werkBij(tx, `status IN ('ter-beoordeling', 'gepubliceerd') AND $2 <> ''`, data, (aanbod, op) => aanbod.sluit(AFGEWEZEN, op));
  }

  private async werkBij(
    tx: EntityManager,
    waar: string,
    { organisatieId, naam }: OrganisatieGewijzigdV1,
    daad: (aanbod: Aanbod<D>, op: Date) => void,
  ): Promise<void> {
    const rijen: { id: string }[] = await tx.query(`SELECT id FROM aanbod WHERE aanbieder_id = $1 AND ${waar} FOR UPDATE`, [organisatieId, naam]);
    for (const { id } of rijen) {
      const stand = await this.aanbod.haal(tx, id);
      const aanbod = Aanbod.herstel(this.soort, stand);
      daad(aanbod, this.klok());
      if (aanbod.stand.versie !== stand.versie) await this.aanbod.bewaar(tx, aanbod, stand.versie);
    }
  }
}

/** What is no longer publishable stays with its aanbieder, and the sweep ends it on its last day. */
const keurGoedAlsDatKan = (aanbod: Aanbod<unknown>, op: Date): void => {
  try {
    aanbod.keurGoed(op);
  } catch (fout) {
    if (!(fout instanceof RegelsGeschonden)) throw fout;
  }
};
