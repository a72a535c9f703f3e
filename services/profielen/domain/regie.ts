/** Who has the regie and since when. */
export interface Regie {
  /** User key of the klantmanager. */
  readonly wie: string;
  readonly sinds: string;
}

/** Exactly one regievoerder at every moment (R03): the type has room for one, and none less. */
export interface Regievoering {
  readonly huidig: Regie;
  readonly eerder: readonly Regie[];
}
