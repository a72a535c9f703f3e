import { looptOp } from './activiteit.js';
import { leeftijdOp, lopendeMinutenOp, wekenStilOp } from './matchprofiel-van.js';
import type { Profielstand } from './profielstand.js';

/**
 * Everything in the match profile that changes by the calendar alone, as one comparable text. A daily task compares it with what was last
 * told, because nobody else would tell matching of a birthday, a week of silence or an activity that ended.
 */
export const tijdbeeldVan = (stand: Pick<Profielstand, 'feiten' | 'activiteiten'>, dag: string): string => {
  const lopend = stand.activiteiten.filter((activiteit) => looptOp(dag, activiteit)).map(({ aanbodId }) => aanbodId);
  return JSON.stringify([leeftijdOp(stand, dag), lopendeMinutenOp(stand, dag), wekenStilOp(stand, dag), lopend]);
};
