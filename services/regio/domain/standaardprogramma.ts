import { type Component, COMPONENTEN, type Programma } from '@regiomatch/contracts';

export const gewoneGewichten = (): Record<Component, number> =>
  Object.fromEntries(COMPONENTEN.map((component) => [component, 100])) as Record<Component, number>;

/** The values of Hengelo (rules.md §2 and §4: R05, R10), for a gemeente that has decided nothing yet. */
export const standaardprogramma = (): Programma => ({
  versie: 1,
  geldigVan: '2022-01-01',
  verblijfstraalMeters: 15_000,
  taalurenMinimum: 12,
  stilstandDagen: 30,
  gewichten: gewoneGewichten(),
});
