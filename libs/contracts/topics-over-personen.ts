import { PROFIEL_GEWIJZIGD_V1 } from './profiel.v1.js';

/** Topics whose messages point to a person, be it by an id only: no bus keeps them longer than seven days. Whoever adds such a topic adds it here. */
export const TOPICS_OVER_PERSONEN: readonly string[] = [PROFIEL_GEWIJZIGD_V1.topic];
