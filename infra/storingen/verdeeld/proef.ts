import { setTimeout as sleep } from 'node:timers/promises';
import type { EchtCluster } from '@regiomatch/cluster';
import { controleerAanbod } from '../controleer-aanbod.js';
import { controleerKopieen } from '../controleer-kopieen.js';
import { Klant } from '../klant.js';
import { maakProefregio } from '../proefregio.js';
import type { Schrijver } from '../schrijver.js';
import { Gatewayverdeler } from './gatewayverdeler.js';

const SCHRIJVERS = 6;
export const SOORTEN = ['werkgevers', 'werkervaringsplekken', 'taalstages', 'vrijwilligerswerk', 'cursusaanbod', 'begeleiding'];

/** A distributed region under load, with what it acknowledged. */
export class Proef {
  /** Events that stand parked on purpose. */
  geparkeerd = 0;

  readonly cluster: EchtCluster;
  readonly beheerder: Klant;
  readonly klantmanager: Klant;
  readonly schrijvers: readonly Schrijver[];

  private constructor({ cluster, beheerder, klantmanager, schrijvers }: Pick<Proef, 'cluster' | 'beheerder' | 'klantmanager' | 'schrijvers'>) {
    this.cluster = cluster;
    this.beheerder = beheerder;
    this.klantmanager = klantmanager;
    this.schrijvers = schrijvers;
  }

  static async begin(cluster: EchtCluster): Promise<Proef> {
    const { kies } = new Gatewayverdeler(cluster);
    const aanmelden = (gebruiker: string): Promise<string> => cluster.uitgever.tokenVan(gebruiker);
    const beheerder = Klant.bij(kies, 'beheerder', aanmelden);
    const klantmanager = Klant.bij(kies, 'klantmanager-0164', aanmelden);
    return new Proef({ cluster, beheerder, klantmanager, schrijvers: await maakProefregio(beheerder, klantmanager, SCHRIJVERS) });
  }

  /** Does something to a region at rest, and checks that nothing is lost. */
  async inRust(doe: () => Promise<void>): Promise<number> {
    await this.vernieuwTokens();
    await doe();
    await this.controleer();
    return 0;
  }

  /** Does something to the region while offers change, and checks that nothing is lost. Returns the number of acknowledged changes. */
  async onderBelasting(doe: () => Promise<void>): Promise<number> {
    await this.vernieuwTokens();
    const vooraf = this.bevestigingen();
    for (const schrijver of this.schrijvers) schrijver.begin();
    try {
      await sleep(200 + Math.random() * 800);
      await doe();
      await sleep(300);
    } finally {
      await Promise.all(this.schrijvers.map((schrijver) => schrijver.rust()));
    }
    const gedaan = this.bevestigingen() - vooraf;
    await this.controleer();
    return gedaan;
  }

  async controleer(): Promise<void> {
    await controleerAanbod(this.schrijvers, this.klantmanager);
    await controleerKopieen(this.cluster.databaseUrl, SOORTEN, this.geparkeerd);
  }

  private async vernieuwTokens(): Promise<void> {
    await this.beheerder.vernieuw();
    await this.klantmanager.vernieuw();
  }

  private bevestigingen(): number {
    return this.schrijvers.reduce((som, { aantalBevestigd }) => som + aantalBevestigd, 0);
  }
}
