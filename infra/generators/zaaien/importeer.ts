import { setTimeout as wacht } from 'node:timers/promises';
import { ImportMislukt, type Importfout } from './import-mislukt.js';
import type { Ingang } from './ingang.js';

/** One import act of the public API. */
export interface Import {
  /** Name of the mutation. */
  readonly act: string;
  /** Type of its report inside the result union. */
  readonly verslag: string;
  /** Further arguments, as GraphQL text. */
  readonly verder?: string;
}

/** Makes the file that the import reads from rows of it, whichever. */
export type Bestandsmaker<T> = (rijen: readonly T[]) => string;

interface Uitkomst {
  readonly __typename: string;
  readonly fouten?: readonly Importfout[];
  readonly melding?: string;
}

/** A service hears of gemeenten, samenwerkingen and organisations a moment after `regio` has them. */
const NOG_NIET_GEHOORD = new Set(['aanbod.aanbieder-onbekend', 'aanbod.gemeente-onbekend', 'aanbod.samenwerking-onbekend']);
const GEDULD_MS = 180_000;
const TUSSENPOZEN_MS = [50, 100, 200, 400, 800, 1_600];
/** The names of the columns are the first line of a CSV file. */
const EERSTE_RIJ = 2;

/**
 * Hands rows to an import, as a user. Rows that name what the service has not heard of yet are tried again for a while, at first only one of
 * those rows and without storing it; a refused file leaves nothing behind.
 * @throws ImportMislukt
 */
export const importeer = async <T>(
  ingang: Ingang,
  gebruiker: string,
  doel: Import,
  rijen: readonly T[],
  bestand: Bestandsmaker<T>,
): Promise<void> => {
  const einde = performance.now() + GEDULD_MS;
  const geduldig = async (poging: number, fouten: readonly Importfout[]): Promise<void> => {
    if (performance.now() > einde) throw new ImportMislukt(doel.act, 'de dienst hoort niet op tijd van de regio', fouten);
    await wacht(TUSSENPOZEN_MS[Math.min(poging, TUSSENPOZEN_MS.length - 1)]);
  };
  for (let ronde = 0; ; ronde += 1) {
    const fouten = await biedAan(ingang, gebruiker, doel, bestand(rijen), false);
    if (fouten.length === 0) return;
    if (!fouten.every(({ code }) => NOG_NIET_GEHOORD.has(code))) throw new ImportMislukt(doel.act, `${fouten.length} fouten in het bestand`, fouten);
    const laatste = rijen.slice(Math.max(...fouten.map(({ rij }) => rij)) - EERSTE_RIJ).slice(0, 1);
    for (let poging = 0; (await biedAan(ingang, gebruiker, doel, bestand(laatste), true)).length > 0; poging += 1) await geduldig(poging, fouten);
    await geduldig(ronde, fouten);
  }
};

const biedAan = async (
  ingang: Ingang,
  gebruiker: string,
  { act, verslag, verder = '' }: Import,
  bestand: string,
  proef: boolean,
): Promise<readonly Importfout[]> => {
  const vraag = `mutation Importeer($bestand: String!, $proef: Boolean!) {
    ${act}(bestand: $bestand, proef: $proef${verder}) { __typename ... on ${verslag} { fouten { rij veld code melding } } ... on Fout { code melding } }
  }`;
  const { [act]: uitkomst } = await ingang.vraag<Record<string, Uitkomst | undefined>>(gebruiker, vraag, { bestand, proef });
  if (uitkomst?.__typename !== verslag) throw new ImportMislukt(act, uitkomst?.melding ?? 'geen antwoord');
  return uitkomst.fouten ?? [];
};
