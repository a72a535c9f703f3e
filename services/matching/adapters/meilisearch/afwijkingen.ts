import { Injectable } from '@nestjs/common';
import { Database } from '@regiomatch/platform/persistence';
import type { AanbodDocument } from './aanbod-document.js';
import { PostgresZoekwachtrij } from './postgres-zoekwachtrij.js';
import { Zoekserver } from './zoekserver.js';

const PER_KEER = 5_000;

type Versie = Pick<AanbodDocument, 'nr' | 'id' | 'versie'>;

/** Compares the index with the record, version by version, and puts what differs in line: absent, too old, or gone from the record. */
@Injectable()
export class Afwijkingen {
  constructor(
    private readonly server: Zoekserver,
    private readonly wachtrij: PostgresZoekwachtrij,
    private readonly database: Database,
  ) {}

  /** Answers how many it put in line. */
  async zetInRij(): Promise<number> {
    const inIndex = await this.versies();
    const anders: string[] = [];
    for (let vanaf = '0'; ;) {
      const rijen = await this.database.alsDienst<{ nr: string; id: string; versie: number }[]>((tx) =>
        tx.query(`SELECT k.nr, k.id, a.versie FROM zoekkaart k JOIN aanbod a ON a.nr = k.nr WHERE k.nr > $1 ORDER BY k.nr LIMIT ${PER_KEER}`, [
          vanaf,
        ]),
      );
      for (const { nr, id, versie } of rijen) {
        if (inIndex.get(nr) !== sleutel({ id, versie })) anders.push(nr);
        inIndex.delete(nr);
      }
      const laatste = rijen.at(-1);
      if (laatste === undefined || rijen.length < PER_KEER) break;
      vanaf = laatste.nr;
    }
    anders.push(...inIndex.keys());
    await this.database.alsDienst((tx) => this.wachtrij.voegToe(tx, anders));
    return anders.length;
  }

  private async versies(): Promise<Map<string, string>> {
    const index = this.server.beheer.index<AanbodDocument>(this.server.naam);
    const versies = new Map<string, string>();
    for (let vanaf = 0; ; vanaf += PER_KEER) {
      const { results } = await index.getDocuments<Versie>({ fields: ['nr', 'id', 'versie'], limit: PER_KEER, offset: vanaf });
      for (const document of results) versies.set(String(document.nr), sleutel(document));
      if (results.length < PER_KEER) return versies;
    }
  }
}

const sleutel = ({ id, versie }: Pick<Versie, 'id' | 'versie'>): string => `${versie} ${id}`;
