import { dagVan } from '@regiomatch/aanbod-kern';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@regiomatch/platform/access';
import { KLOK } from '@regiomatch/platform/bootstrap';
import { Auditlog } from '@regiomatch/platform/observability';
import { Database } from '@regiomatch/platform/persistence';
import type { EntityManager } from 'typeorm';
import { BestandGeweigerd } from '../domain/errors/bestand-geweigerd.js';
import { leesProfielinvoer } from '../domain/lees-profielinvoer.js';
import { P5Keuring } from '../domain/p5/p5-keuring.js';
import type { Profielinvoer } from '../domain/profielinvoer.js';
import type { Rijfout } from '../domain/rijfout.js';
import { VELDBETEKENISSEN } from '../domain/velden/invoervelden.js';
import { BewaarReeks, type Reeksrij, type Reeksschrijver, type Reeksuitslag } from './bewaar-reeks.js';
import { type Bestandsrij, Bestandslezer, type Formaat } from './poorten/bestandslezer.js';
import { ZoekPlaatsen } from './zoek-plaatsen.js';

export interface Importopdracht {
  readonly bestand: string;
  readonly formaat: Formaat;
  /** Tells what would happen and stores nothing. */
  readonly proef: boolean;
  /** Stores the rows that are right; otherwise one wrong row keeps all out. */
  readonly alleenGoede: boolean;
  /** Who gets the regie over new people without one in their row; null: the klantmanager who imports. */
  readonly regievoerder: string | null;
}

export interface ImportVerslag extends Omit<Reeksuitslag, 'fouten'> {
  readonly proef: boolean;
  readonly opgeslagen: boolean;
  readonly rijen: number;
  readonly aantalFouten: number;
  /** The first ones. */
  readonly fouten: readonly Rijfout[];
}

const PER_REEKS = 500;
const GETOONDE_FOUTEN = 500;
const ADEM = 100;
const NIETS: Reeksuitslag = { aangemaakt: 0, gewijzigd: 0, ongewijzigd: 0, behouden: 0, fouten: [] };

/** Undoes everything that was done in the transaction, and carries out what it would have been. */
class Teruggedraaid extends Error {
  constructor(readonly uitslag: Reeksuitslag) {
    super('teruggedraaid');
  }
}

/** Takes in a file of profiles of the brede intake: everything or nothing, unless asked otherwise. */
@Injectable()
export class ImporteerProfielen {
  constructor(
    private readonly database: Database,
    private readonly lezer: Bestandslezer,
    private readonly plaatsen: ZoekPlaatsen,
    private readonly reeks: BewaarReeks,
    private readonly auditlog: Auditlog,
    @Inject(KLOK) private readonly klok: () => Date,
  ) {}

  /** Throws `BestandOngeldig` when it cannot be read, `BestandGeweigerd` when it holds class P5 data anywhere. */
  async importeer(actor: Actor, opdracht: Importopdracht): Promise<ImportVerslag> {
    const rijen = await this.leesVeilig(actor, opdracht);
    const vandaag = dagVan(this.klok());
    const fouten: Rijfout[] = [];
    const gelezen = await leesAlle(rijen, vandaag, fouten);
    const goede = keurToegang(await this.plaatsen.zoek(zonderDubbele(gelezen, fouten), actor.gemeente), actor, fouten);
    const uitslag = fouten.length > 0 && !opdracht.alleenGoede ? { ...NIETS, fouten } : await this.bewaar(actor, opdracht, goede, fouten, vandaag);
    return {
      ...uitslag,
      proef: opdracht.proef,
      opgeslagen: !opdracht.proef && (uitslag.fouten.length === 0 || opdracht.alleenGoede),
      rijen: rijen.length,
      aantalFouten: uitslag.fouten.length,
      fouten: [...uitslag.fouten].sort((a, b) => a.rij - b.rij).slice(0, GETOONDE_FOUTEN),
    };
  }

  /** Reads the file and searches all of it for class P5 data before anything else is done with it. */
  private async leesVeilig(actor: Actor, { bestand, formaat }: Importopdracht): Promise<readonly Bestandsrij[]> {
    const keuring = new P5Keuring(VELDBETEKENISSEN);
    try {
      const rijen = this.lezer.lees(bestand, formaat, keuring);
      for (const { nummer, ruw } of rijen) {
        const vondst = keuring.vind(ruw, nummer);
        if (vondst) throw new BestandGeweigerd(vondst);
        if (nummer % ADEM === 0) await ademruimte();
      }
      return rijen;
    } catch (error) {
      // The kind of data only: the log is no place for it either.
      if (error instanceof BestandGeweigerd) await this.noteer(actor, 'import_geweigerd', String(error.facts['soort']));
      throw error;
    }
  }

