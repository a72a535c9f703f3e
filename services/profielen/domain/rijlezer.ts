import { isDatum } from '@regiomatch/aanbod-kern';
import { BRONNEN, type Bron, type Bronvermelding } from './bronvermelding.js';
import type { Feitwijziging } from './feiten.js';
import type { Rijfout } from './rijfout.js';
import { INVOERVELDEN } from './velden/invoervelden.js';
import { datum, keuze, type Lezer, object } from './velden/lezers.js';
import { Veldfout } from './velden/veldfout.js';

const bron = keuze(BRONNEN);
const bronvermelding = object(['bron', 'datum']);
const bronnenPerVeld = object(Object.keys(INVOERVELDEN));
const GETOOND = 40;

/** Reads the fields of one row one by one and collects everything that is wrong, so that one round of repair is enough. */
export class Rijlezer {
  readonly fouten: Rijfout[] = [];
  readonly gebruikteBronnen = new Set<Bron>();
  private readonly waarden: ReadonlyMap<string, unknown>;
  private readonly standaard: Bronvermelding & { readonly zonderDatum: boolean };
  private readonly perVeld: ReadonlyMap<string, unknown>;
  private readonly datumlezer: Lezer<string>;

  constructor(
    private readonly rij: number,
    waarde: unknown,
    private readonly vandaag: string,
  ) {
    this.datumlezer = datum('1990-01-01', vandaag);
    const isRij = typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
    if (!isRij) this.fout(null, 'rij.type', 'Deze rij is geen object met velden.');
    this.waarden = new Map(isRij ? Object.entries(waarde) : []);
    for (const naam of this.waarden.keys()) {
      if (!Object.hasOwn(INVOERVELDEN, naam))
        this.fout(toonbaar(naam), 'veld.onbekend', 'Dit veld kent het formaat niet. Haal het weg, of controleer de spelling.');
    }
    const gegevenDatum = this.lees('datum', this.datumlezer) ?? null;
    this.standaard = { bron: this.lees('bron', bron) ?? 'brede-intake', datum: gegevenDatum ?? vandaag, zonderDatum: gegevenDatum === null };
    this.perVeld = this.lees('bronnen', bronnenPerVeld) ?? new Map();
  }

  /** The value of a field: undefined when it is absent or wrong, null when it is stated to be unfilled. */
  lees<T>(naam: string, lezer: Lezer<T>): T | null | undefined {
    const waarde = this.waarden.get(naam);
    return waarde === undefined || waarde === null ? waarde : this.probeer(naam, () => lezer(waarde));
  }

  heeft(naam: string): boolean {
    return this.waarden.has(naam);
  }

  /** The value with its source and date; undefined when the row does not speak of it. */
  leesFeit<T>(naam: string, lezer: Lezer<T>): Feitwijziging<T> | undefined {
    const waarde = this.lees(naam, lezer);
    return waarde === undefined ? undefined : this.feit(naam, waarde);
  }

  /** Joins a value with the source that the row gives for the field: its own, or that of the whole row. */
  feit<T>(naam: string, waarde: T | null): Feitwijziging<T> {
    const eigen = this.perVeld.size === 0 ? {} : (this.probeer('bronnen', () => this.eigenBron(naam)) ?? {});
    const vermelding = { ...this.standaard, ...eigen };
    if (waarde !== null) this.gebruikteBronnen.add(vermelding.bron);
    return { waarde, ...vermelding };
  }

  probeer<T>(veld: string, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Veldfout)) throw error;
      this.fout(veld, error.code, error.melding);
      return undefined;
    }
  }

  fout(veld: string | null, code: string, melding: string): void {
    this.fouten.push({ rij: this.rij, veld, code, melding });
  }

  private eigenBron(naam: string): { bron?: Bron; datum?: string; zonderDatum?: boolean } {
    const gegeven = this.perVeld.get(naam);
    if (gegeven === undefined || gegeven === null) return {};
    const delen = bronvermelding(gegeven);
    const eigenBron = delen.get('bron');
    const eigenDatum = delen.get('datum');
    if (typeof eigenDatum === 'string' && isDatum(eigenDatum) && eigenDatum > this.vandaag)
      throw new Veldfout('veld.bereik', `De datum bij ${naam} ligt in de toekomst.`);
    return {
      ...(eigenBron === undefined || eigenBron === null ? {} : { bron: bron(eigenBron) }),
      ...(eigenDatum === undefined || eigenDatum === null ? {} : { datum: this.datumlezer(eigenDatum), zonderDatum: false }),
    };
  }
}

/** A name from a file, safe to show again. */
const toonbaar = (naam: string): string => {
  const schoon = naam.replace(/[\p{Cc}\p{Cf}]/gu, ' ').trim();
  return schoon.length > GETOOND ? `${schoon.slice(0, GETOOND)}…` : schoon;
};
