import type { Contract, Fase, Leeftijdseis, Leerroute, Taalniveau, TaalPerVaardigheid, Urensoort, WeekDagdeel } from '@regiomatch/contracts';

/** One entry of `plaatsen.json`, by name of the woonplaats. */
export interface GoldenPlaats {
  readonly lat: number;
  readonly lon: number;
  /** Name of the gemeente. */
  readonly gemeente: string;
}

/** One offer of `aanbod.json`. Hours are decimal, gemeenten are names. */
export interface GoldenAanbod {
  readonly id: string;
  readonly soort: string;
  readonly titel: string;
  readonly plaats: string;
  readonly gemeente: string;
  readonly dagdelen: readonly WeekDagdeel[];
  readonly urenPerWeek: number;
  readonly taalMinimaal: Taalniveau | null;
  readonly taalUitstroom: Taalniveau | null;
  readonly leerroutes: readonly Leerroute[];
  readonly fasen: 'alle' | readonly Fase[];
  readonly richtingen: readonly string[];
  readonly leeftijd: Leeftijdseis | null;
  readonly doelgroep: string | null;
  readonly vol: boolean;
  readonly starttijd: string | null;
  readonly werkvergunningNodig: boolean;
  readonly gedeeldMet: readonly string[];
  readonly contract?: Contract | null;
  readonly metBegeleiding?: boolean;
  readonly reactiepercentage?: number | null;
  readonly uursoort?: Urensoort | null;
  readonly taalPerVaardigheid?: TaalPerVaardigheid | null;
}

/** One person of `profielen.json`. `null` is unfilled: the intake has not asked yet. */
export interface GoldenProfiel {
  readonly id: string;
  readonly wie?: string;
  readonly plaats: string;
  readonly gemeente: string;
  readonly leeftijd: number | null;
  readonly taalniveau: Taalniveau | null;
  readonly examenBehaald: Taalniveau | null;
  readonly leerroute: Exclude<Leerroute, 'Alfa'> | null;
  readonly fase: Fase | null;
  readonly richtingen: readonly string[] | null;
  readonly soortenInPlan: readonly string[] | null;
  readonly bezet: readonly WeekDagdeel[] | null;
  readonly schoolrit: boolean | null;
  readonly maxUrenPerWeek: number | null;
  readonly lopendeUren: number | null;
  readonly lopend: readonly string[];
  readonly doelgroepen: readonly string[] | null;
  readonly magWerken: boolean | null;
  readonly toestemming: boolean | null;
  readonly doelen?: readonly string[];
  readonly normOpen?: { readonly taal?: number; readonly participatie?: number };
  readonly wekenStil?: number;
  readonly taalPerVaardigheid?: TaalPerVaardigheid | null;
}

/** The three files that describe a region; the expectations stand beside them. */
export interface GoldenSet {
  readonly plaatsen: Readonly<Record<string, GoldenPlaats>>;
  readonly aanbod: readonly GoldenAanbod[];
  readonly profielen: readonly GoldenProfiel[];
}
