import type { Logger } from '../observability/index.js';

/**
 * Runs a round again and again: at once while there is more, else after a pause or when woken. An error waits with growing pauses and
 * never ends the loop.
 */
export class Loop {
  private running = false;
  private woken = false;
  private wakeUp: (() => void) | null = null;
  private finished: Promise<void> = Promise.resolve();

  constructor(
    private readonly name: string,
    private readonly pauseMs: number,
    private readonly round: () => Promise<boolean>,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.running = true;
    this.finished = this.run();
  }

  wake(): void {
    this.woken = true;
    this.wakeUp?.();
  }

  /** Lets the running round finish. */
  async stop(): Promise<void> {
    this.running = false;
    this.wake();
    await this.finished;
  }

  private async run(): Promise<void> {
    let failures = 0;
    while (this.running) {
      this.woken = false;
      try {
        const more = await this.round();
        failures = 0;
        if (more || this.woken) continue;
        await this.pause(this.pauseMs);
      } catch (error) {
        failures += 1;
        if (this.running) this.logger.error('loop_failed', error, { loop: this.name, failures });
        this.woken = false;
        await this.pause(Math.min(5_000, 50 * 2 ** failures));
      }
    }
  }

  private pause(ms: number): Promise<void> {
    if (this.woken || !this.running) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.wakeUp?.(), ms);
      this.wakeUp = () => {
        clearTimeout(timer);
        this.wakeUp = null;
        resolve();
      };
    });
  }
}
