import type { Doel } from './doel.js';

/** What one measurement gives: a part of the report and the targets that it decides. */
export interface Uitslag {
  readonly tekst: string;
  readonly doelen: readonly Doel[];
}
