import type { Paaroordeel, Punten, Treffer } from './antwoord.js';

export interface PuntRegel {
  readonly component: string;
  readonly punten: number;
}

export interface OordeelRegel {
  readonly profielId: string;
  readonly aanbodId: string;
  readonly status: Paaroordeel['status'];
  readonly codes: readonly { readonly code: string }[];
  readonly score: number | null;
  readonly punten: readonly PuntRegel[];
}

/** An answer that is one of a union: the wanted type, or a named refusal. */
export type Uitkomst<T> = ({ readonly __typename: string; readonly melding?: string } & Partial<T>) | null;

export const OORDEELVELDEN = `
  __typename
  ... on Oordelen { oordelen { profielId aanbodId status score codes { code } punten { component punten } } }
  ... on NietGevonden { melding }
  ... on InvoerOngeldig { melding }`;

export const naarPunten = (regels: readonly PuntRegel[]): Punten => Object.fromEntries(regels.map(({ component, punten }) => [component, punten]));

export const naarTreffer = (id: string, { score, punten }: { readonly score: number; readonly punten: readonly PuntRegel[] }): Treffer => ({
  id,
  score,
  punten: naarPunten(punten),
});

export const naarPaaroordeel = ({ status, codes, score, punten }: OordeelRegel): Paaroordeel => ({
  status,
  codes: codes.map(({ code }) => code),
  score,
  punten: naarPunten(punten),
});
