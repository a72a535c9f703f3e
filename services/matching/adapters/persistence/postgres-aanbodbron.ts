import { Injectable } from '@nestjs/common';
import type { AanbodV1 } from '@regiomatch/contracts';
import {
  oordeel,
  perCodepunt,
  rangschik,
  WEIGERINGSCODES,
  type Geweigerden,
  type Oordeel,
  type Paarcode,
  type Pagina,
  type PersoonFeiten,
  type ProgrammaFeiten,
  type Telcode,
  type Telling,
  type Zoekresultaat,
} from '@regiomatch/matching-kern';
import { Database } from '@regiomatch/platform/persistence';
import type { EntityManager } from 'typeorm';
import { naarAanbodkopie, type Aanbodkopie } from '../../domain/aanbodkopie.js';
import { Regiokaart } from '../../domain/regiokaart.js';
import { Aanbodbron } from '../../use-cases/bronnen/aanbodbron.js';
import { omhullende } from './omhullende.js';

interface Beoordeeld {
  readonly id: string;
  readonly oordeel: Oordeel;
}

const PER_KEER = 1_000;

/**
 * Retrieval from the record: PostgreSQL finds what is near, the kernel judges by id. Slower than the columns in memory and independent of
 * them: the proof that both answer the same, and the way to run without the memory.
 */
@Injectable()
export class PostgresAanbodbron extends Aanbodbron {
  constructor(
    private readonly database: Database,
    private readonly regio: Regiokaart,
  ) {
    super();
  }

  async vind(ids: readonly string[]): Promise<ReadonlyMap<string, Aanbodkopie>> {
    const rijen: { beeld: AanbodV1 }[] = await this.database.alsDienst((tx) =>
      tx.query('SELECT beeld FROM aanbod WHERE id = ANY ($1::text[])', [ids]),
    );
    return new Map(rijen.map(({ beeld }) => [beeld.id, naarAanbodkopie(beeld, this.regio)]));
  }

  zoek(persoon: PersoonFeiten, programma: ProgrammaFeiten, vandaag: string, { aantal, vanaf }: Pagina): Promise<Zoekresultaat> {
    return this.database.alsDienst(async (tx) => {
      const binnen = await this.binnenDeStraal(tx, persoon, programma, vandaag);
      const matches = binnen.flatMap(({ id, oordeel: paar }) => (paar.status === 'match' ? [{ id, ...paar }] : []));
      const lopend = [...persoon.lopend];
      const [{ open } = { open: 0 }]: { open: number }[] = await tx.query(
        'SELECT count(*)::integer AS open FROM aanbod WHERE gepubliceerd AND tot >= $1::date AND id <> ALL ($2::text[])',
        [vandaag, lopend],
      );
      const bekend: { id: string }[] = await tx.query('SELECT id FROM aanbod WHERE id = ANY ($1::text[])', [lopend]);
      return {
        treffers: rangschik(matches)
          .slice(vanaf, vanaf + aantal)
          .map(({ id, meters, punten, score, nogTeBepalen }) => ({ id, meters, punten, score, nogTeBepalen })),
        totaalMatches: matches.length,
        tellingPerCode: telling(binnen),
        lopend: bekend.map(({ id }) => id).sort(perCodepunt),
        buitenStraal: open - binnen.length,
      };
    });
  }

  geweigerd(persoon: PersoonFeiten, programma: ProgrammaFeiten, vandaag: string, code: Paarcode, { aantal, vanaf }: Pagina): Promise<Geweigerden> {
    return this.database.alsDienst(async (tx) => {
      const kring =
        code === 'BUITEN_STRAAL'
          ? await this.buitenDeStraal(tx, persoon, programma, vandaag)
          : await this.binnenDeStraal(tx, persoon, programma, vandaag);
      const geweigerd = kring
        .filter(({ oordeel: { codes } }) => (codes as readonly Paarcode[]).includes(code))
        .map(({ id, oordeel: { meters, codes } }) => ({ id, meters, codes }))
        .sort((a, b) => a.meters - b.meters || perCodepunt(a.id, b.id));
      return { geweigerd: geweigerd.slice(vanaf, vanaf + aantal), totaal: geweigerd.length };
    });
  }

  private async binnenDeStraal(
    tx: EntityManager,
    persoon: PersoonFeiten,
    programma: ProgrammaFeiten,
    vandaag: string,
  ): Promise<readonly Beoordeeld[]> {
    const { west, zuid, oost, noord } = omhullende({ lat: persoon.lat, lon: persoon.lon, meters: programma.straalMeters });
    const rijen: { beeld: AanbodV1 }[] = await tx.query(
      'SELECT beeld FROM aanbod WHERE gepubliceerd AND tot >= $1::date AND plek <@ box(point($2, $3), point($4, $5)) AND id <> ALL ($6::text[])',
      [vandaag, west, zuid, oost, noord, [...persoon.lopend]],
    );
    return this.beoordeel(rijen, persoon, programma, vandaag).filter(({ oordeel: { meters } }) => meters <= programma.straalMeters);
  }

  private async buitenDeStraal(
    tx: EntityManager,
    persoon: PersoonFeiten,
    programma: ProgrammaFeiten,
    vandaag: string,
  ): Promise<readonly Beoordeeld[]> {
    const gevonden: Beoordeeld[] = [];
    for (let vanaf = ''; ;) {
      const rijen: { beeld: AanbodV1 }[] = await tx.query(
        `SELECT beeld FROM aanbod WHERE gepubliceerd AND tot >= $1::date AND id <> ALL ($2::text[]) AND id > $3 ORDER BY id LIMIT ${PER_KEER}`,
        [vandaag, [...persoon.lopend], vanaf],
      );
      gevonden.push(...this.beoordeel(rijen, persoon, programma, vandaag).filter(({ oordeel: { meters } }) => meters > programma.straalMeters));
      const laatste = rijen.at(-1);
      if (laatste === undefined || rijen.length < PER_KEER) return gevonden;
      vanaf = laatste.beeld.id;
    }
  }

  private beoordeel(
    rijen: readonly { beeld: AanbodV1 }[],
    persoon: PersoonFeiten,
    programma: ProgrammaFeiten,
    vandaag: string,
  ): readonly Beoordeeld[] {
    return rijen.map(({ beeld }) => ({ id: beeld.id, oordeel: oordeel(persoon, naarAanbodkopie(beeld, this.regio).feiten, programma, vandaag) }));
  }
}

/** Per code the pairs that it applies to; what lies outside the radius is counted apart. */
export const telling = (paren: readonly { readonly oordeel: Oordeel }[]): Telling => {
  const perCode = Object.fromEntries(WEIGERINGSCODES.filter((code) => code !== 'BUITEN_STRAAL').map((code) => [code, 0])) as Record<Telcode, number>;
  for (const { oordeel: paar } of paren) for (const code of paar.codes) if (code !== 'BUITEN_STRAAL') perCode[code] += 1;
  return perCode;
};
