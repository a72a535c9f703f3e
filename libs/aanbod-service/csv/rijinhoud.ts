import {
  type Aanbodsoort,
  detailregels,
  geschondenRegels,
  type GeschondenRegel,
  type Inhoud,
  inhoudVanWaarden,
  standaardvelden,
  type Stand,
  waardenregels,
  waardenVanInhoud,
  type Veld,
  type Waarden,
} from '@regiomatch/aanbod-kern';
import { kolomnaam } from './kolommen.js';
import type { Bestandsrij } from './lees-bestand.js';

export interface Rijinhoud<D> {
  readonly inhoud: Inhoud<D>;
  readonly fouten: readonly GeschondenRegel[];
}

const leeg = (velden: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(velden as Record<string, Veld<unknown>>).map(([naam, veld]) => [naam, veld.leeg]));

/** The values before the row is laid over them: those of the offer that it changes, or nothing filled in. */
const grondslag = <D>(soort: Aanbodsoort<D>, huidig: Stand<D> | null): { inhoud: Record<string, unknown>; details: Record<string, unknown> } =>
  huidig === null
    ? { inhoud: leeg(standaardvelden), details: leeg(soort.velden) }
    : {
        inhoud: { ...waardenVanInhoud({ ...huidig.inhoud, plekken: { totaal: huidig.plekken.totaal, vrij: null } }) },
        details: { ...(huidig.inhoud.details as object) },
      };

/**
 * The content that a row stands for. A column that the file does not have keeps the value of the offer that the row changes; an empty cell
 * empties it. Every cell that cannot be read and every rule for values that is broken is a fault.
 */
export const rijinhoud = <D>(soort: Aanbodsoort<D>, rij: Bestandsrij, huidig: Stand<D> | null, vandaag: string): Rijinhoud<D> => {
  const doelen = grondslag(soort, huidig);
  const onleesbaar: GeschondenRegel[] = [];
  for (const [{ naam, doel, veld, vorm }, cel] of rij.cellen) {
    if (doel === 'beheer') continue;
    const waarde = cel === '' ? vorm.leeg : vorm.lees(cel);
    if (waarde === undefined) onleesbaar.push({ code: 'aanbod.cel-onleesbaar', veld: naam, melding: `Vul in: ${vorm.uitleg}.` });
    else doelen[doel][veld] = waarde;
  }
  const waarden = doelen.inhoud as unknown as Waarden;
  const details = doelen.details as D;
  const geschonden = [
    ...geschondenRegels(waardenregels, waarden),
    ...geschondenRegels(detailregels(soort), details).map((regel) => ({ ...regel, veld: kolomnaam(regel.veld) })),
  ];
  return { inhoud: inhoudVanWaarden(waarden, details, vandaag), fouten: [...onleesbaar, ...geschonden] };
};
