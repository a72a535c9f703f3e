import type { AanbodFeiten } from '../aanbod-feiten.js';
import { isOpen } from '../is-open.js';
import { oordeel, type Match, type Oordeel } from '../oordeel.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import type { ProgrammaFeiten } from '../programma.js';
import { perCodepunt, rangschik } from '../rangorde.js';
import { WEIGERINGSCODES, type Paarcode } from '../regels/weigeringscode.js';
import type { Geweigerden, Pagina, Telcode, Telling, Zoekresultaat } from './resultaat.js';

interface Beoordeeld {
  readonly id: string;
  readonly oordeel: Oordeel;
}

/** The kernel asked pair by pair: what the columns engine must equal. */
export class AanbodEenVoorEen {
  private readonly perId = new Map<string, AanbodFeiten>();

  static bouw(aanbod: Iterable<AanbodFeiten>): AanbodEenVoorEen {
    const kolommen = new AanbodEenVoorEen();
    for (const een of aanbod) kolommen.zet(een);
    return kolommen;
  }

  get aantal(): number {
    return this.perId.size;
  }

  vind(id: string): AanbodFeiten | null {
    return this.perId.get(id) ?? null;
  }

  /** Inserts or replaces; the next question sees it. */
  zet(aanbod: AanbodFeiten): void {
    this.perId.set(aanbod.id, aanbod);
  }

  /** Returns whether the offer was there. */
  verwijder(id: string): boolean {
    return this.perId.delete(id);
  }

  zoek(persoon: PersoonFeiten, programma: ProgrammaFeiten, vandaag: string, { aantal, vanaf }: Pagina): Zoekresultaat {
    const paren = this.beoordeel(persoon, programma, vandaag);
    const binnen = paren.filter((paar) => paar.oordeel.meters <= programma.straalMeters);
    const matches = paren.flatMap(({ id, oordeel: paar }) => (paar.status === 'match' ? [{ id, ...(paar satisfies Match) }] : []));
    const telling = Object.fromEntries(
      WEIGERINGSCODES.filter((code): code is Telcode => code !== 'BUITEN_STRAAL').map((code) => [
        code,
        binnen.filter((paar) => (paar.oordeel.codes as readonly Paarcode[]).includes(code)).length,
      ]),
    ) as Telling;
    return {
      treffers: rangschik(matches)
        .slice(vanaf, vanaf + aantal)
        .map(({ id, meters, punten, score, nogTeBepalen }) => ({ id, meters, punten, score, nogTeBepalen })),
      totaalMatches: matches.length,
      tellingPerCode: telling,
      lopend: [...persoon.lopend].filter((id) => this.perId.has(id)).sort(perCodepunt),
      buitenStraal: paren.length - binnen.length,
    };
  }

  /** Open offers that a code applies to: within the radius, or for BUITEN_STRAAL outside it. */
  geweigerd(persoon: PersoonFeiten, programma: ProgrammaFeiten, vandaag: string, code: Paarcode, { aantal, vanaf }: Pagina): Geweigerden {
    const buiten = code === 'BUITEN_STRAAL';
    const gevonden = this.beoordeel(persoon, programma, vandaag)
      .filter((paar) => (paar.oordeel.codes as readonly Paarcode[]).includes(code) && paar.oordeel.meters > programma.straalMeters === buiten)
      .map(({ id, oordeel: { meters, codes } }) => ({ id, meters, codes }))
      .sort((a, b) => a.meters - b.meters || perCodepunt(a.id, b.id));
    return { geweigerd: gevonden.slice(vanaf, vanaf + aantal), totaal: gevonden.length };
  }

  private beoordeel(persoon: PersoonFeiten, programma: ProgrammaFeiten, vandaag: string): readonly Beoordeeld[] {
    return [...this.perId.values()]
      .filter((aanbod) => isOpen(aanbod, vandaag) && !persoon.lopend.has(aanbod.id))
      .map((aanbod) => ({ id: aanbod.id, oordeel: oordeel(persoon, aanbod, programma, vandaag) }));
  }
}
