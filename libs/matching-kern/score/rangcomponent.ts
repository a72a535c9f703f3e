import type { Component } from '@regiomatch/contracts';
import type { AanbodFeiten } from '../aanbod-feiten.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import type { Context, Gelezen } from '../regels/regel.js';

export type Rangfeiten = Readonly<Record<string, string | number | boolean | null>>;

/** One named component of the ranking (rules.md §3), in whole points before weighting. */
export interface Rangcomponent {
  readonly naam: Component;
  readonly maximum: number;
  readonly leest: Gelezen;
  punten(persoon: PersoonFeiten, aanbod: AanbodFeiten, context: Context): number;
  /** The facts that the points came from, for the explanation. */
  feiten(persoon: PersoonFeiten, aanbod: AanbodFeiten, context: Context): Rangfeiten;
}
