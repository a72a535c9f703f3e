import type { Persoonszaad, Regiozaad } from '../zaad.js';
import { aanbodrij } from './aanbodrij.js';
import { csvBestand, type CsvRij } from './csv-bestand.js';
import { importeer, type Import } from './importeer.js';
import type { Ingang } from './ingang.js';
import { aanbodimport } from './aanbodimport.js';
import { legSamenwerkingenVast } from './leg-samenwerkingen-vast.js';
import { pakketten } from './pakketten.js';
import { profielrij } from './profielrij.js';
import { tegelijk } from './tegelijk.js';

export interface Zaaiverslag {
  readonly aanbod: number;
  readonly mensen: number;
}

const BEHEERDER = 'beheerder';
/** An import takes a text of 1.5 MB; quotes and accents make a row a little longer than it is counted. */
const PAKKET = { bytes: 1_200_000, rijen: 2_000 };
/** Enough to keep two cores busy: one asks while another is being answered. */
const TEGELIJK = 3;

/** Gemeentecode, approval and separators. */
const ORGANISATIE_VERDER = 12;

const GEMEENTEN: Import = { act: 'importeerGemeenten', verslag: 'RegioImportVerslag' };
const WOONPLAATSEN: Import = { act: 'importeerWoonplaatsen', verslag: 'RegioImportVerslag' };
const ORGANISATIES: Import = { act: 'importeerOrganisaties', verslag: 'RegioImportVerslag' };
const PROFIELEN: Import = { act: 'importeerProfielen', verslag: 'ProfielImportVerslag', verder: ', formaat: JSON' };

/**
 * Loads a region through its public imports. Every step may be repeated: what is there already stays as it is, so after a crash the whole
 * can be done again.
 * @param meld receives progress, one Dutch line at a time.
 * @throws ImportMislukt, VraagGeweigerd
 */
export const zaai = async (ingang: Ingang, regio: Regiozaad, meld: (regel: string) => void = () => undefined): Promise<Zaaiverslag> => {
  const { gemeenten, woonplaatsen, organisaties, aantallen } = regio;
  await importeer(ingang, BEHEERDER, GEMEENTEN, gemeenten, (rijen) => csvBestand(rijen.map(({ code, naam }) => ({ code, naam }))));
  await importeer(ingang, BEHEERDER, WOONPLAATSEN, woonplaatsen, (rijen) =>
    csvBestand(rijen.map(({ lat, lon, ...plaats }) => ({ ...plaats, lat: String(lat), lon: String(lon) }))),
  );
  await legSamenwerkingenVast(ingang, BEHEERDER, regio.samenwerkingen);
  for (const pakket of pakketten(organisaties, ({ id, naam }) => id.length + naam.length + ORGANISATIE_VERDER, PAKKET)) {
    await importeer(ingang, BEHEERDER, ORGANISATIES, pakket, (rijen) =>
      csvBestand(rijen.map(({ id, naam, gemeentecode }) => ({ id, naam, gemeentecode, goedgekeurd: 'ja' }))),
    );
  }
  meld(`${gemeenten.length} gemeenten en ${organisaties.length} organisaties geladen.`);
  await zaaiAanbod(ingang, regio);
  meld(`${aantallen.aanbod} keer aanbod geladen.`);
  await zaaiMensen(ingang, regio.mensen());
  meld(`${aantallen.mensen} mensen geladen.`);
  return aantallen;
};

/** Length of a line in the file, nearly: quotes come on top. */
const celtekens = (rij: CsvRij): number => {
  let som = 0;
  for (const naam in rij) som += (rij[naam] ?? '').length + 1;
  return som;
};

/** Every kind has its own import; packages of several kinds are under way at once. */
const zaaiAanbod = (ingang: Ingang, regio: Regiozaad): Promise<void> =>
  tegelijk(aanbodpakketten(regio), TEGELIJK, ({ soort, rijen }) => importeer(ingang, BEHEERDER, aanbodimport(soort), rijen, csvBestand));

function* aanbodpakketten(regio: Regiozaad): Iterable<{ soort: string; rijen: readonly CsvRij[] }> {
  const vol = new Map<string, { rijen: CsvRij[]; bytes: number }>();
  for (const zaad of regio.aanbod()) {
    const { soort } = zaad.aanbod;
    const rij = aanbodrij(zaad);
    const bytes = celtekens(rij);
    const groep = vol.get(soort) ?? { rijen: [], bytes: 0 };
    vol.set(soort, groep);
    if (groep.bytes + bytes > PAKKET.bytes || groep.rijen.length >= PAKKET.rijen) {
      yield { soort, rijen: groep.rijen };
      groep.rijen = [];
      groep.bytes = 0;
    }
    groep.rijen.push(rij);
    groep.bytes += bytes;
  }
  for (const [soort, { rijen }] of vol) yield { soort, rijen };
}

/** People are loaded by the klantmanager of their own gemeente: nobody else may. */
const zaaiMensen = (ingang: Ingang, mensen: Iterable<Persoonszaad>): Promise<void> => {
  const perGemeente = new Map<string, string[]>();
  for (const mens of mensen) {
    const rijen = perGemeente.get(mens.profiel.gemeentecode) ?? [];
    perGemeente.set(mens.profiel.gemeentecode, rijen);
    rijen.push(JSON.stringify(profielrij(mens)));
  }
  const bestanden = [...perGemeente].flatMap(([code, rijen]) =>
    [...pakketten(rijen, ({ length }) => length + 1, PAKKET)].map((pakket) => ({ code, pakket })),
  );
  return tegelijk(bestanden, TEGELIJK, ({ code, pakket }) =>
    importeer(ingang, `klantmanager-${code}`, PROFIELEN, pakket, (rijen) => `[${rijen.join(',')}]`),
  );
};
