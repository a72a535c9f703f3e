import { Idwijzer } from './idwijzer.js';

/** A small number per id. A number that is given back goes to the next new id. */
export class Idnummers {
  private readonly wijzer = new Idwijzer();
  private readonly ids: string[] = [];
  private readonly vrij: number[] = [];

  nummer(id: string): number {
    const bekend = this.wijzer.nummer(id);
    if (bekend >= 0) return bekend;
    const nummer = this.vrij.pop() ?? this.ids.length;
    this.ids[nummer] = id;
    this.wijzer.zet(id, nummer);
    return nummer;
  }

  /** Number of a known id, or -1. */
  zoek(id: string): number {
    return this.wijzer.nummer(id);
  }

  id(nummer: number): string {
    return this.ids[nummer]!;
  }

  /** Forgets an id: nothing may hold its number any more. */
  geefVrij(id: string): void {
    const nummer = this.wijzer.nummer(id);
    if (nummer < 0) return;
    this.wijzer.verwijder(id);
    this.ids[nummer] = '';
    this.vrij.push(nummer);
  }
}
