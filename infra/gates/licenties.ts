/** One package as the lock file installed it. */
export interface Pakket {
  readonly naam: string;
  readonly versie: string;
  /** SPDX expression; null when the package states none. */
  readonly licentie: string | null;
}

/** A person read the package's files and found this licence; `reden` says where. */
export interface Beoordeling {
  readonly pakket: string;
  readonly licentie: string;
  readonly reden: string;
}

const OPEN = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'CC0-1.0',
  'MPL-2.0',
  'EUPL-1.2',
  'OFL-1.1',
  'Unlicense',
  'BlueOak-1.0.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'Python-2.0',
]);

const tekens = (expressie: string): string[] => expressie.match(/\(|\)|[^\s()]+/g) ?? [];

/** Whether an SPDX expression leaves a choice of only open licences: of OR one side is enough, of AND both are needed. */
export const isOpen = (expressie: string): boolean => {
  const rij = tekens(expressie);
  let op = 0;
  const factor = (): boolean => {
    const teken = rij[op++];
    if (teken !== '(') return teken !== undefined && OPEN.has(teken);
    const binnen = of();
    return rij[op++] === ')' && binnen;
  };
  const en = (): boolean => {
    let goed = factor();
    while (rij[op] === 'AND') {
      op++;
      goed = factor() && goed;
    }
    return goed;
  };
  const of = (): boolean => {
    let goed = en();
    while (rij[op] === 'OR') {
      op++;
      goed = en() || goed;
    }
    return goed;
  };
  return of() && op === rij.length;
};

/** Gate 7, licences: every package that public-sector software may not ship, with what it states. */
export const gesloten = (pakketten: readonly Pakket[], beoordeeld: readonly Beoordeling[]): readonly string[] =>
  pakketten.flatMap(({ naam, versie, licentie }) => {
    const gelezen = beoordeeld.find(({ pakket }) => pakket === naam || pakket === `${naam}@${versie}`);
    const geldt = licentie ?? gelezen?.licentie ?? null;
    if (geldt === null) return [`${naam}@${versie}: geen licentieveld en geen beoordeling`];
    return isOpen(geldt) ? [] : [`${naam}@${versie}: ${geldt}`];
  });

/** Reviewed lines that no installed package without a licence field needs any more. */
export const overbodigeBeoordelingen = (pakketten: readonly Pakket[], beoordeeld: readonly Beoordeling[]): readonly string[] =>
  beoordeeld
    .filter(({ pakket }) => !pakketten.some(({ naam, versie, licentie }) => licentie === null && (pakket === naam || pakket === `${naam}@${versie}`)))
    .map(({ pakket }) => pakket);