  /** A dry run does everything too, and undoes it: so that it tells what storing would tell. */
  private async bewaar(
    actor: Actor,
    opdracht: Importopdracht,
    goede: readonly Reeksrij[],
    fouten: readonly Rijfout[],
    vandaag: string,
  ): Promise<Reeksuitslag> {
    const standaard = opdracht.regievoerder ?? (actor.rol === 'klantmanager' ? actor.sub : null);
    const schrijver: Reeksschrijver = { door: actor.sub, vandaag, regievoerder: () => standaard };
    const werk = async (tx: EntityManager): Promise<Reeksuitslag> => {
      let samen: Reeksuitslag = { ...NIETS, fouten };
      for (let begin = 0; begin < goede.length; begin += PER_REEKS)
        samen = telOp(samen, await this.reeks.bewaar(tx, goede.slice(begin, begin + PER_REEKS), schrijver));
      if (samen.fouten.length > 0 && !opdracht.alleenGoede) throw new Teruggedraaid({ ...NIETS, fouten: samen.fouten });
      if (opdracht.proef) throw new Teruggedraaid(samen);
      await this.auditlog.leg(tx, {
        gebeurtenis: 'profielen_geimporteerd',
        actor,
        onderwerp: null,
        doel: `${samen.aangemaakt} nieuw, ${samen.gewijzigd} gewijzigd`,
      });
      return samen;
    };
    try {
      // A beheerder imports for every gemeente and sees none of its people, so that writing is the machinery's.
      return await (actor.rol === 'beheerder' ? this.database.alsDienst(werk) : this.database.alsActor(actor, werk));
    } catch (error) {
      if (error instanceof Teruggedraaid) return error.uitslag;
      throw error;
    }
  }

  private async noteer(actor: Actor, gebeurtenis: string, doel: string): Promise<void> {
    await this.database.alsDienst((tx) => this.auditlog.leg(tx, { gebeurtenis, actor, onderwerp: null, doel }));
  }
}

/** Lets other requests through between the rows of a large file. */
const ademruimte = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const leesAlle = async (rijen: readonly Bestandsrij[], vandaag: string, fouten: Rijfout[]): Promise<{ nummer: number; invoer: Profielinvoer }[]> => {
  const gelezen: { nummer: number; invoer: Profielinvoer }[] = [];
  for (const { nummer, waarde } of rijen) {
    const rij = leesProfielinvoer(nummer, waarde, vandaag);
    if (rij.invoer) gelezen.push({ nummer, invoer: rij.invoer });
    else fouten.push(...rij.fouten);
    if (nummer % ADEM === 0) await ademruimte();
  }
  return gelezen;
};

const zonderDubbele = (
  rijen: readonly { nummer: number; invoer: Profielinvoer }[],
  fouten: Rijfout[],
): { nummer: number; invoer: Profielinvoer }[] => {
  const eerste = new Map<string, number>();
  return rijen.filter(({ nummer, invoer: { id } }) => {
    const eerder = id === null ? undefined : eerste.get(id);
    if (id !== null && eerder === undefined) eerste.set(id, nummer);
    if (eerder === undefined) return true;
    fouten.push({ rij: nummer, veld: 'id', code: 'profiel.id-dubbel', melding: `Dit id staat ook in rij ${eerder}.` });
    return false;
  });
};

const keurToegang = (rijen: Awaited<ReturnType<ZoekPlaatsen['zoek']>>, { rol, gemeente }: Actor, fouten: Rijfout[]): Reeksrij[] =>
  rijen.flatMap(({ nummer, invoer, plaats, fout }) => {
    if (fout) fouten.push(fout);
    else if (plaats && rol !== 'beheerder' && plaats.gemeentecode !== gemeente) {
      fouten.push({
        rij: nummer,
        veld: 'gemeente',
        code: 'toegang.andere-gemeente',
        melding: 'U kunt alleen mensen van uw eigen gemeente importeren.',
      });
    } else return [{ nummer, invoer, plaats }];
    return [];
  });

const telOp = (a: Reeksuitslag, b: Reeksuitslag): Reeksuitslag => ({
  aangemaakt: a.aangemaakt + b.aangemaakt,
  gewijzigd: a.gewijzigd + b.gewijzigd,
  ongewijzigd: a.ongewijzigd + b.ongewijzigd,
  behouden: a.behouden + b.behouden,
  fouten: [...a.fouten, ...b.fouten],
});
