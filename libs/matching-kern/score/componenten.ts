import { begeleiding } from './begeleiding.js';
import { doel } from './doel.js';
import { duurzaamheid } from './duurzaamheid.js';
import { nabijheid } from './nabijheid.js';
import { norm } from './norm.js';
import type { Rangcomponent } from './rangcomponent.js';
import { reactie } from './reactie.js';
import { richting } from './richting.js';
import { schooldag } from './schooldag.js';
import { taal } from './taal.js';
import { urgentie } from './urgentie.js';

/** Every component of the score, in the order of rules.md §3. The score is the sum of their weighted points and nothing else. */
export const COMPONENTEN_LIJST: readonly Rangcomponent[] = [
  doel,
  richting,
  nabijheid,
  taal,
  duurzaamheid,
  schooldag,
  norm,
  begeleiding,
  reactie,
  urgentie,
];
