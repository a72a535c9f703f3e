import type { AanbodFeiten } from '../aanbod-feiten.js';
import { doelgroep } from '../regels/doelgroep.js';
import { leeftijdBuitenGroep } from '../regels/leeftijd-buiten-groep.js';
import { nietGedeeld } from '../regels/niet-gedeeld.js';
import type { Context } from '../regels/regel.js';
import { DOELGROEPEN_VANAF, LEEFTIJD_MASKER, type AanbodRijen } from './aanbod-rijen.js';
import { Aanbodzicht } from './aanbodzicht.js';
import { ONBEKENDE, VRAAGT_NIETS, ZONDER_CONTEXT } from './onbekende.js';
import { Richtingpunten } from './richtingpunten.js';
import { Vraagvlakken } from './vraagvlakken.js';
import { weigert } from './weigert.js';

/** The questions about offers whose answer depends on a value with more possibilities than planes can have. */
export class AanbodRijvragen {
  /** NIET_GEDEELD refuses people of this gemeente. */
  readonly nietGedeeld: Vraagvlakken<string>;
  /** The offer shares this direction. */
  readonly deeltRichting: Vraagvlakken<string>;
  /** LEEFTIJD_BUITEN_GROEP refuses people of this age. */
  readonly buitenLeeftijd: Vraagvlakken<number>;
  /** DOELGROEP refuses people with this list of needs, as `doelgroepsleutel`. */
  readonly buitenDoelgroep: Vraagvlakken<string>;
  private context: Context = ZONDER_CONTEXT;

  constructor(rijen: AanbodRijen) {
    const zicht = new Aanbodzicht(rijen);
    const richtingpunten = new Richtingpunten(rijen.richtingen);
    let inwoner = ONBEKENDE;
    let geweigerd: readonly boolean[] = [];
    this.nietGedeeld = new Vraagvlakken({
      stelIn: (gemeentecode) => (inwoner = { ...ONBEKENDE, gemeentecode }),
      geldt: (tak, rij) => nietGedeeld.oordeel(inwoner, zicht.op(tak, rij), this.context) === 'geweigerd',
    });
    this.deeltRichting = new Vraagvlakken({
      stelIn: (richting) => richtingpunten.stelIn([richting]),
      geldt: ({ richtingen }, rij) => richtingpunten.van(richtingen[rij]!) > 0,
    });
    const perVraag = (persoon: typeof ONBEKENDE, regel: typeof doelgroep, eisen: readonly Partial<AanbodFeiten>[]): readonly boolean[] =>
      eisen.map((eis) => weigert(regel, persoon, { ...VRAAGT_NIETS, ...eis }) === 1);
    this.buitenLeeftijd = new Vraagvlakken({
      stelIn: (leeftijd) =>
        (geweigerd = perVraag(
          { ...ONBEKENDE, leeftijd },
          leeftijdBuitenGroep,
          rijen.leeftijden.waarden.map((eis) => ({ leeftijd: eis })),
        )),
      geldt: ({ groepen }, rij) => geweigerd[groepen[rij]! & LEEFTIJD_MASKER]!,
    });
    this.buitenDoelgroep = new Vraagvlakken({
      stelIn: (sleutel) =>
        (geweigerd = perVraag(
          { ...ONBEKENDE, doelgroepen: JSON.parse(sleutel) as string[] },
          doelgroep,
          rijen.doelgroepen.waarden.map((doelgroepen) => ({ doelgroepen })),
        )),
      geldt: ({ groepen }, rij) => geweigerd[groepen[rij]! >>> DOELGROEPEN_VANAF]!,
    });
  }

  /** Whether an offer is shared depends on the day. */
  stelDagIn(vandaag: string): void {
    this.context = { ...ZONDER_CONTEXT, vandaag };
    this.nietGedeeld.vergeet();
  }
}

/** A list of needs as one value. */
export const doelgroepsleutel = (doelgroepen: readonly string[]): string => JSON.stringify(doelgroepen);
