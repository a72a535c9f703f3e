import type { AanbodFeiten } from '../aanbod-feiten.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import type { ProgrammaFeiten } from '../programma.js';
import type { Paarcode } from '../regels/weigeringscode.js';
import { AanbodTabel } from './aanbod-tabel.js';
import { AanbodZoeker } from './aanbod-zoeker.js';
import { AanbodRijen } from './aanbod-rijen.js';
import { laagsteBit } from './bits.js';
import { celnummer } from './celnummer.js';
import { celvolgorde } from './celvolgorde.js';
import { gedeeldIdBegin } from './id-sleutel.js';
import type { Geweigerden, Pagina, Zoekresultaat } from './resultaat.js';
import { metRuimte } from './met-ruimte.js';
import { BLADEN_PER_TAK, LAT, LON, PUNTMAAT, RIJEN_PER_BLAD, RIJEN_PER_TAK } from './tak.js';

/** Offers per step of a rebuild: a few milliseconds of work. */
const PER_SLAG = 250;

/**
 * Offers in memory for the question "what fits this person": bit planes within a radius, with the same ids, order, points and codes as the
 * kernel gives pair by pair. Every call is synchronous and sees all changes made before it.
 */
export class AanbodKolommen {
  private tabel: AanbodTabel;
  private zoeker: AanbodZoeker;
  /** Ids changed while a rebuild runs; null when none runs. */
  private gewijzigd: Set<string> | null = null;

  private constructor(tabel: AanbodTabel) {
    this.tabel = tabel;
    this.zoeker = new AanbodZoeker(tabel);
  }

  /** Lays out offers in one go; of two with the same id the last one counts. */
  static bouw(aanbod: Iterable<AanbodFeiten>): AanbodKolommen {
    const perId = new Map<string, AanbodFeiten>();
    for (const een of aanbod) perId.set(een.id, een);
    const lijst = [...perId.values()];
    const slagen = celvolgorde(
      Int32Array.from(lijst, ({ lat, lon }) => celnummer(lat, lon)),
      Infinity,
    );
    let stap = slagen.next();
    while (!stap.done) stap = slagen.next();
    const tabel = new AanbodTabel('', new AanbodRijen(gedeeldIdBegin(lijst.length, (i) => lijst[i]!.id)));
    for (const plaats of stap.value) tabel.legAan(lijst[plaats]!);
    return new AanbodKolommen(tabel);
  }

  get aantal(): number {
    return this.tabel.aantal;
  }

  /** Rows placed since the last layout. When they become many, questions get slower: time for `herbouw`. */
  get sindsIndeling(): number {
    return this.tabel.takken.sindsIndeling;
  }

  vind(id: string): AanbodFeiten | null {
    return this.tabel.vind(id);
  }

  /** Inserts or replaces; the next question sees it. */
  zet(aanbod: AanbodFeiten): void {
    this.gewijzigd?.add(aanbod.id);
    this.tabel.zet(aanbod);
  }

  /** Returns whether the offer was there. */
  verwijder(id: string): boolean {
    this.gewijzigd?.add(id);
    const was = this.tabel.verwijder(id);
    // A rebuild may have copied its row already.
    if (this.gewijzigd === null) this.tabel.rijen.ids.geefVrij(id);
    return was;
  }

  /** Explained matches of one person, best first, with the counts of what was refused. `vandaag` is an ISO date. */
  zoek(persoon: PersoonFeiten, programma: ProgrammaFeiten, vandaag: string, pagina: Pagina): Zoekresultaat {
    return this.zoeker.zoek(persoon, programma, vandaag, pagina);
  }

  /** Open offers that a code applies to: within the radius, or for BUITEN_STRAAL outside it. */
  geweigerd(persoon: PersoonFeiten, programma: ProgrammaFeiten, vandaag: string, code: Paarcode, pagina: Pagina): Geweigerden {
    return this.zoeker.geweigerd(persoon, programma, vandaag, code, pagina);
  }

  /**
   * Lays everything out anew in steps of a few milliseconds, so that a caller can let questions and changes in between: they are answered
   * from the old layout until the new one is complete.
   * @throws Error when a rebuild is already running
   */
  *herbouw(perSlag: number = PER_SLAG): Generator<void, void, void> {
    if (this.gewijzigd !== null) throw new Error('Er loopt al een herbouw van de kolommen.');
    const gewijzigd = new Set<string>();
    this.gewijzigd = gewijzigd;
    try {
      const oud = this.tabel;
      const { rijen, cellen } = yield* gebruikteRijen(oud);
      const nieuw = oud.leeg();
      let gedaan = 0;
      for (const plaats of yield* celvolgorde(cellen, perSlag)) {
        const rij = rijen[plaats]!;
        const id = oud.idVan(rij);
        // A row that was freed or taken by another offer since has a changed id too.
        if (id !== null && !gewijzigd.has(id)) nieuw.neemOver(oud, rij);
        if (++gedaan % perSlag === 0) yield;
      }
      for (const id of gewijzigd) {
        gewijzigd.delete(id);
        const aanbod = oud.vind(id);
        if (aanbod !== null) nieuw.zet(aanbod);
        else {
          nieuw.verwijder(id);
          nieuw.rijen.ids.geefVrij(id);
        }
        if (++gedaan % perSlag === 0) yield;
      }
      this.tabel = nieuw;
      this.zoeker = new AanbodZoeker(nieuw);
    } finally {
      this.gewijzigd = null;
    }
  }
}

interface Rijcellen {
  readonly rijen: Int32Array;
  readonly cellen: Int32Array;
}

/** The rows in use with their cells, a branch at a time; of rows that come meanwhile it has some. */
function* gebruikteRijen({ takken }: AanbodTabel): Generator<void, Rijcellen, void> {
  let rijen = new Int32Array(takken.aantal);
  let cellen = new Int32Array(takken.aantal);
  let aantal = 0;
  for (let t = 0; t < takken.takken.length; t++) {
    const { bezet, punten } = takken.takken[t]!;
    if (aantal + RIJEN_PER_TAK > rijen.length) {
      rijen = metRuimte(rijen, aantal + RIJEN_PER_TAK);
      cellen = metRuimte(cellen, aantal + RIJEN_PER_TAK);
    }
    for (let blad = 0; blad < BLADEN_PER_TAK; blad++) {
      for (let over = bezet[blad]!; over !== 0; over &= over - 1) {
        const rij = blad * RIJEN_PER_BLAD + laagsteBit(over);
        rijen[aantal] = t * RIJEN_PER_TAK + rij;
        cellen[aantal++] = celnummer(punten[rij * PUNTMAAT + LAT]!, punten[rij * PUNTMAAT + LON]!);
      }
    }
    yield;
  }
  return { rijen: rijen.subarray(0, aantal), cellen: cellen.subarray(0, aantal) };
}
