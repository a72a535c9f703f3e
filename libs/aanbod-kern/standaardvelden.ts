import {
  DAGDELEN,
  DAGEN,
  FASEN,
  LEERROUTES,
  TAALNIVEAUS,
  URENSOORTEN,
  type Dag,
  type Dagdeel,
  type Fase,
  type Leerroute,
  type Taalniveau,
  type Urensoort,
} from '@regiomatch/contracts';
import { INSTROOMVORMEN, type Instroom } from './inhoud.js';
import { datum, decimaal, geheel, jaNee, keuze, langeTekst, lijst, patroon, tekst, urenInMinuten, type Velden } from './veld.js';

export type Roosterplek = `${Dag}-${Dagdeel}`;

/** The content of an offer as a flat list of named values: one per column of a CSV file, and one per check. */
export interface Waarden {
  readonly referentie: string | null;
  readonly titel: string | null;
  readonly omschrijving: string | null;
  readonly gemeentecode: string | null;
  readonly woonplaats: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly dagdelen: readonly Roosterplek[];
  readonly uren_per_week: number;
  readonly starttijd: string | null;
  readonly flexibel: boolean;
  readonly van: string | null;
  readonly tot: string | null;
  readonly instroom: Instroom | null;
  readonly plekken: number | null;
  readonly plekken_vrij: number | null;
  readonly taal_minimaal: Taalniveau | null;
  readonly taal_luisteren: Taalniveau | null;
  readonly taal_lezen: Taalniveau | null;
  readonly taal_schrijven: Taalniveau | null;
  readonly taal_spreken: Taalniveau | null;
  readonly leerroutes: readonly Leerroute[];
  readonly fasen: readonly Fase[];
  readonly leeftijd_van: number | null;
  readonly leeftijd_tot_en_met: number | null;
  readonly leeftijd_grond: string | null;
  readonly doelgroepen: readonly string[];
  readonly werkvergunning_nodig: boolean;
  readonly certificaten: readonly string[];
  readonly rijbewijs: string | null;
  readonly opleidingsniveau: string | null;
  readonly richtingen: readonly string[];
  readonly financiering: string | null;
  readonly gedeeld_met_gemeenten: readonly string[];
  readonly samenwerkingen: readonly string[];
  readonly eigen_eerst_tot: string | null;
  readonly urensoort: Urensoort | null;
  readonly met_begeleiding: boolean;
  readonly contract_vorm: 'vast' | 'tijdelijk' | null;
  readonly contract_maanden: number | null;
  readonly reactiepercentage: number | null;
}

const ROOSTERPLEKKEN = DAGEN.flatMap((dag) => DAGDELEN.map((dagdeel): Roosterplek => `${dag}-${dagdeel}`));
const gemeentecode = patroon(/^\d{4}$/, 'een gemeentecode van vier cijfers');
const AANTAL_GEMEENTEN_IN_NEDERLAND = 400;

export const standaardvelden: Velden<Waarden> = {
  referentie: tekst(100),
  titel: tekst(200),
  omschrijving: langeTekst(10_000),
  gemeentecode,
  woonplaats: tekst(100),
  // The bounds of the Netherlands: swapped coordinates are the commonest mistake in an import.
  lat: decimaal(50, 54),
  lon: decimaal(3, 8),
  dagdelen: lijst(keuze(ROOSTERPLEKKEN), ROOSTERPLEKKEN.length),
  uren_per_week: urenInMinuten(),
  starttijd: patroon(/^([01]\d|2[0-3]):[0-5]\d$/, 'een tijd, als uu:mm'),
  flexibel: jaNee(),
  van: datum(),
  tot: datum(),
  instroom: keuze(INSTROOMVORMEN),
  plekken: geheel(0, 10_000),
  plekken_vrij: geheel(0, 10_000),
  taal_minimaal: keuze(TAALNIVEAUS),
  taal_luisteren: keuze(TAALNIVEAUS),
  taal_lezen: keuze(TAALNIVEAUS),
  taal_schrijven: keuze(TAALNIVEAUS),
  taal_spreken: keuze(TAALNIVEAUS),
  leerroutes: lijst(keuze(LEERROUTES), LEERROUTES.length),
  fasen: lijst(keuze(FASEN), FASEN.length),
  leeftijd_van: geheel(0, 120),
  leeftijd_tot_en_met: geheel(0, 120),
  leeftijd_grond: tekst(500),
  doelgroepen: lijst(tekst(100), 20),
  werkvergunning_nodig: jaNee(),
  certificaten: lijst(tekst(100), 20),
  rijbewijs: tekst(20),
  opleidingsniveau: tekst(100),
  richtingen: lijst(patroon(/^(\d{1,4}|[^\d|\u0000-\u001f][^|\u0000-\u001f]{0,59})$/, 'een thema of een ISCO-code van 1 tot 4 cijfers'), 20),
  financiering: tekst(200),
  gedeeld_met_gemeenten: lijst(gemeentecode, AANTAL_GEMEENTEN_IN_NEDERLAND),
  samenwerkingen: lijst(tekst(64), 50),
  eigen_eerst_tot: datum(),
  urensoort: keuze(URENSOORTEN),
  met_begeleiding: jaNee(),
  contract_vorm: keuze(['vast', 'tijdelijk']),
  contract_maanden: geheel(1, 120),
  reactiepercentage: geheel(0, 100),
};
