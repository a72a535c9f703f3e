import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Aanbod, AanbodNietGevonden, type Aanbodsoort, type Inhoud, RegelsGeschonden, type Stand, VersieConflict } from '@regiomatch/aanbod-kern';
import type { Actor } from '@regiomatch/platform/access';
import { KLOK } from '@regiomatch/platform/bootstrap';
import { Database } from '@regiomatch/platform/persistence';
import type { EntityManager } from 'typeorm';
import { magBeheren } from '../access/mag-beheren.js';
import { Aanbodrepository } from '../persistence/aanbodrepository.js';
import { AANBIEDER_ONBEKEND } from '../persistence/aanbieder-onbekend.js';
import { Regiokopie } from '../persistence/regiokopie.js';
import { Reserveringen } from '../persistence/reserveringen.js';
import { SOORT } from '../tokens.js';

type Daad<D> = (aanbod: Aanbod<D>, op: Date, tx: EntityManager) => void | Promise<void>;

/** Which version of which offer the actor looked at when deciding. */
export interface Gelezen {
  readonly id: string;
  readonly gelezenVersie: number;
}

/** What an aanbieder does with an offer; each act is one transaction. Refusals are the named errors of the kernel. */
@Injectable()
export class Aanbodbeheer<D = unknown> {
  constructor(
    @Inject(SOORT) private readonly soort: Aanbodsoort<D>,
    @Inject(KLOK) private readonly klok: () => Date,
    private readonly database: Database,
    private readonly aanbod: Aanbodrepository<D>,
    private readonly regio: Regiokopie,
    private readonly reserveringen: Reserveringen,
  ) {}

  /** A new concept of the own organisation, or of the one that a beheerder names. */
  maak(actor: Actor, aanbiederId: string | null, inhoud: Inhoud<D>): Promise<Stand<D>> {
    return this.database.alsActor(actor, async (tx) => {
      const aanbieder = await this.aanbieder(tx, actor, aanbiederId ?? actor.organisatie);
      const geschonden = await this.verwijzingen(tx, inhoud);
      const aanbod = metEerdere(geschonden, () => Aanbod.maak(this.soort, { id: randomUUID(), aanbieder, inhoud }, this.klok()));
      await this.aanbod.voegToe(tx, aanbod);
      return aanbod.stand;
    });
  }

  wijzig(actor: Actor, gelezen: Gelezen, nieuw: (huidig: Stand<D>) => Inhoud<D>): Promise<Stand<D>> {
    return this.opAanbod(actor, gelezen, async (aanbod, op, tx) => {
      const inhoud = nieuw(aanbod.stand);
      const geschonden = await this.verwijzingen(tx, inhoud);
      metEerdere(geschonden, () => aanbod.wijzig(inhoud, op));
    });
  }

  publiceer(actor: Actor, gelezen: Gelezen): Promise<Stand<D>> {
    return this.opAanbod(actor, gelezen, async (aanbod, op, tx) => {
      const { id } = aanbod.stand.aanbieder;
      const organisatie = (await this.regio.organisaties(tx, [id])).get(id);
      aanbod.publiceer({ organisatieGoedgekeurd: organisatie?.goedgekeurd === true }, op);
    });
  }

  sluit(actor: Actor, gelezen: Gelezen, reden: string): Promise<Stand<D>> {
    return this.opAanbod(actor, gelezen, (aanbod, op) => aanbod.sluit(reden, op));
  }

  verleng(actor: Actor, gelezen: Gelezen, tot: string): Promise<Stand<D>> {
    return this.opAanbod(actor, gelezen, (aanbod, op) => aanbod.verleng(tot, op));
  }

  herbevestig(actor: Actor, gelezen: Gelezen): Promise<Stand<D>> {
    return this.opAanbod(actor, gelezen, (aanbod, op) => aanbod.herbevestig(op));
  }

  /** A new concept with the same content, without the reference and with every seat free. */
  dupliceer(actor: Actor, id: string): Promise<Stand<D>> {
    return this.database.alsActor(actor, async (tx) => {
      const { aanbieder, inhoud, plekken } = await this.beheerd(tx, actor, id);
      const kopie = { ...inhoud, referentie: null, plekken: { totaal: plekken.totaal, vrij: null } };
      const aanbod = Aanbod.maak(this.soort, { id: randomUUID(), aanbieder, inhoud: kopie }, this.klok());
      await this.aanbod.voegToe(tx, aanbod);
      return aanbod.stand;
    });
  }

  private opAanbod(actor: Actor, { id, gelezenVersie }: Gelezen, daad: Daad<D>): Promise<Stand<D>> {
    return this.database.alsActor(actor, async (tx) => {
      const gelezen = await this.beheerd(tx, actor, id);
      if (gelezen.versie !== gelezenVersie) throw new VersieConflict({ id, gelezenVersie });
      const aanbod = Aanbod.herstel(this.soort, gelezen);
      await daad(aanbod, this.klok(), tx);
      await this.aanbod.bewaar(tx, aanbod, gelezenVersie);
      await this.reserveringen.schuifDoor(tx, id, gelezen.plekken.wachtlijst - aanbod.stand.plekken.wachtlijst);
      return aanbod.stand;
    });
  }

  private async beheerd(tx: EntityManager, actor: Actor, id: string): Promise<Stand<D>> {
    const stand = await this.aanbod.haal(tx, id);
    if (!magBeheren(actor, stand.aanbieder.id)) throw new AanbodNietGevonden({ id });
    return stand;
  }

  private async aanbieder(tx: EntityManager, actor: Actor, id: string | null): Promise<{ id: string; naam: string }> {
    const organisatie = id !== null && magBeheren(actor, id) ? (await this.regio.organisaties(tx, [id])).get(id) : undefined;
    if (id === null || organisatie === undefined) throw new RegelsGeschonden([AANBIEDER_ONBEKEND]);
    return { id, naam: organisatie.naam };
  }

  private async verwijzingen(tx: EntityManager, inhoud: Inhoud<D>) {
    return (await this.regio.verwijzingstoets(tx, [inhoud]))(inhoud);
  }
}

/** Runs an act, and adds what was found before to the rules that it names, so that all are told at once. */
const metEerdere = <T>(eerder: RegelsGeschonden['regels'], daad: () => T): T => {
  if (eerder.length === 0) return daad();
  try {
    daad();
  } catch (fout) {
    if (!(fout instanceof RegelsGeschonden)) throw fout;
    throw new RegelsGeschonden([...fout.regels, ...eerder]);
  }
  throw new RegelsGeschonden(eerder);
};
