const DELEN = 256;
const TEKENS = 8;

/**
 * Row per id. In many small maps instead of one: a map that grows copies all it holds at once, which for a million ids blocks everything
 * else for a tenth of a second.
 */
export class Idwijzer {
  private readonly delen = Array.from({ length: DELEN }, () => new Map<string, number>());
  private totaal = 0;

  get aantal(): number {
    return this.totaal;
  }

  /** Row of a known id, or -1. */
  rij(id: string): number {
    return this.deel(id).get(id) ?? -1;
  }

  zet(id: string, rij: number): void {
    const deel = this.deel(id);
    const vooraf = deel.size;
    deel.set(id, rij);
    this.totaal += deel.size - vooraf;
  }

  /** Returns whether the id was there. */
  verwijder(id: string): boolean {
    const was = this.deel(id).delete(id);
    if (was) this.totaal--;
    return was;
  }

  /** The last characters of an id differ most. */
  private deel(id: string): Map<string, number> {
    let nummer = 0;
    for (let i = Math.max(0, id.length - TEKENS); i < id.length; i++) nummer = (Math.imul(nummer, 31) + id.charCodeAt(i)) | 0;
    return this.delen[nummer & (DELEN - 1)]!;
  }
}
