import type { Kluis } from './kluis.js';
import type { Sessie } from './sessie.js';
import type { UitgegevenTokens } from './uitgegeven-tokens.js';

/** A row of the table as it comes out of PostgreSQL. */
export interface Sessierij {
  readonly hash: Buffer;
  readonly sub: string;
  readonly tokens: Buffer;
  readonly toegang_tot: Date;
  readonly gecontroleerd_op: Date;
  readonly begonnen_op: Date;
  readonly gebruikt_op: Date;
}

/** What a new session is made of. */
export interface SessieVelden {
  readonly sub: string;
  readonly sid: string | null;
  readonly tokens: UitgegevenTokens;
}

// Bound to its row: tokens that somebody moved to another session do not open there.
const doel = (hash: Buffer): string => `sessie:${hash.toString('hex')}`;

export const verzegel = (kluis: Kluis, hash: Buffer, { toegang, ververs }: UitgegevenTokens): Buffer =>
  kluis.sluit(JSON.stringify([toegang, ververs]), doel(hash));

/** Null as well when the tokens cannot be opened any more: the user signs in anew. */
export const leesSessie = (kluis: Kluis, rij: Sessierij | undefined): Sessie | null => {
  const tekst = rij === undefined ? null : kluis.open(rij.tokens, doel(rij.hash));
  if (rij === undefined || tekst === null) return null;
  const [toegang, ververs] = JSON.parse(tekst) as [string, string];
  return {
    hash: rij.hash,
    sub: rij.sub,
    tokens: { toegang, ververs, toegangTot: rij.toegang_tot },
    gecontroleerdOp: rij.gecontroleerd_op,
    begonnenOp: rij.begonnen_op,
    gebruiktOp: rij.gebruikt_op,
  };
};
