/** Raised with each change of rules.md §1 or §3 that can alter an outcome; stands beside every answer, so that it can be recomputed. */
const REGELVERSIE = 1;

/** Version of the rules and of the programma's that were applied. */
export const rekenregels = (gemeentecode: string, programmaversie: number): string =>
  `regels ${REGELVERSIE}, programma ${gemeentecode} versie ${programmaversie}`;
