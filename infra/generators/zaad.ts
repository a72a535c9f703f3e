import type { AanbodV1, Matchprofiel, Plaats, SamenwerkingGewijzigdV1 } from '@regiomatch/contracts';

/** Own fields of a kind, by the name of the column in that kind's CSV import. */
export type Detailvelden = Readonly<Record<string, string>>;

/** An offer to be seeded: its canonical picture and the fields that only its kind knows. */
export interface Aanbodzaad {
  readonly aanbod: AanbodV1;
  readonly details: Detailvelden;
}

/** A person to be seeded: what matching reads, and invented identifying data (class P3) that stays at `profielen`. */
export interface Persoonszaad {
  readonly profiel: Matchprofiel;
  readonly persoonlijk: { readonly voornaam: string; readonly achternaam: string; readonly geboortedatum: string | null } | null;
  readonly trajectdoel: Trajectdoel | null;
  readonly startkwalificatie: boolean | null;
}

export type Trajectdoel = 'zorg' | 'activering' | 'opleiding en werk';

export interface Gemeentezaad {
  readonly code: string;
  readonly naam: string;
}

export interface Organisatiezaad {
  readonly id: string;
  readonly naam: string;
  readonly gemeentecode: string;
}

/** A known difficulty with its answer, worked out by hand: no rule was run to find it. */
export interface Valkuil {
  readonly naam: string;
  readonly profielId: string | null;
  readonly aanbodId: string;
  /** All codes that apply, sorted; empty means a match; null means that nobody at all may match this offer. */
  readonly codes: readonly string[] | null;
}

/** Everything that a region starts with. The big lists are walks, so that a million offers never stand in memory at once. */
export interface Regiozaad {
  readonly naam: string;
  /** Each starts with the programma that `regio` gives a gemeente that has decided nothing yet: that of Hengelo. */
  readonly gemeenten: readonly Gemeentezaad[];
  readonly woonplaatsen: readonly Plaats[];
  readonly samenwerkingen: readonly SamenwerkingGewijzigdV1[];
  readonly organisaties: readonly Organisatiezaad[];
  readonly aantallen: { readonly aanbod: number; readonly mensen: number };
  aanbod(): Iterable<Aanbodzaad>;
  mensen(): Iterable<Persoonszaad>;
  readonly valkuilen: readonly Valkuil[];
}
