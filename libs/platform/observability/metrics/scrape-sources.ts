import type { Counter, Gauge } from 'prom-client';

export interface Sample {
  readonly gauge: Gauge;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

interface Source {
  readonly dienst: string;
  readonly name: string;
  readonly read: () => readonly Sample[] | Promise<readonly Sample[]>;
  shown: readonly Sample[];
  busy: boolean;
}

const late = Symbol('late');

/**
 * Numbers that are asked for when somebody scrapes. A source that fails, or is not ready within the time, shows nothing rather than an old
 * number, is counted, and never keeps the others back; it is not asked again before it has answered.
 */
export class ScrapeSources {
  private readonly sources = new Set<Source>();

  constructor(
    private readonly errors: Counter,
    private readonly timeoutMs: number,
  ) {}

  /** Answers how to end it: the source and its numbers disappear. */
  add(dienst: string, name: string, read: Source['read']): () => void {
    const source: Source = { dienst, name, read, shown: [], busy: false };
    this.sources.add(source);
    return () => {
      this.sources.delete(source);
      show(source, []);
    };
  }

  async refresh(): Promise<void> {
    await Promise.all([...this.sources].map((source) => this.refreshOne(source)));
  }

  private async refreshOne(source: Source): Promise<void> {
    const samples = source.busy ? late : await Promise.race([this.ask(source), after(this.timeoutMs)]);
    if (!this.sources.has(source)) return;
    if (samples === late) this.errors.inc({ dienst: source.dienst, source: source.name });
    show(source, samples === late ? [] : samples);
  }

  private async ask(source: Source): Promise<readonly Sample[] | typeof late> {
    source.busy = true;
    try {
      return await source.read();
    } catch {
      // The cause is logged by whoever needs that database or bus for its work.
      return late;
    } finally {
      source.busy = false;
    }
  }
}

const after = (ms: number): Promise<typeof late> => new Promise((resolve) => setTimeout(() => resolve(late), ms).unref());

const show = (source: Source, samples: readonly Sample[]): void => {
  for (const { gauge, labels } of source.shown) gauge.remove(labels);
  for (const { gauge, labels, value } of samples) gauge.set(labels, value);
  source.shown = samples;
};
