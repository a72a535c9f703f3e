/** A small number per number for one question, each worked out once: at the first row that needs it. */
export class Opzoektabel {
  private waarden = new Int32Array(64);
  /** The question that each value was worked out for. */
  private vragen = new Int32Array(64);
  private vraag = 1;
  private readonly bepaal: (nummer: number) => number;

  constructor(bepaal: (nummer: number) => number) {
    this.bepaal = bepaal;
  }

  /** A new question: what was known no longer counts. */
  begin(): void {
    this.vraag = (this.vraag + 1) | 0;
  }

  waarde(nummer: number): number {
    if (nummer >= this.waarden.length) this.maakRuimte(nummer * 2);
    if (this.vragen[nummer] !== this.vraag) {
      this.waarden[nummer] = this.bepaal(nummer);
      this.vragen[nummer] = this.vraag;
    }
    return this.waarden[nummer]!;
  }

  private maakRuimte(lengte: number): void {
    const { waarden, vragen } = this;
    this.waarden = new Int32Array(lengte);
    this.waarden.set(waarden);
    this.vragen = new Int32Array(lengte);
    this.vragen.set(vragen);
  }
}
