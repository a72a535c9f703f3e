import type { Logger } from '@regiomatch/platform/observability';
import type { GatewaySubgraph } from '../gateway-subgraph.js';

/** Ready while not stopping and every service answers. Which one does not is for the log, not for whoever asks. */
export class Readiness {
  private isStopping = false;

  constructor(
    private readonly subgraphs: readonly GatewaySubgraph[],
    private readonly logger: Logger,
  ) {}

  get stopping(): boolean {
    return this.isStopping;
  }

  stop(): void {
    this.isStopping = true;
  }

  async isReady(): Promise<boolean> {
    if (this.isStopping) return false;
    const answers = await Promise.all(this.subgraphs.map(async (subgraph) => ((await subgraph.gezond().catch(() => false)) ? [] : [subgraph.naam])));
    const silent = answers.flat();
    if (silent.length > 0) this.logger.warn('not_ready', { diensten: silent.join() });
    return silent.length === 0;
  }
}
