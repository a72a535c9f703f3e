import type { Toeval } from './toeval.js';

/** Draws values in the ratio of their weights, in O(log n). */
export class Verdeling<T> {
  private readonly grenzen: Float64Array;

  constructor(
    private readonly waarden: readonly T[],
    gewichten: readonly number[],
  ) {
    this.grenzen = new Float64Array(waarden.length);
    let som = 0;
    for (let i = 0; i < waarden.length; i += 1) this.grenzen[i] = som += gewichten[i] ?? 0;
    if (som <= 0) throw new RangeError('Een verdeling heeft ten minste één gewicht boven nul.');
  }

  /** From a record of value → weight. */
  static van<K extends string>(gewichten: Readonly<Record<K, number>>): Verdeling<K> {
    const waarden = Object.keys(gewichten) as K[];
    return new Verdeling(
      waarden,
      waarden.map((waarde) => gewichten[waarde]),
    );
  }

  trek(toeval: Toeval): T {
    const punt = toeval.deel() * (this.grenzen.at(-1) ?? 0);
    let laag = 0;
    let hoog = this.grenzen.length - 1;
    while (laag < hoog) {
      const midden = (laag + hoog) >> 1;
      if ((this.grenzen[midden] ?? 0) > punt) hoog = midden;
      else laag = midden + 1;
    }
    return this.waarden[laag] as T;
  }
}
