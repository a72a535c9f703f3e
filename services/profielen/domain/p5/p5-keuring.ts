import { P5_SOORTEN, type P5Soort, type P5Vondst } from './p5-vondst.js';
import { type Betekenis, verbodenGetal, verbodenTekst, verbodenVeldnaam } from './verboden-inhoud.js';

/** Names of fields of the format whose values are not ordinary text; all other known names mean `tekst`. */
export type Veldbetekenissen = ReadonlyMap<string, Betekenis>;

interface Bezoek {
  readonly waarde: unknown;
  readonly veld: string | null;
  readonly betekenis: Betekenis;
}

const MEEST_ONTHOUDEN = 20_000;

/**
 * Searches names and values, however deep, for data of class P5. One instance per file: it remembers what it judged, because values repeat.
 * Walks without recursion, so that deep nesting costs time and never the stack.
 */
export class P5Keuring {
  private readonly teksten = new Map<string, P5Soort | null>();
  private readonly namen = new Map<string, P5Soort | null>();

  /** @param velden names that the format knows, with what their values mean. */
  constructor(private readonly velden: Veldbetekenissen) {}

  /** The first thing that may not be stored; `rij` is only passed on. */
  vind(waarde: unknown, rij: number | null): P5Vondst | null {
    const open: Bezoek[] = [{ waarde, veld: null, betekenis: 'tekst' }];
    for (let bezoek = open.pop(); bezoek; bezoek = open.pop()) {
      const { waarde: huidig, veld, betekenis } = bezoek;
      const soort = this.soortVan(huidig, betekenis);
      if (soort) return vondst(soort, rij, veld);
      if (typeof huidig !== 'object' || huidig === null) continue;
      if (Array.isArray(huidig)) {
        for (const deel of huidig) open.push({ waarde: deel, veld, betekenis });
        continue;
      }
      for (const [naam, deel] of Object.entries(huidig)) {
        const bekend = this.velden.get(naam);
        const verboden = bekend === undefined ? this.vindNaam(naam) : null;
        if (verboden) return vondst(verboden, rij, veld);
        open.push({ waarde: deel, veld: bekend === undefined ? veld : naam, betekenis: bekend ?? 'tekst' });
      }
    }
    return null;
  }

  /** A single name, such as a column heading. */
  vindNaam(naam: string): P5Soort | null {
    if (this.velden.has(naam)) return null;
    return onthoud(this.namen, naam, () => verbodenVeldnaam(naam));
  }

  private soortVan(waarde: unknown, betekenis: Betekenis): P5Soort | null {
    if (typeof waarde === 'string') return onthoud(this.teksten, `${betekenis}|${waarde}`, () => verbodenTekst(waarde, betekenis));
    if (typeof waarde === 'number') return verbodenGetal(waarde, betekenis);
    return null;
  }
}

export const vondst = (soort: P5Soort, rij: number | null, veld: string | null): P5Vondst => ({ soort, uitleg: P5_SOORTEN[soort], rij, veld });

const onthoud = (bekend: Map<string, P5Soort | null>, sleutel: string, oordeel: () => P5Soort | null): P5Soort | null => {
  const eerder = bekend.get(sleutel);
  if (eerder !== undefined) return eerder;
  const soort = oordeel();
  if (bekend.size < MEEST_ONTHOUDEN && sleutel.length < 200) bekend.set(sleutel, soort);
  return soort;
};
