import type { AanbodFeiten } from '../aanbod-feiten.js';
import { oordeel } from '../oordeel.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import type { ProgrammaFeiten } from '../programma.js';
import { perCodepunt, rangschik } from '../rangorde.js';
import { WEIGERINGSCODES, type Paarcode } from '../regels/weigeringscode.js';
import type { Mensenresultaat, Pagina, Telcode, Telling } from './resultaat.js';

export interface Mensenvraag extends Pagina {
  readonly vandaag: string;
  /** Programma of a gemeente: radius and weights are those of the person's gemeente. */
  readonly programmaVan: (gemeentecode: string) => ProgrammaFeiten;
  /** Segments whose people may be named; every other segment only yields a number. */
  readonly leesbaar: ReadonlySet<string>;
}

/** The kernel asked pair by pair: what the columns engine must equal. */
export class MensenEenVoorEen {
  private readonly perId = new Map<string, PersoonFeiten>();

  static bouw(mensen: Iterable<PersoonFeiten>): MensenEenVoorEen {
    const kolommen = new MensenEenVoorEen();
    for (const persoon of mensen) kolommen.zet(persoon);
    return kolommen;
  }

  get aantal(): number {
    return this.perId.size;
  }

  /** Inserts or replaces; a person who moved leaves the old segment. */
  zet(persoon: PersoonFeiten): void {
    this.perId.set(persoon.id, persoon);
  }

  verwijder(id: string): boolean {
    return this.perId.delete(id);
  }

  zoek(aanbod: AanbodFeiten, { vandaag, programmaVan, leesbaar, aantal, vanaf }: Mensenvraag): Mensenresultaat {
    const paren = [...this.perId.values()].map((persoon) => ({
      persoon,
      oordeel: oordeel(persoon, aanbod, programmaVan(persoon.gemeentecode), vandaag),
    }));
    const zichtbaar = paren.filter(({ persoon }) => leesbaar.has(persoon.gemeentecode));
    const matches = zichtbaar.flatMap(({ persoon: { id }, oordeel: paar }) =>
      paar.status === 'match' ? [{ id, meters: paar.meters, punten: paar.punten, score: paar.score, nogTeBepalen: paar.nogTeBepalen }] : [],
    );
    const binnen = zichtbaar.filter(({ persoon, oordeel: { meters } }) => meters <= programmaVan(persoon.gemeentecode).straalMeters);
    const aantalElders = new Map<string, number>();
    for (const { persoon, oordeel: paar } of paren) {
      if (paar.status !== 'match' || leesbaar.has(persoon.gemeentecode)) continue;
      aantalElders.set(persoon.gemeentecode, (aantalElders.get(persoon.gemeentecode) ?? 0) + 1);
    }
    return {
      treffers: rangschik(matches).slice(vanaf, vanaf + aantal),
      totaalMatches: matches.length,
      tellingPerCode: Object.fromEntries(
        WEIGERINGSCODES.filter((code): code is Telcode => code !== 'BUITEN_STRAAL').map((code) => [
          code,
          binnen.filter((paar) => (paar.oordeel.codes as readonly Paarcode[]).includes(code)).length,
        ]),
      ) as Telling,
      lopend: zichtbaar
        .filter(({ oordeel: { status } }) => status === 'lopend')
        .map(({ persoon }) => persoon.id)
        .sort(perCodepunt),
      aantalElders,
    };
  }
}
