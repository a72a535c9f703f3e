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

interface Uitkomst {
  readonly __typename: string;
  readonly aangemaakt?: number;
  readonly gewijzigd?: number;
  readonly ongewijzigd?: number;
  readonly fouten?: readonly Importfout[];
  readonly code?: string;
  readonly melding?: string;
}

/** A service hears of gemeenten, samenwerkingen and organisations a moment after `regio` has them. */
const NOG_NIET_GEHOORD = new Set(['aanbod.aanbieder-onbekend', 'aanbod.gemeente-onbekend', 'aanbod.samenwerking-onbekend']);
const GEDULD_MS = 60_000;
const TUSSENPOZEN_MS = [50, 100, 200, 400, 800];

/**
 * Hands one file to an import, as a user. A file that names what the service has not heard of yet is offered again for a while: a refused file
 * leaves nothing behind.
 * @throws ImportMislukt
 */
export const importeer = async (ingang: Ingang, gebruiker: string, { act, verslag, verder = '' }: Import, bestand: string): Promise<void> => {
  const vraag = `mutation Importeer($bestand: String!) {
    ${act}(bestand: $bestand${verder}) { __typename ... on ${verslag} { fouten { rij veld code melding } } ... on Fout { code melding } }
  }`;
  const einde = performance.now() + GEDULD_MS;
  for (let poging = 0; ; poging += 1) {
    const { [act]: uitkomst } = await ingang.vraag<Record<string, Uitkomst | undefined>>(gebruiker, vraag, { bestand });
    const fouten = uitkomst?.fouten ?? [];
    if (uitkomst?.__typename === verslag && fouten.length === 0) return;
    const alleenNieuws = fouten.length > 0 && fouten.every(({ code }) => NOG_NIET_GEHOORD.has(code));
    if (!alleenNieuws || performance.now() > einde)
      throw new ImportMislukt(act, uitkomst?.melding ?? `${fouten.length} fouten in het bestand`, fouten);
    await wacht(TUSSENPOZEN_MS[Math.min(poging, TUSSENPOZEN_MS.length - 1)]);
  }
};
