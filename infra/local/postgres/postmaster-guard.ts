import { setTimeout as sleep } from 'node:timers/promises';
import { StartFout } from '../start-fout.js';
import { Postmaster, type PostmasterOptions } from './postmaster.js';

const RETRY_MS = 200;
const LONGEST_RETRY_MS = 5_000;
const STEADY_MS = 60_000;

/**
 * Keeps a server running: when it dies without being told to, it is started again on the same port, so that the services
 * reconnect and go on. It never gives up; when the server keeps dying it waits longer each time.
 */
export class PostmasterGuard {
  private stopping = false;
  private watching: Promise<void> = Promise.resolve();

  constructor(
    private postmaster: Postmaster,
    private readonly options: PostmasterOptions,
  ) {}

  get pid(): number {
    return this.postmaster.pid;
  }

  watch(): this {
    this.watching = this.restartWhenItDies();
    return this;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.postmaster.stop();
    await this.watching;
  }

  private async restartWhenItDies(): Promise<void> {
    let pause = RETRY_MS;
    for (;;) {
      const began = Date.now();
      await this.postmaster.ended;
      if (this.stopping) return;
      if (Date.now() - began > STEADY_MS) pause = RETRY_MS;
      this.options.log('De database is onverwacht gestopt en wordt opnieuw gestart.');
      do {
        await sleep(pause);
        pause = Math.min(pause * 2, LONGEST_RETRY_MS);
      } while (!this.stopping && !(await this.startedAgain()));
      if (this.stopping) return this.postmaster.stop();
      this.options.log('De database is weer beschikbaar.');
    }
  }

  private async startedAgain(): Promise<boolean> {
    try {
      this.postmaster = await Postmaster.start(this.options);
      return true;
    } catch (error) {
      if (!(error instanceof StartFout)) throw error;
      this.options.log(`De database start nog niet: ${error.message}`);
      return false;
    }
  }
}
