/** Values that many rows share, each stored once and numbered from 0 in order of arrival. */
export class Woordenlijst<T> {
  readonly waarden: T[] = [];
  private readonly nummers = new Map<string | number, number>();

  /** Number of the value with this key; `maak` gives the value when it is new. */
  nummer(sleutel: string | number, maak: () => T): number {
    const bekend = this.nummers.get(sleutel);
    if (bekend !== undefined) return bekend;
    const nummer = this.waarden.push(maak()) - 1;
    this.nummers.set(sleutel, nummer);
    return nummer;
  }

  /** Number of a known key, or -1. */
  zoek(sleutel: string | number): number {
    return this.nummers.get(sleutel) ?? -1;
  }

  waarde(nummer: number): T {
    return this.waarden[nummer] as T;
  }

  get aantal(): number {
    return this.waarden.length;
  }
}
