import type { PersoonFeiten, ProgrammaFeiten } from '@regiomatch/matching-kern';
import { dagnummer } from './aanbodrij.js';
import { grensVan, opBol, reeksenBinnen } from './cellen.js';
import type { Indeling } from './indeling.js';
import type { Opzoekbytes } from './opzoekbytes.js';
import { persoonsmaskers } from './persoonsmaskers.js';
import { puntentabel } from './puntentabel.js';
import { PARAMETERS } from './vraag-sql.js';

const A2 = 2;

interface Omgeving {
  readonly aantal: number;
  readonly vandaag: string;
  readonly indeling: Indeling;
  readonly bytes: Opzoekbytes;
}

/** The values of the prepared statement for one person; without running offers the last parameter is left out. */
export const vraagparameters = (persoon: PersoonFeiten, programma: ProgrammaFeiten, { aantal, vandaag, indeling, bytes }: Omgeving): unknown[] => {
  const { van, tot } = reeksenBinnen(persoon, programma.straalMeters);
  const [x, y, z] = opBol(persoon);
  const { houd, tel } = persoonsmaskers(persoon, indeling);
  const punten = puntentabel(persoon, programma, indeling);
  const waarden: Readonly<Record<keyof typeof PARAMETERS, unknown>> = {
    van: `{${van.join()}}`,
    tot: `{${tot.join()}}`,
    x,
    y,
    z,
    grens: grensVan(programma.straalMeters),
    vandaag: dagnummer(vandaag),
    houd1: String(houd[0]),
    tel1: String(tel[0]),
    houd2: String(houd[1]),
    tel2: String(tel[1]),
    delingen: bytes.delingen(persoon.gemeentecode),
    richtingen: bytes.richtingen(persoon.richtingen),
    punten,
    lat: persoon.lat,
    lon: persoon.lon,
    straal: programma.straalMeters,
    schooldagTelt: persoon.taalniveau === A2,
    week: (persoon.bezet ?? 0) | persoon.lopendeDagdelen,
    normTaal: persoon.normOpen.taal,
    normParticipatie: persoon.normOpen.participatie,
    urgentie: Math.floor((Math.min(10, Math.floor(persoon.wekenStil / 2)) * programma.gewichten.urgentie) / 100),
    aantal,
    lopend: [...persoon.lopend],
  };
  const alle = Object.keys(PARAMETERS).map((naam) => waarden[naam as keyof typeof PARAMETERS]);
  return persoon.lopend.size > 0 ? alle : alle.slice(0, -1);
};
