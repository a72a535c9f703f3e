import type { SamenwerkingGewijzigdV1 } from '@regiomatch/contracts';
import { ImportMislukt } from './import-mislukt.js';
import type { Ingang } from './ingang.js';

interface Bestaand {
  readonly id: string;
  readonly naam: string;
  readonly vorm: string;
  readonly gemeenten: readonly string[];
  readonly versie: number;
}

const SAMENWERKINGEN = 'query Samenwerkingen { samenwerkingen(aantal: 100) { samenwerkingen { id naam vorm gemeenten versie } } }';
const LEG_VAST = `mutation LegSamenwerkingVast($id: ID!, $gelezenVersie: Int, $invoer: SamenwerkingInvoer!) {
  legSamenwerkingVast(id: $id, gelezenVersie: $gelezenVersie, invoer: $invoer) { __typename ... on Fout { code melding } }
}`;

const zelfde = (oud: Bestaand, { naam, vorm, gemeenten }: SamenwerkingGewijzigdV1): boolean =>
  oud.naam === naam && oud.vorm === vorm && [...oud.gemeenten].sort().join() === [...gemeenten].sort().join();

/** Records the samenwerkingen that are new or different. @throws ImportMislukt */
export const legSamenwerkingenVast = async (ingang: Ingang, gebruiker: string, samenwerkingen: readonly SamenwerkingGewijzigdV1[]): Promise<void> => {
  if (samenwerkingen.length === 0) return;
  const { samenwerkingen: bladzijde } = await ingang.vraag<{ samenwerkingen: { samenwerkingen: readonly Bestaand[] } }>(
    gebruiker,
    SAMENWERKINGEN,
    {},
  );
  const bestaand = new Map(bladzijde.samenwerkingen.map((oud) => [oud.id, oud]));
  for (const nieuw of samenwerkingen) {
    const { samenwerkingId: id, naam, vorm, gemeenten } = nieuw;
    const oud = bestaand.get(id);
    if (oud && zelfde(oud, nieuw)) continue;
    const variabelen = { id, gelezenVersie: oud?.versie ?? null, invoer: { naam, vorm, gemeenten } };
    const { legSamenwerkingVast: uitkomst } = await ingang.vraag<{ legSamenwerkingVast: { __typename: string; melding?: string } }>(
      gebruiker,
      LEG_VAST,
      variabelen,
    );
    if (uitkomst.__typename !== 'Samenwerking') throw new ImportMislukt(`samenwerking ${naam}`, uitkomst.melding ?? uitkomst.__typename);
  }
};
