import type { Contract, Eisen, Rooster, Urensoort, ZichtbaarVoor } from '@regiomatch/contracts';
import type { Instroom, Levensstatus } from '@regiomatch/aanbod-kern';

/** A row of the table `aanbod`, without the columns of the kind itself. */
export interface Aanbodrij {
  id: string;
  referentie: string | null;
  aanbieder_id: string;
  aanbieder_naam: string;
  status: Levensstatus;
  sluitreden: string | null;
  versie: number;
  titel: string;
  omschrijving: string | null;
  gemeentecode: string | null;
  woonplaats: string | null;
  lat: number | null;
  lon: number | null;
  rooster: Omit<Rooster, 'minutenPerWeek'>;
  minuten: number;
  periode_van: string;
  periode_tot: string | null;
  instroom: Instroom;
  plekken_totaal: number;
  plekken_vrij: number;
  plekken_verleend: number;
  wachtlijst: number;
  eisen: Eisen;
  richtingen: readonly string[];
  financiering: string | null;
  zichtbaar_voor: ZichtbaarVoor;
  urensoort: Urensoort | null;
  met_begeleiding: boolean;
  contract: Contract | null;
  reactiepercentage: number | null;
  bevestigd_op: string;
}

/** A row of a kind: the fields of its details are columns of the same name. */
export type Soortrij<D> = Aanbodrij & D;
