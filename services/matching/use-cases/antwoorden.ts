import type { Component } from '@regiomatch/contracts';
import type { AanbodTreffer } from '../domain/aanbod-treffer.js';
import type { GeenAanbodSignaal } from '../domain/geen-aanbod-signaal.js';

/** The answers of this service, as its API gives them (api/matching.graphql). */
export interface Punt {
  readonly component: Component;
  readonly punten: number;
  readonly maximum: number;
  readonly uitleg: string;
}

export interface Notitie {
  readonly code: string;
  readonly velden: readonly string[];
  readonly uitleg: string;
}

export interface Weigering {
  readonly code: string;
  readonly uitleg: string;
  readonly kleinsteWijziging: string | null;
}

export interface CodeTelling {
  readonly code: string;
  readonly aantal: number;
  readonly uitleg: string;
}

interface Gerangschikt {
  readonly meters: number;
  readonly score: number;
  readonly punten: readonly Punt[];
  readonly nogTeBepalen: readonly Notitie[];
}

export interface Aanbodmatch extends Gerangschikt {
  readonly aanbod: AanbodTreffer;
}

export interface Mensmatch extends Gerangschikt {
  readonly profielId: string;
}

export interface AanbodVoorProfielAntwoord {
  readonly totaal: number;
  readonly treffers: readonly Aanbodmatch[];
  readonly tellingen: readonly CodeTelling[];
  readonly buitenStraal: number;
  readonly lopend: readonly AanbodTreffer[];
  readonly voorlopig: boolean;
  readonly rekenregels: string;
  readonly signaal: GeenAanbodSignaal | null;
}

export interface Paaroordeel {
  readonly profielId: string;
  readonly aanbodId: string;
  readonly status: 'MATCH' | 'GEWEIGERD' | 'LOPEND';
  readonly open: boolean;
  readonly codes: readonly Weigering[];
  readonly nogTeBepalen: readonly Notitie[];
  readonly meters: number;
  readonly score: number | null;
  readonly punten: readonly Punt[];
  readonly introductie: readonly Weigering[];
}

export interface Oordelen {
  readonly oordelen: readonly Paaroordeel[];
  readonly rekenregels: string;
}

export interface GeweigerdAanbodAntwoord {
  readonly totaal: number;
  readonly treffers: readonly {
    readonly aanbodId: string;
    readonly aanbod: AanbodTreffer | null;
    readonly meters: number;
    readonly codes: readonly Weigering[];
  }[];
}

export interface MensenVoorAanbodAntwoord {
  readonly totaal: number | null;
  readonly treffers: readonly Mensmatch[];
  readonly gemeenten: readonly { readonly gemeentecode: string; readonly naam: string; readonly aantal: string }[];
  readonly rekenregels: string;
}
