import * as openid from 'openid-client';
import type { Kluis } from './kluis.js';

/** What the gateway must remember between sending a browser away and seeing it return. It travels sealed in a cookie of ten minutes. */
export interface Aanmeldpoging {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Path of this site to which the browser goes afterwards. */
  readonly naar: string;
  /** The session that this browser had, in hex: it ends when the new one begins (S13). */
  readonly vorige: string | null;
  /** Milliseconds since 1970. */
  readonly tot: number;
}

export const POGING_SECONDEN = 600;
const DOEL = 'aanmeldpoging';

export const nieuweAanmeldpoging = (naar: string, vorige: string | null, nu: Date): Aanmeldpoging => ({
  state: openid.randomState(),
  nonce: openid.randomNonce(),
  verifier: openid.randomPKCECodeVerifier(),
  naar,
  vorige,
  tot: nu.getTime() + POGING_SECONDEN * 1_000,
});

export const verpakAanmeldpoging = (kluis: Kluis, poging: Aanmeldpoging): string => kluis.sluit(JSON.stringify(poging), DOEL).toString('base64url');

/** The attempt that this browser began, or null when there is none, it is not ours, or it is over. */
export const leesAanmeldpoging = (kluis: Kluis, cookie: string | undefined, nu: Date): Aanmeldpoging | null => {
  const tekst = cookie === undefined ? null : kluis.open(Buffer.from(cookie, 'base64url'), DOEL);
  if (tekst === null) return null;
  const poging = JSON.parse(tekst) as Aanmeldpoging;
  return poging.tot > nu.getTime() ? poging : null;
};
