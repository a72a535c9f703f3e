import { Injectable } from '@nestjs/common';
import type { Matchprofiel } from '@regiomatch/contracts';
import {
  naarPersoonFeiten,
  oordeel,
  perCodepunt,
  rangschik,
  type AanbodFeiten,
  type Mensenresultaat,
  type Oordeel,
  type Pagina,
  type PersoonFeiten,
} from '@regiomatch/matching-kern';
import type { Actor } from '@regiomatch/platform/access';
import { Database } from '@regiomatch/platform/persistence';
import type { EntityManager } from 'typeorm';
import { Regiokaart } from '../../domain/regiokaart.js';
import { Aanbodbron } from '../../use-cases/bronnen/aanbodbron.js';
import { Mensenbron, type Persoon } from '../../use-cases/bronnen/mensenbron.js';
import { omhullende } from './omhullende.js';
import { telling } from './postgres-aanbodbron.js';

interface Beoordeeld {
  readonly persoon: PersoonFeiten;
  readonly oordeel: Oordeel;
}

/**
 * People from the record. What may be read is decided by row-level security alone: the list is asked as the actor, only the numbers of
 * other gemeenten are counted as the service.
 */
@Injectable()
export class PostgresMensenbron extends Mensenbron {
  constructor(
    private readonly database: Database,
    private readonly regio: Regiokaart,
    private readonly aanbod: Aanbodbron,
  ) {
    super();
  }

  async vind(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, Persoon>> {
    const profielen = await this.database.alsActor(actor, (tx) => lees(tx, 'id = ANY ($1::text[])', [ids]));
    const feiten = await this.feiten(profielen);
    return new Map(profielen.flatMap(({ id, woonplaats }, i) => (feiten[i] === undefined ? [] : [[id, { feiten: feiten[i], woonplaats }] as const])));
  }

  async zoek(actor: Actor, aanbod: AanbodFeiten, vandaag: string, { aantal, vanaf }: Pagina): Promise<Mensenresultaat> {
    const nabij = this.nabij(aanbod, vandaag);
    const eigen = await this.feiten(await this.database.alsActor(actor, nabij));
    const leesbaar = new Set(eigen.map(({ id }) => id));
    const anderen = (await this.feiten(await this.database.alsDienst(nabij))).filter(
      ({ id, gemeentecode }) => !leesbaar.has(id) && gemeentecode !== actor.gemeente,
    );
    const binnen = this.beoordeel(eigen, aanbod, vandaag);
    const matches = binnen.flatMap(({ persoon: { id }, oordeel: paar }) => (paar.status === 'match' ? [{ id, ...paar }] : []));
    const aantalElders = new Map<string, number>();
    for (const { persoon, oordeel: paar } of this.beoordeel(anderen, aanbod, vandaag)) {
      if (paar.status === 'match') aantalElders.set(persoon.gemeentecode, (aantalElders.get(persoon.gemeentecode) ?? 0) + 1);
    }
    return {
      treffers: rangschik(matches)
        .slice(vanaf, vanaf + aantal)
        .map(({ id, meters, punten, score, nogTeBepalen }) => ({ id, meters, punten, score, nogTeBepalen })),
      totaalMatches: matches.length,
      tellingPerCode: telling(binnen),
      lopend: binnen.flatMap(({ persoon: { id }, oordeel: { status } }) => (status === 'lopend' ? [id] : [])).sort(perCodepunt),
      aantalElders,
    };
  }

  /** People of the gemeenten that the offer is shared with, within the widest of their radii. */
  private nabij({ lat, lon, gedeeldMet }: AanbodFeiten, vandaag: string): (tx: EntityManager) => Promise<readonly Matchprofiel[]> {
    const gemeenten = [...gedeeldMet];
    const meters = Math.max(...gemeenten.map((code) => this.regio.programma(code, vandaag).straalMeters));
    const { west, zuid, oost, noord } = omhullende({ lat, lon, meters });
    return (tx) => lees(tx, 'gemeentecode = ANY ($1::text[]) AND plek <@ box(point($2, $3), point($4, $5))', [gemeenten, west, zuid, oost, noord]);
  }

  /** Only pairs within the radius of the person's own gemeente. */
  private beoordeel(mensen: readonly PersoonFeiten[], aanbod: AanbodFeiten, vandaag: string): readonly Beoordeeld[] {
    return mensen.flatMap((persoon) => {
      const programma = this.regio.programma(persoon.gemeentecode, vandaag);
      const paar = oordeel(persoon, aanbod, programma, vandaag);
      return paar.meters > programma.straalMeters ? [] : [{ persoon, oordeel: paar }];
    });
  }

  private async feiten(profielen: readonly Matchprofiel[]): Promise<readonly PersoonFeiten[]> {
    const kopieen = await this.aanbod.vind([...new Set(profielen.flatMap(({ lopend }) => lopend))]);
    return profielen.map((profiel) =>
      naarPersoonFeiten(
        profiel,
        profiel.lopend.reduce((masker, id) => masker | (kopieen.get(id)?.feiten.dagdelen ?? 0), 0),
      ),
    );
  }
}

const lees = async (tx: EntityManager, waar: string, parameters: unknown[]): Promise<readonly Matchprofiel[]> => {
  const rijen: { matchprofiel: Matchprofiel }[] = await tx.query(`SELECT matchprofiel FROM profiel WHERE ${waar}`, parameters);
  return rijen.map(({ matchprofiel }) => matchprofiel);
};
