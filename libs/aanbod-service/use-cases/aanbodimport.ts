import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Aanbod, type Aanbodsoort, dagVan, DomainError, type GeschondenRegel, RegelsGeschonden } from '@regiomatch/aanbod-kern';
import type { Actor } from '@regiomatch/platform/access';
import { KLOK } from '@regiomatch/platform/bootstrap';
import { Auditlog } from '@regiomatch/platform/observability';
import { Database } from '@regiomatch/platform/persistence';
import type { EntityManager } from 'typeorm';
import { kolommenVan, kolomnaam } from '../csv/kolommen.js';
import { leesBestand } from '../csv/lees-bestand.js';
import { zelfdeInhoud } from '../csv/zelfde-inhoud.js';
import { aanbodmeldingen } from '../meldingen.js';
import { Aanbodrepository } from '../persistence/aanbodrepository.js';
import { AANBIEDER_ONBEKEND } from '../persistence/aanbieder-onbekend.js';
import { type Organisatie, Regiokopie } from '../persistence/regiokopie.js';
import { Reserveringen } from '../persistence/reserveringen.js';
import { SOORT } from '../tokens.js';
import { Importrijen } from './importrijen.js';
import type { Geoordeeld, Importrij, Uitkomst } from './importrij.js';

export interface Importopties {
  /** Tell what would happen, store nothing. */
  readonly proef: boolean;
  /** Store the good rows although others have faults. */
  readonly alleenGoede: boolean;
  /** Publish what is a concept. */
  readonly publiceer: boolean;
}

export interface Importfout extends GeschondenRegel {
  readonly rij: number;
}

export interface Importverslag extends Readonly<Record<Uitkomst, number>> {
  readonly proef: boolean;
  readonly opgeslagen: boolean;
  readonly rijen: number;
  readonly fouten: readonly Importfout[];
}

/** Offers from a CSV file: changed by own reference or made new, in one transaction; faults per row and column. */
@Injectable()
export class Aanbodimport<D = unknown> {
  constructor(
    @Inject(SOORT) private readonly soort: Aanbodsoort<D>,
    @Inject(KLOK) private readonly klok: () => Date,
    private readonly database: Database,
    private readonly aanbod: Aanbodrepository<D>,
    private readonly importrijen: Importrijen<D>,
    private readonly regio: Regiokopie,
    private readonly reserveringen: Reserveringen,
    private readonly auditlog: Auditlog,
  ) {}

  /** Nothing is stored when a row has faults, unless `alleenGoede`. @throws BestandOnleesbaar */
  importeer(actor: Actor, bestand: string, opties: Importopties): Promise<Importverslag> {
    const op = this.klok();
    const gelezen = leesBestand(bestand, kolommenVan(this.soort, actor.rol === 'beheerder'));
    return this.database.alsActor(actor, async (tx) => {
      const rijen = await this.importrijen.stelSamen(tx, actor, gelezen, dagVan(op));
      const organisaties = await this.regio.organisaties(
        tx,
        rijen.map(({ aanbiederId }) => aanbiederId),
      );
      const verwijzingen = await this.regio.verwijzingstoets(
        tx,
        rijen.map(({ inhoud }) => inhoud),
      );
      const geoordeeld = rijen.map((rij) =>
        this.oordeel({ ...rij, fouten: [...rij.fouten, ...verwijzingen(rij.inhoud)] }, organisaties.get(rij.aanbiederId), opties, op),
      );
      const heeftFouten = geoordeeld.some(({ fouten }) => fouten.length > 0);
      const opgeslagen = !opties.proef && (opties.alleenGoede || !heeftFouten);
      if (opgeslagen) await this.bewaar(tx, geoordeeld);
      await this.auditlog.leg(tx, { gebeurtenis: 'aanbod_geimporteerd', actor, onderwerp: actor.organisatie, doel: opties.proef ? 'proef' : null });
      return { proef: opties.proef, opgeslagen, ...verslag(geoordeeld) };
    });
  }

  private oordeel(rij: Importrij<D>, organisatie: Organisatie | undefined, { publiceer }: Importopties, op: Date): Geoordeeld<D> {
    const { nummer, huidig } = rij;
    const fouten = [...rij.fouten, ...(organisatie === undefined ? [AANBIEDER_ONBEKEND] : [])];
    if (fouten.length > 0) return { nummer, huidig, fouten, uitkomst: null, aanbod: null };
    try {
      const ongewijzigd = huidig !== null && zelfdeInhoud(this.soort, huidig, rij.inhoud);
      const aanbod = huidig === null ? this.nieuw(rij, organisatie?.naam ?? '', op) : Aanbod.herstel(this.soort, huidig);
      if (huidig !== null && !ongewijzigd) aanbod.wijzig(rij.inhoud, op);
      const gepubliceerd = publiceer && aanbod.stand.status === 'concept';
      if (gepubliceerd) aanbod.publiceer({ organisatieGoedgekeurd: organisatie?.goedgekeurd === true }, op);
      const uitkomst = huidig === null ? 'aangemaakt' : ongewijzigd && !gepubliceerd ? 'ongewijzigd' : 'gewijzigd';
      return { nummer, huidig, fouten, uitkomst, aanbod };
    } catch (fout) {
      return { nummer, huidig, uitkomst: null, aanbod: null, fouten: foutenUit(fout) };
    }
  }

  private nieuw({ id, aanbiederId, inhoud }: Importrij<D>, naam: string, op: Date): Aanbod<D> {
    return Aanbod.maak(this.soort, { id: id ?? randomUUID(), aanbieder: { id: aanbiederId, naam }, inhoud }, op);
  }

  private async bewaar(tx: EntityManager, geoordeeld: readonly Geoordeeld<D>[]): Promise<void> {
    await this.aanbod.voegToe(tx, ...geoordeeld.flatMap(({ uitkomst, aanbod }) => (uitkomst === 'aangemaakt' && aanbod ? [aanbod] : [])));
    for (const { uitkomst, aanbod, huidig } of geoordeeld) {
      if (uitkomst !== 'gewijzigd' || aanbod === null || huidig === null) continue;
      await this.aanbod.bewaar(tx, aanbod, huidig.versie);
      await this.reserveringen.schuifDoor(tx, huidig.id, huidig.plekken.wachtlijst - aanbod.stand.plekken.wachtlijst);
    }
  }
}

const verslag = (geoordeeld: readonly Geoordeeld<unknown>[]) => {
  const aantal = (gezocht: Uitkomst) => geoordeeld.filter(({ uitkomst }) => uitkomst === gezocht).length;
  return {
    rijen: geoordeeld.length,
    aangemaakt: aantal('aangemaakt'),
    gewijzigd: aantal('gewijzigd'),
    ongewijzigd: aantal('ongewijzigd'),
    fouten: geoordeeld.flatMap(({ nummer, fouten }) => fouten.map((fout) => ({ rij: nummer, ...fout, veld: kolomnaam(fout.veld) }))),
  };
};

/** What a refusal of the kernel says about the row. */
const foutenUit = (fout: unknown): readonly GeschondenRegel[] => {
  if (fout instanceof RegelsGeschonden) return fout.regels;
  if (fout instanceof DomainError) return [{ code: fout.code, veld: 'status', melding: aanbodmeldingen[fout.code] ?? fout.code }];
  throw fout;
};
