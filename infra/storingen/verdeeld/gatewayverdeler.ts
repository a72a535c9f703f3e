import type { EchtCluster } from '@regiomatch/cluster';

const PEIL_MS = 200;

/** What a load balancer does: asks every gateway whether it is ready, and spreads the questions over those that are. */
export class Gatewayverdeler {
  private gereed: readonly string[];
  private beurt = 0;

  constructor(private readonly cluster: EchtCluster) {
    this.gereed = cluster.gateways;
    setInterval(() => void this.peil(), PEIL_MS).unref();
  }

  /** Address for the next question; the first one while none is ready. */
  readonly kies = (): string => {
    this.beurt += 1;
    return this.gereed[this.beurt % this.gereed.length] ?? this.cluster.gateways[0] ?? '';
  };

  private async peil(): Promise<void> {
    const processen = this.cluster.processen.get('gateway') ?? [];
    const antwoorden = await Promise.all(processen.map((proces) => proces.isGereed()));
    this.gereed = this.cluster.gateways.filter((_, i) => antwoorden[i]);
  }
}
