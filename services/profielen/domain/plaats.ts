/** Where a person lives, as precise as the centre of a woonplaats or PC4 area; never an address. */
export interface Plaats {
  readonly gemeentecode: string;
  readonly woonplaats: string;
  readonly lat: number;
  readonly lon: number;
}
