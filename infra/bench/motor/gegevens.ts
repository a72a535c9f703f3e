import type { ZichtbaarVoor } from '@regiomatch/contracts';
import { maakGegenereerdeRegio } from '@regiomatch/generators';
import { naarAanbodFeiten, naarDagdeelmasker, naarPersoonFeiten, type AanbodFeiten, type PersoonFeiten } from '@regiomatch/matching-kern';

/** Every measurement is of the same day, so that the data and the answers are the same each time. */
export const VANDAAG = '2026-03-02';

export interface Meetgegevens {
  /** Offers over the real places of the Netherlands, weighted by population; a new walk each time. */
  aanbod(): Iterable<AanbodFeiten>;
  /** Walk the offers first: the dagdelen of running activities are known from there. */
  mensen(): Iterable<PersoonFeiten>;
}

/** The same offers and people each time, of any size. */
export const meetgegevens = (aantallen: { readonly aanbod: number; readonly mensen: number }): Meetgegevens => {
  const regio = maakGegenereerdeRegio({ maat: 'nl', vandaag: VANDAAG, aantallen });
  const leden = new Map(regio.samenwerkingen.map(({ samenwerkingId, gemeenten }) => [samenwerkingId, gemeenten]));
  const delingen = new Map<string, ReadonlySet<string>>();
  const gedeeldMet = (eigen: string, { samenwerkingen, gemeenten }: ZichtbaarVoor): ReadonlySet<string> => {
    const sleutel = `${eigen}|${samenwerkingen.join()}|${gemeenten.join()}`;
    const bekend = delingen.get(sleutel);
    if (bekend !== undefined) return bekend;
    const deling = new Set([eigen, ...gemeenten, ...samenwerkingen.flatMap((id) => leden.get(id) ?? [])]);
    delingen.set(sleutel, deling);
    return deling;
  };
  const dagdelen = new Map<string, number>();
  return {
    *aanbod(): Iterable<AanbodFeiten> {
      for (const { aanbod } of regio.aanbod()) {
        dagdelen.set(aanbod.id, naarDagdeelmasker(aanbod.rooster.dagdelen));
        yield naarAanbodFeiten(aanbod, gedeeldMet(aanbod.plaats.gemeentecode, aanbod.zichtbaarVoor));
      }
    },
    *mensen(): Iterable<PersoonFeiten> {
      for (const { profiel } of regio.mensen()) {
        yield naarPersoonFeiten(
          profiel,
          profiel.lopend.reduce((masker, id) => masker | (dagdelen.get(id) ?? 0), 0),
        );
      }
    },
  };
};
