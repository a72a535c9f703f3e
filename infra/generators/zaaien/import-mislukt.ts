export interface Importfout {
  readonly rij: number;
  readonly veld: string | null;
  readonly code: string;
  readonly melding: string;
}

const HOOGSTENS = 10;

/** An import of the region refused a file: with its own words about the first rows, or about the file as a whole. */
export class ImportMislukt extends Error {
  constructor(wat: string, melding: string, fouten: readonly Importfout[] = []) {
    const regels = fouten
      .slice(0, HOOGSTENS)
      .map(({ rij, veld, code, melding: tekst }) => `  rij ${rij}${veld === null ? '' : `, ${veld}`}: ${tekst} (${code})`);
    super([`${wat}: ${melding}`, ...regels, ...(fouten.length > HOOGSTENS ? [`  … en nog ${fouten.length - HOOGSTENS} fouten.`] : [])].join('\n'));
  }
}
