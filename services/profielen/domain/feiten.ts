import type { Bronvermelding, Feit } from './bronvermelding.js';
import type { Veldnaam, Veldwaarden } from './veldwaarden.js';

/** What is known of a person, each fact with its source. A name that is absent is unfilled: the intake has not asked yet. */
export type Feiten = { readonly [K in Veldnaam]?: Feit<Veldwaarden[K]> };

export interface Feitwijziging<T> extends Bronvermelding {
  /** Null makes the fact unfilled again. */
  readonly waarde: T | null;
  /** The writer stated no date, so that `datum` is the day of writing: then an equal value is no news. */
  readonly zonderDatum: boolean;
}

/** What a writer says about facts; a name that is absent leaves the fact as it is. */
export type Feitwijzigingen = { readonly [K in Veldnaam]?: Feitwijziging<Veldwaarden[K]> };

export interface Samengevoegd {
  readonly feiten: Feiten;
  /** Facts that stayed because what is stored is of a later date. */
  readonly behouden: readonly Veldnaam[];
}

/** Puts new facts over the old ones. Older news never replaces a fact of a later date: a file may be older than a conversation. */
export const voegSamen = (feiten: Feiten, wijzigingen: Feitwijzigingen): Samengevoegd => {
  const samen: Record<string, Feit<unknown>> = { ...feiten };
  const behouden: Veldnaam[] = [];
  for (const [naam, nieuw] of Object.entries(wijzigingen) as [Veldnaam, Feitwijziging<unknown>][]) {
    const oud = samen[naam];
    const zelfdeWaarde = gelijk(oud?.waarde ?? null, nieuw.waarde);
    if (oud && oud.datum > nieuw.datum) {
      if (!zelfdeWaarde) behouden.push(naam);
    } else if (nieuw.waarde === null) {
      delete samen[naam];
    } else if (!zelfdeWaarde || !nieuw.zonderDatum) {
      samen[naam] = { waarde: nieuw.waarde, bron: nieuw.bron, datum: nieuw.datum };
    }
  }
  return { feiten: samen as Feiten, behouden };
};

const gelijk = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
