import { type Inhoud, waardenVanInhoud } from '@regiomatch/aanbod-kern';
import type { Kolom } from './kolommen.js';

/** The text of each column for this content; empty for columns that are not about content. */
export const inhoudcellen = (kolommen: readonly Kolom[], inhoud: Inhoud<unknown>): string[] => {
  const bronnen = { beheer: {}, inhoud: { ...waardenVanInhoud(inhoud) }, details: { ...(inhoud.details as object) } };
  return kolommen.map(({ doel, veld, vorm }) => (doel === 'beheer' ? '' : vorm.schrijf((bronnen[doel] as Record<string, unknown>)[veld])));
};
