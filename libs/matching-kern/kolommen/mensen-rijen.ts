import type { PersoonFeiten } from '../persoon-feiten.js';
import { bezetteWeek } from '../score/schooldag.js';
import { urgentie } from '../score/urgentie.js';
import { idSleutel } from './id-sleutel.js';
import { VRAAGT_NIETS, ZONDER_CONTEXT } from './onbekende.js';
import { Richtinglijsten } from './richtinglijsten.js';
import { VELDEN, type Tak } from './tak.js';
import { Woordenlijst } from './woordenlijst.js';

/** Positions in `rijen` of a branch: what the ranking reads. */
export const VELD = {
  /** Taken dagdelen in bits 0–20, the person's level in 21–23, points of urgentie in 24–27. */
  week: 0,
  /** Number of the list of goals in bits 0–15, of the open norm above. */
  plan: 1,
  /** Minutes per week that an offer may ask. */
  ruimte: 2,
  /** See `idSleutel`. */
  id: 3,
} as const;

export const DAGDELEN_MASKER = 0x1fffff;
export const NIVEAU_VANAF = 21;
/** In the three bits of the level: unknown. */
export const GEEN_NIVEAU = 7;
export const URGENTIE_VANAF = 24;
export const DOELEN_MASKER = 0xffff;
export const NORM_VANAF = 16;
/** `groepen` of a branch: age in bits 0–15, number of the list of needs above. */
export const LEEFTIJD_MASKER = 0xffff;
export const DOELGROEPEN_VANAF = 16;

const GEEN_GRENS = 0x7fffffff;

/** Turns what the ranking and the look-ups read of a person into the numbers of a row; shared by all segments. */
export class MensenRijen {
  readonly soorten = new Woordenlijst<string>();
  readonly richtingen = new Richtinglijsten();
  readonly doelgroepen = new Woordenlijst<PersoonFeiten['doelgroepen']>();
  readonly doelen = new Woordenlijst<PersoonFeiten['doelen']>();
  readonly normen = new Woordenlijst<PersoonFeiten['normOpen']>();

  schrijf(tak: Tak, rijInTak: number, persoon: PersoonFeiten): void {
    const i = rijInTak * VELDEN;
    const { doelen, normOpen, doelgroepen, maxMinuten, lopendeMinuten } = persoon;
    const punten = urgentie.punten(persoon, VRAAGT_NIETS, ZONDER_CONTEXT);
    tak.rijen[i + VELD.week] = bezetteWeek(persoon) | ((persoon.taalniveau ?? GEEN_NIVEAU) << NIVEAU_VANAF) | (punten << URGENTIE_VANAF);
    const norm = this.normen.nummer(`${normOpen.taal},${normOpen.participatie}`, () => normOpen);
    tak.rijen[i + VELD.plan] = this.doelen.nummer(JSON.stringify(doelen), () => doelen) | (norm << NORM_VANAF);
    tak.rijen[i + VELD.ruimte] = maxMinuten === null ? GEEN_GRENS : maxMinuten - (lopendeMinuten ?? 0);
    tak.rijen[i + VELD.id] = idSleutel(persoon.id, '');
    tak.richtingen[rijInTak] = this.richtingen.code(this.richtingen.nummer(persoon.richtingen ?? []));
    const groep = this.doelgroepen.nummer(JSON.stringify(doelgroepen), () => doelgroepen);
    tak.groepen[rijInTak] = Math.min(persoon.leeftijd ?? 0, LEEFTIJD_MASKER) | (groep << DOELGROEPEN_VANAF);
  }
}
