import { VAARDIGHEDEN } from '@regiomatch/contracts';
import type { Betekenis } from '../p5/verboden-inhoud.js';

/** How a field is written in one CSV cell. */
export type Celvorm = 'tekst' | 'getal' | 'janee' | 'lijst' | 'activiteiten' | 'toestemmingen';

export interface Invoerveld {
  /** For the search for forbidden data: what the value is meant to be. */
  readonly betekenis: Betekenis;
  /** Null: not a column; CSV has other columns for it. */
  readonly cel: Celvorm | null;
  /** A column that goes into an object of the JSON format: `lezen` is `taalPerVaardigheid.lezen`. */
  readonly onder?: string;
}

const tekst = (betekenis: Betekenis = 'tekst'): Invoerveld => ({ betekenis, cel: 'tekst' });
const getal: Invoerveld = { betekenis: 'getal', cel: 'getal' };
const janee: Invoerveld = { betekenis: 'tekst', cel: 'janee' };

/** Every field that a row can have; what is not here is refused. The names of the golden set come first, then the rest. */
export const INVOERVELDEN = {
  id: tekst('id'),
  wie: tekst(),
  plaats: tekst('naam'),
  gemeente: tekst('naam'),
  leeftijd: getal,
  taalniveau: tekst(),
  taalPerVaardigheid: { betekenis: 'tekst', cel: null },
  examenBehaald: tekst(),
  leerroute: tekst(),
  fase: tekst(),
  richtingen: { betekenis: 'richting', cel: 'lijst' },
  soortenInPlan: { betekenis: 'tekst', cel: 'lijst' },
  doelen: { betekenis: 'tekst', cel: 'lijst' },
  bezet: { betekenis: 'tekst', cel: 'lijst' },
  schoolrit: janee,
  maxUrenPerWeek: getal,
  lopendeUren: getal,
  lopend: { betekenis: 'id', cel: 'activiteiten' },
  doelgroepen: { betekenis: 'tekst', cel: 'lijst' },
  magWerken: janee,
  toestemming: janee,
  toestemmingen: { betekenis: 'tekst', cel: 'toestemmingen' },
  normOpen: { betekenis: 'getal', cel: null },
  normOpenTaal: { ...getal, onder: 'normOpen' },
  normOpenParticipatie: { ...getal, onder: 'normOpen' },
  wekenStil: getal,
  ...(Object.fromEntries(VAARDIGHEDEN.map((vaardigheid) => [vaardigheid, { ...tekst(), onder: 'taalPerVaardigheid' }])) as Record<
    (typeof VAARDIGHEDEN)[number],
    Invoerveld
  >),
  woonplaats: tekst('naam'),
  postcode4: tekst(),
  lat: getal,
  lon: getal,
  rustTot: tekst(),
  regievoerder: tekst('naam'),
  bron: tekst(),
  datum: tekst(),
  bronnen: { betekenis: 'tekst', cel: null },
  naam: tekst('naam'),
  geboortedatum: tekst(),
  telefoon: tekst('telefoon'),
  email: tekst('naam'),
  geslacht: tekst(),
  moedertaal: tekst('naam'),
  huishouden: tekst(),
} as const satisfies Readonly<Record<string, Invoerveld>>;

export type Invoerveldnaam = keyof typeof INVOERVELDEN;

/** Names inside the values of the JSON format. */
const BINNENVELDEN: readonly (readonly [string, Betekenis])[] = [
  ...['dag', 'dagdeel', 'van', 'tot', 'doel', 'op', 'soort', 'behaald'].map((naam): [string, Betekenis] => [naam, 'tekst']),
  ...['uren', 'taal', 'participatie'].map((naam): [string, Betekenis] => [naam, 'getal']),
  ...['aanbodId', 'partij'].map((naam): [string, Betekenis] => [naam, 'id']),
];

/** Every name that the search for forbidden data lets pass, with the meaning of its values. */
export const VELDBETEKENISSEN: ReadonlyMap<string, Betekenis> = new Map([
  ...Object.entries(INVOERVELDEN).map(([naam, { betekenis }]): [string, Betekenis] => [naam, betekenis]),
  ...BINNENVELDEN,
]);
