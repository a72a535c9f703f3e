export type CsvRij = Readonly<Record<string, string>>;

const BIJZONDER = /[";\r\n]/;
const cel = (tekst: string): string => (BIJZONDER.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst);

/** A CSV file (RFC 4180, with `;` between the cells) with the columns that any of the rows fills in. */
export const csvBestand = (rijen: readonly CsvRij[]): string => {
  const gevuld = new Set<string>();
  for (const rij of rijen) for (const naam in rij) if (rij[naam] !== '') gevuld.add(naam);
  const kolommen = [...gevuld];
  const regels = rijen.map((rij) => kolommen.map((naam) => cel(rij[naam] ?? '')).join(';'));
  return `${kolommen.join(';')}\n${regels.join('\n')}\n`;
};
