import type { Plaats } from '@regiomatch/contracts';
import { parameter } from '../parameters.js';
import { gemeentenlijst } from '../plaatsen/gemeentenlijst.js';
import { plaatsenPerGemeente } from '../plaatsen/plaatsenlijst.js';
import type { Toeval } from '../toeval/toeval.js';
import { Verdeling } from '../toeval/verdeling.js';
import { ruweAfstand } from './afstand.js';
import { hoofdplaats, isHoofdplaats } from './hoofdplaats.js';

const AANTAL_BUREN = 4;

/** The gemeenten in which a generator places people and offers, weighted by inhabitants. */
export class Gebied {
  private readonly gemeente: Verdeling<string>;
  private readonly plaats: ReadonlyMap<string, Verdeling<Plaats>>;
  private readonly buren = new Map<string, readonly string[]>();

  constructor(readonly codes: readonly string[]) {
    const inwoners = new Map(gemeentenlijst().map(({ code, inwoners }) => [code, inwoners]));
    this.gemeente = new Verdeling(
      codes,
      codes.map((code) => inwoners.get(code) ?? 0),
    );
    this.plaats = new Map(codes.map((code) => [code, plaatsverdeling(code)]));
  }

  /** The share of the inhabitants per gemeente, adding up to 1. */
  aandelen(): ReadonlyMap<string, number> {
    const inwoners = gemeentenlijst().filter(({ code }) => this.plaats.has(code));
    const totaal = inwoners.reduce((som, gemeente) => som + gemeente.inwoners, 0);
    return new Map(inwoners.map((gemeente) => [gemeente.code, gemeente.inwoners / totaal]));
  }

  trekGemeente(toeval: Toeval): string {
    return this.gemeente.trek(toeval);
  }

  trekPlaats(gemeentecode: string, toeval: Toeval): Plaats {
    const verdeling = this.plaats.get(gemeentecode);
    if (!verdeling) throw new Error(`Gemeente ${gemeentecode} hoort niet bij dit gebied.`);
    return verdeling.trek(toeval);
  }

  /** The nearest gemeenten inside this area, nearest first. */
  burenVan(gemeentecode: string): readonly string[] {
    const bekend = this.buren.get(gemeentecode);
    if (bekend) return bekend;
    const hier = hoofdplaats(gemeentecode);
    const gevonden = this.codes
      .filter((code) => code !== gemeentecode)
      .map((code) => ({ code, km: ruweAfstand(hier, hoofdplaats(code)) }))
      .sort((a, b) => a.km - b.km)
      .slice(0, AANTAL_BUREN)
      .map(({ code }) => code);
    this.buren.set(gemeentecode, gevonden);
    return gevonden;
  }
}

const plaatsverdeling = (code: string): Verdeling<Plaats> => {
  const plaatsen = plaatsenPerGemeente().get(code) ?? [];
  return new Verdeling(
    plaatsen,
    plaatsen.map((plaats) => (isHoofdplaats(plaats) ? parameter('aanbod.hoofdplaats') : 1)),
  );
};
