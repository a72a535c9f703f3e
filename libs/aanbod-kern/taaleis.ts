import { TAALNIVEAUS, VAARDIGHEDEN, type Taalniveau, type TaalPerVaardigheid } from '@regiomatch/contracts';

export interface Taaleis {
  readonly taalMinimaal: Taalniveau | null;
  readonly taalPerVaardigheid: TaalPerVaardigheid | null;
}

/** A level per vaardigheid goes before one level for all; the one level then is the highest of them (rules.md §1, TAAL_TE_LAAG). */
export const taaleis = (minimaal: Taalniveau | null, perVaardigheid: Partial<Record<string, Taalniveau | null>> | null): Taaleis => {
  const gesteld = VAARDIGHEDEN.flatMap((vaardigheid) => {
    const niveau = perVaardigheid?.[vaardigheid];
    return niveau ? [[vaardigheid, niveau] as const] : [];
  });
  if (gesteld.length === 0) return { taalMinimaal: minimaal, taalPerVaardigheid: null };
  const hoogste = TAALNIVEAUS.findLast((niveau) => gesteld.some(([, gevraagd]) => gevraagd === niveau)) ?? null;
  return { taalMinimaal: hoogste, taalPerVaardigheid: Object.fromEntries(gesteld) };
};
