import type { Plaats } from '@regiomatch/contracts';
import { gemeentenlijst } from '../plaatsen/gemeentenlijst.js';
import { plaatsenPerGemeente } from '../plaatsen/plaatsenlijst.js';

let perCode: ReadonlyMap<string, readonly string[]> | undefined;

/** What people call the place that gave a gemeente its name. */
const namen = (code: string): readonly string[] => {
  perCode ??= new Map(
    gemeentenlijst().map(({ code, naam }) => [code, naam === "'s-Gravenhage" ? [naam, 'Den Haag'] : [naam, naam.replace(/ \(.*\)$/, '')]]),
  );
  return perCode.get(code) ?? [];
};

/** Whether this place carries the name of its gemeente, and so is most likely where most people live. */
export const isHoofdplaats = (plaats: Plaats): boolean => namen(plaats.gemeentecode).includes(plaats.woonplaats);

/** The place named as the gemeente, or else its first place. @throws Error for a code that is not in the list */
export const hoofdplaats = (code: string): Plaats => {
  const plaatsen = plaatsenPerGemeente().get(code) ?? [];
  const gevonden = plaatsen.find(isHoofdplaats) ?? plaatsen[0];
  if (!gevonden) throw new Error(`Gemeentecode ${code} staat niet in de lijst met plaatsen.`);
  return gevonden;
};
