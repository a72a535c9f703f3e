import type { AanbodFeiten } from '../aanbod-feiten.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import type { ProgrammaFeiten } from '../programma.js';
import type { Paarcode, Weigeringscode } from './weigeringscode.js';
import type { Wijziging } from './wijziging.js';

/** What a rule and a component know besides the two sides of the pair. */
export interface Context {
  readonly programma: ProgrammaFeiten;
  /** Distance home ↔ offer in whole metres. */
  readonly meters: number;
  /** ISO date of the judgement. */
  readonly vandaag: string;
}

/** `onbekend`: the outcome depends on a fact that the intake has not filled yet. It gives a note, never a code. */
export type Uitspraak = 'ok' | 'geweigerd' | 'onbekend';

/** Of two parts of one rule: a refusal stands whatever is unknown beside it. */
export const zwaarste = (a: Uitspraak, b: Uitspraak): Uitspraak => (a === 'geweigerd' || b === 'ok' ? a : b);

export type Persoonsfeit = keyof PersoonFeiten;
export type Aanbodfeit = keyof AanbodFeiten;
export type Contextfeit = 'straalMeters' | 'meters' | 'vandaag';

/** The facts that a rule or a component reads, and no other. */
export interface Gelezen {
  readonly persoon: readonly Persoonsfeit[];
  readonly aanbod: readonly Aanbodfeit[];
  readonly context?: readonly Contextfeit[];
}

/** One named rule of rules.md §1. */
export interface Regel<Code extends Weigeringscode = Weigeringscode> {
  readonly code: Code;
  readonly leest: Gelezen;
  /**
   * Judges what is known: a refusal that follows from known facts alone stands, also when another fact is unfilled.
   */
  oordeel(persoon: PersoonFeiten, aanbod: AanbodFeiten, context: Context): Uitspraak;
  /** Smallest change that turns this refusal into ok; null or absent where none exists. Call it for a refused pair only. */
  kleinsteWijziging?(persoon: PersoonFeiten, aanbod: AanbodFeiten, context: Context): Wijziging | null;
}

/** A rule that judges one offer for one person. */
export type Paarregel = Regel<Paarcode>;
