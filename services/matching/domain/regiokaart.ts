import type { GemeenteGewijzigdV1, Programma, SamenwerkingGewijzigdV1, ZichtbaarVoor } from '@regiomatch/contracts';
import { naarProgrammaFeiten, PROGRAMMA_HENGELO, type ProgrammaFeiten } from '@regiomatch/matching-kern';

interface Gemeente {
  readonly naam: string;
  readonly programmas: readonly { readonly geldigVan: string; readonly feiten: ProgrammaFeiten }[];
}

/** What matching knows of the region: who shares with whom, and the rules of each gemeente. Small, so always in memory. */
export class Regiokaart {
  private readonly gemeenten = new Map<string, Gemeente>();
  private readonly samenwerkingen = new Map<string, readonly string[]>();
  /** One set per distinct sharing: 100,000 offers share a few hundred. */
  private delingen = new Map<string, ReadonlySet<string>>();

  /** Answers whether the gemeente is called something else now. */
  zetGemeente({ gemeentecode, naam, programmas }: GemeenteGewijzigdV1): boolean {
    const vorigeNaam = this.naam(gemeentecode);
    const opDatum = [...programmas].sort((a, b) => (a.geldigVan < b.geldigVan ? -1 : a.geldigVan > b.geldigVan ? 1 : a.versie - b.versie));
    this.gemeenten.set(gemeentecode, {
      naam,
      programmas: opDatum.map((programma: Programma) => ({ geldigVan: programma.geldigVan, feiten: naarProgrammaFeiten(programma) })),
    });
    return vorigeNaam !== naam;
  }

  /** Answers whether the members changed, so that sharing has to be resolved again. */
  zetSamenwerking({ samenwerkingId, gemeenten }: Pick<SamenwerkingGewijzigdV1, 'samenwerkingId' | 'gemeenten'>): boolean {
    const vorige = this.samenwerkingen.get(samenwerkingId);
    if (vorige !== undefined && vorige.length === gemeenten.length && gemeenten.every((code) => vorige.includes(code))) return false;
    this.samenwerkingen.set(samenwerkingId, gemeenten);
    this.delingen = new Map();
    return true;
  }

  naam(gemeentecode: string): string {
    return this.gemeenten.get(gemeentecode)?.naam ?? gemeentecode;
  }

  /** The programma that holds on this day (ISO date); a gemeente without its own has Hengelo's values. */
  programma(gemeentecode: string, vandaag: string): ProgrammaFeiten {
    return this.gemeenten.get(gemeentecode)?.programmas.findLast(({ geldigVan }) => geldigVan <= vandaag)?.feiten ?? PROGRAMMA_HENGELO;
  }

  gemeentenVan(samenwerkingId: string): readonly string[] {
    return this.samenwerkingen.get(samenwerkingId) ?? [];
  }

  samenwerkingenMet(gemeentecode: string): readonly string[] {
    return [...this.samenwerkingen].filter(([, gemeenten]) => gemeenten.includes(gemeentecode)).map(([id]) => id);
  }

  /** Gemeenten that an offer is shared with, the own one included. An unknown samenwerking shares with nobody until it is known. */
  gedeeldMet(eigen: string, { samenwerkingen, gemeenten }: Pick<ZichtbaarVoor, 'samenwerkingen' | 'gemeenten'>): ReadonlySet<string> {
    const sleutel = `${eigen}|${[...gemeenten].sort().join()}|${[...samenwerkingen].sort().join()}`;
    const bekend = this.delingen.get(sleutel);
    if (bekend !== undefined) return bekend;
    const deling = new Set([eigen, ...gemeenten, ...samenwerkingen.flatMap((id) => this.gemeentenVan(id))]);
    this.delingen.set(sleutel, deling);
    return deling;
  }
}
