import { aanbodstatus, type Aanbodsoort, type Stand } from '@regiomatch/aanbod-kern';
import { stringify } from 'csv-stringify/sync';
import { inhoudcellen } from './cellen.js';
import { beschermd } from './formulebescherming.js';
import { kolommenVan, LEESKOLOMMEN } from './kolommen.js';

/** The offers as a CSV file that a spreadsheet opens safely and that the import reads back. */
export const schrijfBestand = <D>(soort: Aanbodsoort<D>, standen: readonly Stand<D>[], beheerder: boolean): string => {
  const beheerkolommen = kolommenVan(soort, beheerder).filter(({ doel }) => doel === 'beheer');
  const inhoudkolommen = kolommenVan(soort, beheerder).filter(({ doel }) => doel !== 'beheer');
  const kop = [...beheerkolommen, ...inhoudkolommen].map(({ naam }) => naam);
  const rijen = standen.map((stand) => {
    const beheer: Readonly<Record<string, string>> = { id: stand.id, aanbieder: stand.aanbieder.id };
    const cellen = [
      ...beheerkolommen.map(({ naam }) => beheer[naam] ?? ''),
      ...inhoudcellen(inhoudkolommen, { ...stand.inhoud, plekken: stand.plekken }),
      aanbodstatus(stand),
      String(stand.versie),
    ];
    return cellen.map(beschermd);
  });
  return stringify([[...kop, ...LEESKOLOMMEN], ...rijen], { delimiter: ';', bom: true, record_delimiter: 'windows' });
};
