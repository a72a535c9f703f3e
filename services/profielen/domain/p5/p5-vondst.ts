/** What may not be stored (domain.md, class P5), with the words that an error uses for it. */
export const P5_SOORTEN = {
  bsn: 'een burgerservicenummer',
  vnummer: 'een V-nummer',
  nationaliteit: 'een nationaliteit',
  herkomst: 'herkomst of etniciteit',
  religie: 'religie of levensovertuiging',
  gezondheid: 'iets over gezondheid of een diagnose',
  asielmotief: 'een reden van asiel of vlucht',
  leerbaarheid: 'een score voor leerbaarheid',
  boete: 'een boete, straf of veroordeling',
  geweld: 'iets over geweld of misbruik',
  bijzonder: 'een bijzonder persoonsgegeven (AVG artikel 9)',
} as const;
export type P5Soort = keyof typeof P5_SOORTEN;

/** What was found and where, without the value: a refusal must not become the place where forbidden data is kept. */
export interface P5Vondst {
  readonly soort: P5Soort;
  readonly uitleg: string;
  /** Row in the file, from 1; null for the header or the file as a whole. */
  readonly rij: number | null;
  /** Name of a field of the format; null when the name itself is not one of ours. */
  readonly veld: string | null;
}
