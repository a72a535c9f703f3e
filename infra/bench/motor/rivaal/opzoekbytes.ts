import type { Indeling } from './indeling.js';
import { NIET_GEDEELD, RICHTING_ONGELIJK } from './velden.js';

const NIET_VAN_TOEPASSING = 10;

/** Per list of directions and per sharing one byte for a person, kept for the next person who asks the same. */
export class Opzoekbytes {
  private readonly perRichting = new Map<string, Buffer>();
  private readonly perGemeente = new Map<string, Buffer>();
  private readonly alles: Buffer;

  constructor(
    private readonly indeling: Indeling,
    private readonly vandaag: string,
  ) {
    this.alles = Buffer.alloc(indeling.richtingen.waarden.length, NIET_VAN_TOEPASSING);
  }

  /** Points of the best shared direction, or `RICHTING_ONGELIJK` where none is shared. */
  richtingen(vanPersoon: readonly string[] | null): Buffer {
    if (vanPersoon === null) return this.alles;
    const [eerste, ...rest] = vanPersoon.map((richting) => this.richting(richting));
    const bytes = eerste === undefined ? Buffer.alloc(this.alles.length) : Buffer.from(eerste);
    for (const ander of rest) for (let i = 0; i < bytes.length; i += 1) if (ander[i]! > bytes[i]!) bytes[i] = ander[i]!;
    for (let i = 1; i < bytes.length; i += 1) if (bytes[i] === 0) bytes[i] = RICHTING_ONGELIJK;
    bytes[0] = NIET_VAN_TOEPASSING;
    return bytes;
  }

  /** `NIET_GEDEELD` where the gemeente may not see the offer. */
  delingen(eigen: string): Buffer {
    const bekend = this.perGemeente.get(eigen);
    if (bekend !== undefined) return bekend;
    const bytes = Buffer.from(
      this.indeling.delingen.waarden.map(({ gemeentecode, gedeeldMet, eigenEerstTot }) => {
        const alleenEigen = eigenEerstTot !== null && this.vandaag < eigenEerstTot;
        return gemeentecode === eigen || (!alleenEigen && gedeeldMet.has(eigen)) ? 0 : NIET_GEDEELD;
      }),
    );
    this.perGemeente.set(eigen, bytes);
    return bytes;
  }

  private richting(persoon: string): Buffer {
    const bekend = this.perRichting.get(persoon);
    if (bekend !== undefined) return bekend;
    const bytes = Buffer.from(this.indeling.richtingen.waarden.map((lijst) => Math.max(0, ...lijst.map((aanbod) => punten(persoon, aanbod)))));
    this.perRichting.set(persoon, bytes);
    return bytes;
  }
}

const isIsco = (richting: string): boolean => /^\d{1,4}$/.test(richting);

const punten = (a: string, b: string): number => {
  if (isIsco(a) && isIsco(b)) return a.startsWith(b) || b.startsWith(a) ? 5 * Math.min(a.length, b.length) : 0;
  return a === b ? 15 : 0;
};
