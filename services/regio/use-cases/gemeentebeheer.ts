import { Inject, Injectable } from '@nestjs/common';
import type { Programma } from '@regiomatch/contracts';
import type { Actor } from '@regiomatch/platform/access';
import { KLOK } from '@regiomatch/platform/bootstrap';
import { Database } from '@regiomatch/platform/persistence';
import { InvoerOngeldig } from '@regiomatch/platform/refusals';
import type { EntityManager } from 'typeorm';
import { Gemeenten } from './poorten/gemeenten.js';
import { NietGevonden } from '../domain/errors/niet-gevonden.js';
import { VersieConflict } from '../domain/errors/versie-conflict.js';
import { type Gemeente, opDag, programmaOp } from '../domain/gemeente.js';
import { standaardprogramma } from '../domain/standaardprogramma.js';
import type { Bladzijde } from './bladzijde.js';
import { afgekeurd, dubbele, type Importverslag } from './importverslag.js';
import { type Kolom, leesCsv } from './lees-csv.js';

const DAG = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

const KOLOMMEN: readonly Kolom[] = [
  { naam: 'code', verplicht: true, toets: (waarde) => (/^\d{4}$/.test(waarde) ? null : 'is geen gemeentecode: geef vier cijfers') },
  { naam: 'naam', verplicht: true, toets: (waarde) => (waarde.length <= 100 ? null : 'mag hoogstens 100 tekens zijn') },
];

/** The gemeenten of the installation and their programma's. */
@Injectable()
export class Gemeentebeheer {
  constructor(
    private readonly database: Database,
    private readonly gemeenten: Gemeenten,
    @Inject(KLOK) private readonly klok: () => Date,
  ) {}

  zoek(actor: Actor, tekst: string, op: Bladzijde) {
    return this.database.alsActor(actor, (tx) => this.gemeenten.zoek(tx, tekst, op));
  }

  programma(actor: Actor, code: string, dag: string): Promise<Programma | null> {
    return this.database.alsActor(actor, async (tx) => {
      const gemeente = (await this.gemeenten.opCode(tx, [code])).get(code);
      return gemeente ? programmaOp(gemeente, dag) : null;
    });
  }

  async importeer(actor: Actor, bestand: string, proef: boolean): Promise<Importverslag> {
    const { rijen, fouten } = leesCsv(bestand, KOLOMMEN);
    const gegeven = rijen.map(({ nummer, waarden }) => ({ nummer, sleutel: waarden['code'] ?? '', naam: waarden['naam'] ?? '' }));
    const alle = [...fouten, ...dubbele(gegeven, 'code')];
    if (alle.length > 0) return afgekeurd(proef, rijen.length, alle);
    return this.database.alsActor(actor, async (tx) => {
      const bekend = await this.gemeenten.opCode(
        tx,
        gegeven.map(({ sleutel }) => sleutel),
      );
      const nieuw = gegeven
        .filter(({ sleutel }) => !bekend.has(sleutel))
        .map(({ sleutel, naam }) => ({ code: sleutel, naam, versie: 1, programmas: [standaardprogramma()] }));
      const hernoemd = gegeven.flatMap(({ sleutel, naam }) => {
        const oud = bekend.get(sleutel);
        return oud && oud.naam !== naam ? [{ ...oud, naam, versie: oud.versie + 1 }] : [];
      });
      if (!proef) {
        await this.gemeenten.voegToe(tx, nieuw);
        for (const gemeente of hernoemd) await this.gemeenten.bewaar(tx, gemeente, gemeente.versie - 1, null);
      }
      return {
        proef,
        rijen: rijen.length,
        aangemaakt: nieuw.length,
        gewijzigd: hernoemd.length,
        ongewijzigd: rijen.length - nieuw.length - hernoemd.length,
        fouten: [],
      };
    });
  }

  legProgrammaVast(actor: Actor, code: string, gelezenVersie: number, regels: Omit<Programma, 'versie'>): Promise<Gemeente> {
    return this.database.alsActor(actor, async (tx) => this.volgendProgramma(tx, await this.gelezen(tx, code, gelezenVersie), regels));
  }

  neemProgrammaOver(actor: Actor, van: string, naar: string, geldigVan: string, gelezenVersie: number): Promise<Gemeente> {
    return this.database.alsActor(actor, async (tx) => {
      const bron = (await this.gemeenten.opCode(tx, [van])).get(van);
      const regels = bron ? programmaOp(bron, geldigVan) : null;
      if (!regels) throw new NietGevonden({ id: van });
      return this.volgendProgramma(tx, await this.gelezen(tx, naar, gelezenVersie), { ...regels, geldigVan });
    });
  }

  private async volgendProgramma(tx: EntityManager, gemeente: Gemeente, regels: Omit<Programma, 'versie'>): Promise<Gemeente> {
    const vandaag = DAG.format(this.klok());
    if (regels.geldigVan < vandaag) {
      throw new InvoerOngeldig([{ veld: 'geldigVan', code: 'te-vroeg', melding: 'Regels veranderen niet achteraf. Kies vandaag of later.' }]);
    }
    const programma = { ...regels, versie: Math.max(0, ...gemeente.programmas.map(({ versie }) => versie)) + 1 };
    const nieuw = { ...gemeente, versie: gemeente.versie + 1, programmas: opDag([...gemeente.programmas, programma]) };
    await this.gemeenten.bewaar(tx, nieuw, gemeente.versie, programma);
    return nieuw;
  }

  private async gelezen(tx: EntityManager, code: string, gelezenVersie: number): Promise<Gemeente> {
    const gemeente = (await this.gemeenten.opCode(tx, [code])).get(code);
    if (!gemeente) throw new NietGevonden({ id: code });
    if (gemeente.versie !== gelezenVersie) throw new VersieConflict({ id: code });
    return gemeente;
  }
}
