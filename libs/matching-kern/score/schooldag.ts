import type { AanbodFeiten } from '../aanbod-feiten.js';
import { vultAlleWerkdagen } from '../dagdeelmasker.js';
import { A2 } from '../niveau.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import type { Rangcomponent } from './rangcomponent.js';

const DAG_OVER = 10;
const NIET_VAN_TOEPASSING = 5;

const telt = ({ taalniveau }: PersoonFeiten, { betaald }: AanbodFeiten): boolean => betaald && taalniveau === A2;

const dagOver = ({ bezet, lopendeDagdelen }: PersoonFeiten, { dagdelen }: AanbodFeiten): boolean =>
  !vultAlleWerkdagen(dagdelen | (bezet ?? 0) | lopendeDagdelen);

/** R09: at A2 paid work should leave one fixed weekday for school. */
export const schooldag: Rangcomponent = {
  naam: 'schooldag',
  maximum: DAG_OVER,
  leest: { persoon: ['taalniveau', 'bezet', 'lopendeDagdelen'], aanbod: ['betaald', 'dagdelen'] },
  punten(persoon, aanbod) {
    if (!telt(persoon, aanbod)) return NIET_VAN_TOEPASSING;
    return dagOver(persoon, aanbod) ? DAG_OVER : 0;
  },
  feiten: (persoon, aanbod) => ({ telt: telt(persoon, aanbod), werkdagOver: dagOver(persoon, aanbod) }),
};
