import { type Aanbodsoort, standaardvelden, tekst, type Veld } from '@regiomatch/aanbod-kern';

/** Where the value of a column goes. */
export type Doel = 'beheer' | 'inhoud' | 'details';

export interface Kolom {
  /** As in the first line of the file. */
  readonly naam: string;
  readonly doel: Doel;
  /** Name of the field at its goal. */
  readonly veld: string;
  readonly vorm: Veld<unknown>;
}

const kolom = (doel: Doel, veld: string, vorm: object): Kolom => ({ naam: kolomnaam(veld), doel, veld, vorm: vorm as Veld<unknown> });

/** `doelVaardigheden` → `doel_vaardigheden` */
export const kolomnaam = (veld: string): string => veld.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const BEHEERVELDEN = { id: tekst(64), aanbieder: tekst(64) };
/** Whose offer it is, and how often that organisation answers, is not for the organisation itself to fill in. */
const ALLEEN_BEHEERDER = new Set(['aanbieder', 'reactiepercentage']);

/** Written by the export, for the reader; the import passes over them. */
export const LEESKOLOMMEN = ['status', 'versie'] as const;

/** The columns of the file of a kind, for a beheerder or for an aanbieder. */
export const kolommenVan = <D>({ velden }: Aanbodsoort<D>, beheerder: boolean): readonly Kolom[] =>
  [
    ...Object.entries(BEHEERVELDEN).map(([veld, vorm]) => kolom('beheer', veld, vorm)),
    ...Object.entries(standaardvelden).map(([veld, vorm]) => kolom('inhoud', veld, vorm as object)),
    ...Object.entries(velden).map(([veld, vorm]) => kolom('details', veld, vorm as object)),
  ].filter(({ naam }) => beheerder || !ALLEEN_BEHEERDER.has(naam));
