/** Answers per number for one question, each worked out once: at the first row that needs it. */
export class Opzoektabel {
  private antwoorden = new Int32Array(64);
  private vraag = 0;
  private readonly bepaal: (nummer: number) => boolean;

  constructor(bepaal: (nummer: number) => boolean) {
    this.bepaal = bepaal;
  }

  /** A new question: what was known no longer counts. */
  begin(): void {
    this.vraag += 2;
  }

  geweigerd(nummer: number): boolean {
    if (nummer >= this.antwoorden.length) {
      const ruimer = new Int32Array(nummer * 2);
      ruimer.set(this.antwoorden);
      this.antwoorden = ruimer;
    }
    const antwoord = this.antwoorden[nummer]!;
    if (antwoord >= this.vraag) return antwoord > this.vraag;
    const geweigerd = this.bepaal(nummer);
    this.antwoorden[nummer] = geweigerd ? this.vraag + 1 : this.vraag;
    return geweigerd;
  }
}
