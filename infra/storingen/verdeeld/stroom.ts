import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { INHOUD, MAAK } from '../taalstageacten.js';
import { PROFIEL } from '../proefregio.js';
import type { Proef } from './proef.js';

const PER_SECONDE = 50;
/** One in five makes something new, under a title that is asked for once. */
const SCHRIJFT = 5;

const VRAAG = `{ aanbodVoorProfiel(profielId: "${PROFIEL}", aantal: 20) { __typename ... on AanbodVoorProfiel { totaal treffers { score aanbod { id } } } } }`;

/** A steady stream of questions and changes at the gateway, that counts each answer that is not what was asked for. */
export class Stroom {
  readonly fouten: string[] = [];
  readonly titels: string[] = [];
  vragen = 0;
  private gestopt = false;
  private klaar: Promise<void> = Promise.resolve();

  constructor(private readonly proef: Proef) {}

  begin(): void {
    this.klaar = this.loop();
  }

  /** @throws Error when a request failed, or a change was done another number of times than once */
  async stop(): Promise<void> {
    this.gestopt = true;
    await this.klaar;
    if (this.fouten.length > 0)
      throw new Error(`${this.fouten.length} van ${this.vragen} vragen mislukt: ${[...new Set(this.fouten)].slice(0, 3).join(' | ')}`);
    const client = new pg.Client({ connectionString: this.proef.cluster.databaseUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ titel: string; n: number }>(
        'SELECT t.titel, count(a.id)::int AS n FROM unnest($1::text[]) AS t (titel) LEFT JOIN taalstages.aanbod a ON a.titel = t.titel GROUP BY t.titel HAVING count(a.id) <> 1',
        [this.titels],
      );
      if (rows.length > 0) throw new Error(`${rows.length} wijzigingen zijn niet precies een keer uitgevoerd, zoals ${JSON.stringify(rows[0])}`);
    } finally {
      await client.end();
    }
  }

  private async loop(): Promise<void> {
    const lopend = new Set<Promise<void>>();
    for (let beurt = 0; !this.gestopt; beurt += 1) {
      const een = this.stel(beurt);
      lopend.add(een);
      void een.finally(() => lopend.delete(een));
      await sleep(1_000 / PER_SECONDE);
    }
    await Promise.all(lopend);
  }

  private async stel(beurt: number): Promise<void> {
    this.vragen += 1;
    try {
      if (beurt % SCHRIJFT !== 0) await this.proef.klantmanager.vraag(VRAAG);
      else await this.maak(`Stroom ${randomUUID()}`);
    } catch (error) {
      this.fouten.push(error instanceof Error ? error.message : String(error));
    }
  }

  private async maak(titel: string): Promise<void> {
    const { maakTaalstage } = await this.proef.beheerder.vraag<{ maakTaalstage: { __typename: string } }>(MAAK, { inhoud: { ...INHOUD, titel } });
    if (maakTaalstage.__typename !== 'Taalstage') throw new Error(`maken geeft ${maakTaalstage.__typename}`);
    this.titels.push(titel);
  }
}
