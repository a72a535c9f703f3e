/** FNV-1a with a murmur finaliser: spreads a text over 32 bits, so that neighbouring item numbers give unrelated streams. */
const hash32 = (tekst: string, zaad: number): number => {
  let h = zaad ^ 0x811c9dc5;
  for (let i = 0; i < tekst.length; i += 1) h = Math.imul(h ^ tekst.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

/**
 * Deterministic pseudo-random numbers (sfc32, public domain). The same key gives the same stream on every machine; every generated item draws
 * from its own stream, so that one more draw for one item changes no other item.
 */
export class Toeval {
  private a: number;
  private b: number;
  private c: number;
  private teller = 1;

  constructor(sleutel: string) {
    this.a = hash32(sleutel, 0x9e3779b9);
    this.b = hash32(sleutel, 0x243f6a88);
    this.c = hash32(sleutel, 0xb7e15162);
    for (let i = 0; i < 8; i += 1) this.deel();
  }

  /** At least 0 and below 1. */
  deel(): number {
    const som = (this.a + this.b + this.teller) | 0;
    this.teller = (this.teller + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + som;
    this.c |= 0;
    return (som >>> 0) / 0x1_0000_0000;
  }

  /** A whole number, both bounds inside. */
  geheel(van: number, totEnMet: number): number {
    return van + Math.floor(this.deel() * (totEnMet - van + 1));
  }

  /** True in `kans` of the cases (0–1). */
  kans(kans: number): boolean {
    return this.deel() < kans;
  }

  kies<T>(lijst: readonly T[]): T {
    const gekozen = lijst[Math.floor(this.deel() * lijst.length)];
    if (gekozen === undefined) throw new RangeError('Uit een lege lijst valt niet te kiezen.');
    return gekozen;
  }
}
