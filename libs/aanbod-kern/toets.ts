import type { Aanbodsoort, Kandidaat } from './aanbodsoort.js';
import { detailregels, publicatieregels, waardenregels } from './invoerregels.js';
import type { Inhoud } from './inhoud.js';
import { geschondenRegels, type GeschondenRegel } from './regel.js';
import { waardenVanInhoud } from './waarden-van-inhoud.js';

/** The rules that hold for a concept too, and that this content breaks. */
export const toetsInvoer = <D>(soort: Aanbodsoort<D>, inhoud: Inhoud<D>): GeschondenRegel[] => [
  ...geschondenRegels(waardenregels, waardenVanInhoud(inhoud)),
  ...geschondenRegels(detailregels(soort), inhoud.details),
];

/** The rules for a published offer that this content breaks. */
export const toetsPublicatie = <D>(soort: Aanbodsoort<D>, kandidaat: Kandidaat<D>): GeschondenRegel[] => [
  ...toetsInvoer(soort, kandidaat.inhoud),
  ...geschondenRegels(publicatieregels, kandidaat),
  ...geschondenRegels(soort.publicatieregels, kandidaat),
];
