/** Expected answer for one person; every part may be left out and is then asked, but not compared. */
export interface Verwachting {
  /** Ids of the offers that match. */
  readonly match?: readonly string[];
  /** All refusal codes per offer. */
  readonly weigeringen?: Readonly<Record<string, readonly string[]>>;
  /** Ids of running offers, which are not judged. */
  readonly lopend?: readonly string[];
  /** The matching ids, best first. */
  readonly volgorde?: readonly string[];
  /** Points per component, per matching offer. */
  readonly punten?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** `verwacht.json`: by id of the person. */
export type Verwacht = Readonly<Record<string, Verwachting>>;
