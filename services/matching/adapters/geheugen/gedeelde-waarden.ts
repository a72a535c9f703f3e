/** Keeps one instance of equal values, because 100,000 offers say the same few thousand words and lists. */
export class GedeeldeWaarden {
  private readonly teksten = new Map<string, string>();
  private readonly lijsten = new Map<string, readonly unknown[]>();

  readonly tekst = <T extends string | null>(waarde: T): T => {
    if (waarde === null) return waarde;
    const bekend = this.teksten.get(waarde);
    if (bekend !== undefined) return bekend as T;
    this.teksten.set(waarde, waarde);
    return waarde;
  };

  readonly lijst = <T>(waarde: readonly T[]): readonly T[] => {
    const sleutel = JSON.stringify(waarde);
    const bekend = this.lijsten.get(sleutel);
    if (bekend !== undefined) return bekend as readonly T[];
    this.lijsten.set(sleutel, waarde);
    return waarde;
  };
}
