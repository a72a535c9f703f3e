import { Inject, Injectable } from '@nestjs/common';
import {
  Aanbod,
  aanbodstatus,
  AanbodNietGevonden,
  AanbodNietOpen,
  type Aanbodsoort,
  aanleidingNaVerlenen,
  dagVan,
  IdBezet,
  PlekNietVerleend,
  ReserveringOnbekend,
} from '@regiomatch/aanbod-kern';
import type { Actor } from '@regiomatch/platform/access';
import { KLOK } from '@regiomatch/platform/bootstrap';
import { Database } from '@regiomatch/platform/persistence';
import { InvoerOngeldig } from '@regiomatch/platform/refusals';
import type { EntityManager } from 'typeorm';
import { magZien } from '../access/mag-zien.js';
import { Aanbodrepository } from '../persistence/aanbodrepository.js';
import { isDubbeleSleutel } from '../persistence/unieke-sleutels.js';
import { Regiokopie } from '../persistence/regiokopie.js';
import { type Reservering, Reserveringen } from '../persistence/reserveringen.js';
import { SOORT } from '../tokens.js';

const OPEN = `status = 'gepubliceerd' AND periode_tot >= $2 AND (instroom = 'doorlopend' OR periode_van > $2)`;

/** The one statement that grants a seat or does not: the row decides, so that seats cannot be oversold (S23). */
const VERLEEN = `
  UPDATE aanbod SET plekken_vrij = plekken_vrij - 1, plekken_verleend = plekken_verleend + 1, versie = versie + 1
  WHERE id = $1 AND plekken_vrij > 0 AND ${OPEN} RETURNING NULL AS nummer`;

/** Numbers are given out under the lock of the offer's row: a claim that finished before another began has the lower number. */
const ZET_OP_WACHTLIJST = `
  UPDATE aanbod SET wachtlijst = wachtlijst + 1, wachtlijst_nummer = wachtlijst_nummer + 1, versie = versie + 1
  WHERE id = $1 AND plekken_vrij = 0 AND ${OPEN} RETURNING wachtlijst_nummer AS nummer`;

const RESERVERING_ID = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,99}$/;
const ID_ONGELDIG = {
  veld: 'reserveringId',
  code: 'aanbod.reservering-id-ongeldig',
  melding: 'Kies een id van hoogstens 100 letters, cijfers, punten, dubbele punten of streepjes.',
};

/** Seats: reserved, confirmed and given back. The service that owns the offer is the only one that counts them. */
@Injectable()
export class Plekuitgifte<D = unknown> {
  constructor(
    @Inject(SOORT) private readonly soort: Aanbodsoort<D>,
    @Inject(KLOK) private readonly klok: () => Date,
    private readonly database: Database,
    private readonly aanbod: Aanbodrepository<D>,
    private readonly regio: Regiokopie,
    private readonly reserveringen: Reserveringen,
  ) {}

  /**
   * A seat, or a place on the waiting list when there is none. The same id again gives the same reservation.
   * @throws AanbodNietGevonden, AanbodNietOpen, IdBezet, InvoerOngeldig
   */
  async reserveer(actor: Actor, aanbodId: string, id: string): Promise<Reservering> {
    if (!RESERVERING_ID.test(id)) throw new InvoerOngeldig([ID_ONGELDIG]);
    try {
      return await this.database.alsActor(actor, async (tx) => (await this.eerdere(tx, actor, aanbodId, id)) ?? this.nieuwe(tx, actor, aanbodId, id));
    } catch (fout) {
      if (!isDubbeleSleutel(fout)) throw fout;
      // The same claim came in twice at once: the other one won, and its answer is ours.
      return this.database.alsActor(actor, async (tx) => (await this.eerdere(tx, actor, aanbodId, id)) ?? this.nieuwe(tx, actor, aanbodId, id));
    }
  }

  /** The person starts. @throws ReserveringOnbekend, PlekNietVerleend */
  bevestig(actor: Actor, id: string): Promise<Reservering> {
    return this.database.alsActor(actor, async (tx) => {
      const reservering = await this.vergrendeld(tx, actor, id);
      if (reservering.status === 'bevestigd') return reservering;
      if (reservering.status !== 'verleend') throw new PlekNietVerleend({ reserveringId: id, status: reservering.status });
      await this.reserveringen.zetStatus(tx, id, 'bevestigd');
      return { ...reservering, status: 'bevestigd' };
    });
  }

