import { InvoerOngeldig } from '@regiomatch/platform/refusals';
import { leesProfielinvoer } from '../domain/lees-profielinvoer.js';
import { P5Keuring } from '../domain/p5/p5-keuring.js';
import type { Profielinvoer } from '../domain/profielinvoer.js';
import type { Lezer } from '../domain/velden/lezers.js';
import { VELDBETEKENISSEN } from '../domain/velden/invoervelden.js';
import { Veldfout } from '../domain/velden/veldfout.js';

/** Reads the fields of a form as if they were one row of a file, forbidden data included. Throws `InvoerOngeldig` with every wrong field. */
export const leesVelden = (velden: Readonly<Record<string, unknown>>, vandaag: string): Profielinvoer => {
  weigerP5(velden);
  // GraphQL gives every field that was stated, null included; what was not stated is undefined.
  const gegeven = Object.fromEntries(Object.entries(velden).filter(([, waarde]) => waarde !== undefined));
  const { invoer, fouten } = leesProfielinvoer(1, gegeven, vandaag);
  if (!invoer) throw new InvoerOngeldig(fouten.map(({ veld, code, melding }) => ({ veld: veld ?? '', code, melding })));
  return invoer;
};

/** Reads one value of an act. Throws `InvoerOngeldig`. */
export const leesWaarde = <T>(veld: string, waarde: unknown, lezer: Lezer<T>): T => {
  weigerP5({ [veld]: waarde });
  try {
    return lezer(waarde);
  } catch (error) {
    if (!(error instanceof Veldfout)) throw error;
    throw new InvoerOngeldig([{ veld, code: error.code, melding: error.melding }]);
  }
};

const weigerP5 = (velden: Readonly<Record<string, unknown>>): void => {
  const vondst = new P5Keuring(VELDBETEKENISSEN).vind(velden, null);
  if (!vondst) return;
  throw new InvoerOngeldig([
    { veld: vondst.veld ?? '', code: `p5.${vondst.soort}`, melding: `Hier staat ${vondst.uitleg}. Dat mag niet worden bewaard. Haal het weg.` },
  ]);
};
