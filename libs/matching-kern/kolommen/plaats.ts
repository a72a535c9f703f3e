import { WEIGERINGSCODES, type Paarcode } from '../regels/weigeringscode.js';

/** Place of a code in WEIGERINGSCODES: its number in the columns. */
export const PLAATS = Object.fromEntries(WEIGERINGSCODES.map((code, plaats) => [code, plaats])) as Readonly<Record<Paarcode, number>>;
