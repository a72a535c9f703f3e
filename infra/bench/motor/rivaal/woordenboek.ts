/** Numbers distinct values from 0, so that a row holds a small number or one bit. */
export class Woordenboek<T> {
  readonly waarden: T[] = [];
  private readonly nummers = new Map<string, number>();

  /** @param maximum how many values fit where the number is used */
  constructor(private readonly maximum = Infinity) {}

  /** @throws Error when a value more does not fit: the comparison would not be fair. */
  nummer(sleutel: string, waarde: T): number {
    const bekend = this.nummers.get(sleutel);
    if (bekend !== undefined) return bekend;
    if (this.waarden.length >= this.maximum) throw new Error(`Er zijn meer dan ${this.maximum} waarden, dat past niet in een veld.`);
    this.nummers.set(sleutel, this.waarden.length);
    return this.waarden.push(waarde) - 1;
  }

  zoek(sleutel: string): number | null {
    return this.nummers.get(sleutel) ?? null;
  }

  /** One bit for each value that the test holds for. */
  masker(proef: (waarde: T) => boolean): number {
    return this.waarden.reduce((masker, waarde, nummer) => masker | (proef(waarde) ? 1 << nummer : 0), 0);
  }
}
