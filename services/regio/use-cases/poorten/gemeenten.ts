import type { Programma } from '@regiomatch/contracts';
import type { EntityManager } from 'typeorm';
import type { Gemeente } from '../../domain/gemeente.js';
import type { Bladzijde } from '../bladzijde.js';

/** Where gemeenten and their programma's are kept. Every change is told in the same transaction. */
export abstract class Gemeenten {
  abstract opCode(tx: EntityManager, codes: readonly string[]): Promise<ReadonlyMap<string, Gemeente>>;

  abstract zoek(tx: EntityManager, tekst: string, op: Bladzijde): Promise<{ totaal: number; gemeenten: Gemeente[] }>;

  /** New ones only; each with its first programma. */
  abstract voegToe(tx: EntityManager, gemeenten: readonly Gemeente[]): Promise<void>;

  /** The version that was read must still be there. @throws VersieConflict */
  abstract bewaar(tx: EntityManager, gemeente: Gemeente, gelezenVersie: number, nieuwProgramma: Programma | null): Promise<void>;
}
