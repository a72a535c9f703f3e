import { COMPONENTEN, type Component } from '@regiomatch/contracts';
import { dagenNa } from '../datum.js';
import type { Programmazaad } from '../zaad.js';

const ONGEWOGEN = Object.fromEntries(COMPONENTEN.map((component) => [component, 100])) as Record<Component, number>;

/** Hengelo's programma (rules.md §4: R05, R10, R15) for every gemeente; a gemeente replaces it by its own. */
export const standaardprogrammas = (codes: readonly string[], vandaag: string): readonly Programmazaad[] =>
  codes.map((gemeentecode) => ({
    gemeentecode,
    programma: { geldigVan: dagenNa(vandaag, -365), verblijfstraalMeters: 15_000, taalurenMinimum: 12, stilstandDagen: 28, gewichten: ONGEWOGEN },
  }));
