import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@regiomatch/platform/access';
import { Auditlog } from '@regiomatch/platform/observability';
import { Database } from '@regiomatch/platform/persistence';
import type { EntityManager } from 'typeorm';
import { Gemeenten } from './poorten/gemeenten.js';
import { Organisaties } from './poorten/organisaties.js';
import { Samenwerkingen } from './poorten/samenwerkingen.js';
import { NietGevonden } from '../domain/errors/niet-gevonden.js';
import { OrganisatieBestaatAl } from '../domain/errors/organisatie-bestaat-al.js';
import { VersieConflict } from '../domain/errors/versie-conflict.js';
import type { Contact, Organisatie } from '../domain/organisatie.js';
import type { Bladzijde } from './bladzijde.js';
import { eisGemeenten } from './eis-gemeenten.js';

export type Organisatiegegevens = Pick<Organisatie, 'naam' | 'gemeentecode' | 'contact'>;

const LEEG: Contact = { naam: null, email: null, telefoon: null };

/** Organisations that publish offers. A human approves each one before its first offer is seen. */
@Injectable()
export class Organisatiebeheer {
  constructor(
    private readonly database: Database,
    private readonly organisaties: Organisaties,
    private readonly gemeenten: Gemeenten,
    private readonly samenwerkingen: Samenwerkingen,
    private readonly audit: Auditlog,
  ) {}

  async zoek(actor: Actor, status: Organisatie['status'] | null, op: Bladzijde) {
    return this.database.alsActor(actor, async (tx) => {
      const eigen = actor.rol === 'aanbieder' ? actor.organisatie : null;
      const { totaal, organisaties } = await this.organisaties.zoek(tx, { status, id: eigen }, op);
      return { totaal, organisaties: await Promise.all(organisaties.map((organisatie) => this.voor(tx, actor, organisatie))) };
    });
  }

  opId(actor: Actor, id: string): Promise<Organisatie | null> {
    return this.database.alsActor(actor, async (tx) => {
      const organisatie = (await this.organisaties.opId(tx, [id])).get(id);
      if (!organisatie || (actor.rol === 'aanbieder' && actor.organisatie !== id)) return null;
      return this.voor(tx, actor, organisatie);
    });
  }

  /** An aanbieder registers itself under its own id; staff leave the id to us, a beheerder may bring one. */
  meldAan(actor: Actor, gevraagdId: string | null, gegevens: Organisatiegegevens): Promise<Organisatie> {
    const id = actor.rol === 'aanbieder' ? (actor.organisatie ?? '') : actor.rol === 'beheerder' ? (gevraagdId ?? randomUUID()) : randomUUID();
    return this.database.alsActor(actor, async (tx) => {
      await eisGemeenten(this.gemeenten, tx, [gegevens.gemeentecode]);
      if ((await this.organisaties.opId(tx, [id])).has(id)) throw new OrganisatieBestaatAl({ id });
      const organisatie: Organisatie = { id, ...gegevens, status: 'aangemeld', reden: null, versie: 1 };
      await this.organisaties.voegToe(tx, [organisatie]);
      return organisatie;
    });
  }

  wijzig(actor: Actor, id: string, gelezenVersie: number, gegevens: Organisatiegegevens): Promise<Organisatie> {
    return this.volgende(actor, id, gelezenVersie, 'organisatie_gewijzigd', async (tx, organisatie) => {
      await eisGemeenten(this.gemeenten, tx, [gegevens.gemeentecode]);
      return { ...organisatie, ...gegevens };
    });
  }

  keurGoed(actor: Actor, id: string, gelezenVersie: number): Promise<Organisatie> {
    return this.volgende(actor, id, gelezenVersie, 'organisatie_goedgekeurd', async (_tx, organisatie) => ({
      ...organisatie,
      status: 'goedgekeurd',
      reden: null,
    }));
  }

  wijsAf(actor: Actor, id: string, gelezenVersie: number, reden: string): Promise<Organisatie> {
    return this.volgende(actor, id, gelezenVersie, 'organisatie_afgewezen', async (_tx, organisatie) => ({
      ...organisatie,
      status: 'afgewezen',
      reden,
    }));
  }

  private volgende(
    actor: Actor,
    id: string,
    gelezenVersie: number,
    gebeurtenis: string,
    daad: (tx: EntityManager, organisatie: Organisatie) => Promise<Organisatie>,
  ): Promise<Organisatie> {
    return this.database.alsActor(actor, async (tx) => {
      const huidig = (await this.organisaties.opId(tx, [id])).get(id);
      if (!huidig || !(await this.magBeheren(tx, actor, huidig))) throw new NietGevonden({ id });
      if (huidig.versie !== gelezenVersie) throw new VersieConflict({ id });
      const nieuw = { ...(await daad(tx, huidig)), versie: huidig.versie + 1 };
      await this.organisaties.bewaar(tx, nieuw, gelezenVersie);
      await this.audit.leg(tx, { gebeurtenis, actor, onderwerp: id, doel: null });
      return nieuw;
    });
  }

  /** Contact data is class P1. */
  private async voor(tx: EntityManager, actor: Actor, organisatie: Organisatie): Promise<Organisatie> {
    return (await this.magBeheren(tx, actor, organisatie)) ? organisatie : { ...organisatie, contact: LEEG };
  }

  private async magBeheren(tx: EntityManager, actor: Actor, { id, gemeentecode }: Organisatie): Promise<boolean> {
    switch (actor.rol) {
      case 'beheerder':
        return true;
      case 'aanbieder':
        return actor.organisatie === id;
      case 'klantmanager':
      case 'jobhunter':
        return actor.gemeente === gemeentecode;
      case 'regiocoordinator':
        return actor.regio !== null && ((await this.samenwerkingen.opId(tx, actor.regio))?.gemeenten.includes(gemeentecode) ?? false);
      case 'dienst':
        return false;
    }
  }
}
