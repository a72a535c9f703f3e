/** Points per component, by the name of the component. */
export type Punten = Readonly<Record<string, number>>;

/** One line of a ranked list. */
export interface Treffer {
  /** Id of the offer (person → offers) or of the person (offer → people). */
  readonly id: string;
  readonly score: number;
  readonly punten: Punten;
}

/** The judgement of one pair as the gateway gave it. */
export interface Paaroordeel {
  readonly status: 'MATCH' | 'GEWEIGERD' | 'LOPEND';
  readonly codes: readonly string[];
  readonly score: number | null;
  readonly punten: Punten;
}

/** What the gateway answered about one person. */
export interface Persoonsantwoord {
  readonly treffers: readonly Treffer[];
  readonly totaal: number;
  readonly lopend: readonly string[];
  /** By id of the offer. */
  readonly oordelen: ReadonlyMap<string, Paaroordeel>;
}

/** What the gateway answered about one offer, to the klantmanager of one gemeente. */
export interface Aanbodantwoord {
  readonly treffers: readonly Treffer[];
  readonly totaal: number;
  /** By id of the person. */
  readonly oordelen: ReadonlyMap<string, Paaroordeel>;
}
