import type { EntityManager } from 'typeorm';
import type { Plaatskennis, Plaatsvraag } from '../../domain/plaatsantwoord.js';

export interface Woonplaats {
  readonly naam: string;
  readonly gemeentecode: string;
  readonly gemeente: string;
  readonly lat: number;
  readonly lon: number;
}

export interface Postcode {
  readonly pc4: string;
  readonly lat: number;
  readonly lon: number;
}

export interface Telling {
  readonly aangemaakt: number;
  readonly gewijzigd: number;
}

/** Where woonplaatsen and postcode areas are kept. */
export abstract class Woonplaatsen {
  abstract opNaam(tx: EntityManager, naam: string): Promise<Woonplaats[]>;

  /** Per question what is known under its names, in the order of the questions. */
  abstract kennis(tx: EntityManager, vragen: readonly Plaatsvraag[]): Promise<Plaatskennis[]>;

  /** What is known gets its new place. */
  abstract bewaar(tx: EntityManager, woonplaatsen: readonly Omit<Woonplaats, 'gemeente'>[]): Promise<Telling>;

  abstract bewaarPostcodes(tx: EntityManager, postcodes: readonly Postcode[]): Promise<Telling>;
}
