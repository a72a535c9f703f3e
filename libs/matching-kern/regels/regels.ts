import { buitenStraal } from './buiten-straal.js';
import { doelgroep } from './doelgroep.js';
import { draagkracht } from './draagkracht.js';
import { faseNietToegestaan } from './fase-niet-toegestaan.js';
import { groepVol } from './groep-vol.js';
import { leeftijdBuitenGroep } from './leeftijd-buiten-groep.js';
import { leerrouteOngelijk } from './leerroute-ongelijk.js';
import { magNogNietWerken } from './mag-nog-niet-werken.js';
import { nietGedeeld } from './niet-gedeeld.js';
import { pastNietBijPlan } from './past-niet-bij-plan.js';
import type { Paarregel } from './regel.js';
import { roosterConflict } from './rooster-conflict.js';
import { taalAlBehaald } from './taal-al-behaald.js';
import { taalTeLaag } from './taal-te-laag.js';

/** Every rule that judges one offer for one person, in the order of rules.md §1. A pair that none of them refuses is a match. */
export const REGELS: readonly Paarregel[] = [
  pastNietBijPlan,
  taalTeLaag,
  taalAlBehaald,
  leerrouteOngelijk,
  faseNietToegestaan,
  leeftijdBuitenGroep,
  doelgroep,
  roosterConflict,
  buitenStraal,
  nietGedeeld,
  magNogNietWerken,
  draagkracht,
  groepVol,
];
