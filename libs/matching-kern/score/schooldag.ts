import { vultAlleWerkdagen, type Dagdeelmasker } from '../dagdeelmasker.js';
import { A2, type Niveau } from '../niveau.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import type { Rangcomponent } from './rangcomponent.js';

const DAG_OVER = 10;
const NIET_VAN_TOEPASSING = 5;

const telt = (taalniveau: Niveau | null, betaald: boolean): boolean => betaald && taalniveau === A2;

/** Dagdelen that are taken besides the offer, as far as they are known. */
export const bezetteWeek = ({ bezet, lopendeDagdelen }: PersoonFeiten): Dagdeelmasker => (bezet ?? 0) | lopendeDagdelen;

/** @param week dagdelen of the offer, `bezet` and running together. */
export const schooldagpunten = (taalniveau: Niveau | null, betaald: boolean, week: Dagdeelmasker): number => {
  if (!telt(taalniveau, betaald)) return NIET_VAN_TOEPASSING;
  return vultAlleWerkdagen(week) ? 0 : DAG_OVER;
};

/** R09: at A2 paid work should leave one fixed weekday for school. */
export const schooldag: Rangcomponent = {
  naam: 'schooldag',
  maximum: DAG_OVER,
  leest: { persoon: ['taalniveau', 'bezet', 'lopendeDagdelen'], aanbod: ['betaald', 'dagdelen'] },
  punten: (persoon, { betaald, dagdelen }) => schooldagpunten(persoon.taalniveau, betaald, dagdelen | bezetteWeek(persoon)),
  feiten: (persoon, { betaald, dagdelen }) => ({
    telt: telt(persoon.taalniveau, betaald),
    werkdagOver: !vultAlleWerkdagen(dagdelen | bezetteWeek(persoon)),
  }),
};
