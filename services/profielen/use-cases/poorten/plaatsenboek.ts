/** A place as somebody named it. */
export interface Plaatsvraag {
  /** Name or code. */
  readonly gemeente: string;
  readonly woonplaats: string | null;
  readonly postcode4: string | null;
}

/** Where it is, or why that cannot be said. Without woonplaats and postcode only the gemeente is looked up. */
export interface Plaatsantwoord {
  readonly gemeentecode: string | null;
  readonly woonplaats: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly fout: { readonly veld: 'gemeente' | 'woonplaats' | 'postcode4'; readonly code: string; readonly melding: string } | null;
}

/** Who knows the gemeenten and woonplaatsen of the region: the service `regio`. */
export abstract class Plaatsenboek {
  /** Answers in the order of the questions. */
  abstract zoek(vragen: readonly Plaatsvraag[]): Promise<readonly Plaatsantwoord[]>;

  /** Codes of the gemeenten in a samenwerking. */
  abstract gemeentenIn(samenwerkingId: string): Promise<readonly string[]>;
}