  /** Gives back a seat, or a place on the waiting list; again does nothing. @throws ReserveringOnbekend */
  geefVrij(actor: Actor, id: string): Promise<Reservering> {
    return this.database.alsActor(actor, async (tx) => {
      const reservering = await this.vergrendeld(tx, actor, id);
      if (reservering.status === 'vrijgegeven') return reservering;
      const voor = await this.aanbod.haal(tx, reservering.aanbodId);
      const aanbod = Aanbod.herstel(this.soort, voor);
      await this.reserveringen.zetStatus(tx, id, 'vrijgegeven');
      if (reservering.status === 'wachtlijst') {
        aanbod.verlaatWachtlijst(this.klok());
      } else {
        aanbod.geefPlekVrij(this.klok());
        await this.reserveringen.schuifDoor(tx, reservering.aanbodId, voor.plekken.wachtlijst - aanbod.stand.plekken.wachtlijst);
      }
      await this.aanbod.bewaar(tx, aanbod, voor.versie);
      return { ...reservering, status: 'vrijgegeven' };
    });
  }

  private async eerdere(tx: EntityManager, actor: Actor, aanbodId: string, id: string): Promise<Reservering | undefined> {
    const reservering = await this.reserveringen.vind(tx, id);
    if (reservering !== undefined && (reservering.aanbodId !== aanbodId || !isVan(actor, reservering))) throw new IdBezet({ id });
    return reservering;
  }

  private async nieuwe(tx: EntityManager, actor: Actor, aanbodId: string, id: string): Promise<Reservering> {
    const op = this.klok();
    await this.eisZichtbaar(tx, actor, aanbodId, dagVan(op));
    const verleend = await wijzigRij(tx, VERLEEN, aanbodId, op);
    const toegekend = verleend ?? (await wijzigRij(tx, ZET_OP_WACHTLIJST, aanbodId, op));
    if (toegekend === undefined) return this.nietToegekend(tx, actor, aanbodId, id);
    const reservering: Reservering = {
      id,
      aanbodId,
      status: verleend ? 'verleend' : 'wachtlijst',
      wachtlijstnummer: toegekend.nummer,
      gemeente: actor.gemeente,
    };
    await this.reserveringen.voegToe(tx, reservering, actor.sub);
    const stand = await this.aanbod.haal(tx, aanbodId);
    await this.aanbod.meld(tx, { aanleiding: verleend ? aanleidingNaVerlenen(stand.plekken) : 'gewijzigd', op, stand });
    return reservering;
  }

  /** Neither statement hit: the offer is closed, or a seat came free between the two and the claim can be made again. */
  private async nietToegekend(tx: EntityManager, actor: Actor, aanbodId: string, id: string): Promise<Reservering> {
    const stand = await this.aanbod.haalVergrendeld(tx, aanbodId);
    const { instroom, periode } = stand.inhoud;
    const vandaag = dagVan(this.klok());
    const open =
      stand.status === 'gepubliceerd' && periode.tot !== null && periode.tot >= vandaag && (instroom === 'doorlopend' || periode.van > vandaag);
    if (!open) throw new AanbodNietOpen({ id: aanbodId, aanbodstatus: aanbodstatus(stand) });
    return this.nieuwe(tx, actor, aanbodId, id);
  }

  private async eisZichtbaar(tx: EntityManager, actor: Actor, id: string, vandaag: string): Promise<void> {
    const stand = await this.aanbod.haal(tx, id);
    const gemeenten = await this.regio.gemeentenVan(tx, stand.inhoud.zichtbaarVoor.samenwerkingen);
    if (!magZien(actor, stand, gemeenten, vandaag)) throw new AanbodNietGevonden({ id });
  }

  /** The reservation as it is once the offer's row is ours. */
  private async vergrendeld(tx: EntityManager, actor: Actor, id: string): Promise<Reservering> {
    const gevonden = await this.reserveringen.vind(tx, id);
    if (gevonden === undefined || !isVan(actor, gevonden)) throw new ReserveringOnbekend({ reserveringId: id });
    await this.aanbod.haalVergrendeld(tx, gevonden.aanbodId);
    return (await this.reserveringen.vind(tx, id)) ?? gevonden;
  }
}

/** Another service and a beheerder reach every reservation, staff those of the own gemeente. */
const isVan = ({ rol, gemeente }: Actor, reservering: Reservering): boolean =>
  rol === 'dienst' || rol === 'beheerder' || (gemeente !== null && reservering.gemeente === gemeente);

const wijzigRij = async (tx: EntityManager, sql: string, aanbodId: string, op: Date): Promise<{ nummer: number | null } | undefined> => {
  const [rijen]: [{ nummer: number | null }[], number] = await tx.query(sql, [aanbodId, dagVan(op)]);
  return rijen[0];
};
