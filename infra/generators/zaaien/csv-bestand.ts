import { stringify } from 'csv-stringify/sync';

type Rij = Readonly<Record<string, string>>;

/** A CSV file with the columns that any of the rows fills in. */
export const csvBestand = (rijen: readonly Rij[]): string => {
  const kolommen = [...new Set(rijen.flatMap((rij) => Object.keys(rij).filter((naam) => rij[naam] !== '')))];
  return stringify(rijen as Rij[], { header: true, columns: kolommen, delimiter: ';' });
};
