import { createHash, randomBytes } from 'node:crypto';
import type { UitgegevenTokens } from './uitgegeven-tokens.js';

/** One signed-in browser. */
export interface Sessie {
  readonly hash: Buffer;
  /** User key `<iss>#<sub>`. */
  readonly sub: string;
  readonly tokens: UitgegevenTokens;
  /** When the provider last said that this user is still welcome. */
  readonly gecontroleerdOp: Date;
  readonly begonnenOp: Date;
  readonly gebruiktOp: Date;
}

/** S13: unused for half an hour, or a working day old. */
export const ONGEBRUIKT_MS = 30 * 60_000;
export const LANGST_MS = 8 * 3_600_000;

/** A value that nobody can guess; the browser keeps it, the database only its hash. */
export const nieuwSessieId = (): string => randomBytes(32).toString('base64url');

export const sessieHash = (id: string): Buffer => createHash('sha256').update(id).digest();
