type Stop = () => Promise<unknown>;

/** What was started, to be stopped in the opposite order. A part that fails to stop does not keep the others running. */
export class StopStack {
  private readonly stops: Stop[] = [];
  private done: Promise<void> | undefined;

  /** Takes a part that runs now; returns it. */
  add<T>(part: T, stop: (part: T) => Promise<unknown>): T {
    this.stops.push(() => stop(part));
    return part;
  }

  /** Stops everything, once; a later call waits for the first. @throws AggregateError with every failure. */
  stop(): Promise<void> {
    return (this.done ??= this.stopAll());
  }

  /** Gives up on the rest and stops only what was started first: the database, on which everything stands. */
  async stopFoundation(): Promise<void> {
    await this.stops.at(0)?.();
  }

  private async stopAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const stop of this.stops.toReversed()) {
      try {
        await stop();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Niet alles kon netjes stoppen.');
  }
}
