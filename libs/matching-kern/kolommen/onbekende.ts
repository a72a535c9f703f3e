import type { AanbodFeiten } from '../aanbod-feiten.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import { PROGRAMMA_HENGELO } from '../programma.js';
import type { Context } from '../regels/regel.js';

/** A person whom nobody has asked anything: no rule on the person's facts refuses. */
export const ONBEKENDE: PersoonFeiten = {
  id: '',
  gemeentecode: '',
  lat: 0,
  lon: 0,
  leeftijd: null,
  taal: { luisteren: null, lezen: null, schrijven: null, spreken: null },
  taalniveau: null,
  examenBehaald: 0,
  leerroutes: [],
  fase: null,
  richtingen: null,
  soortenInPlan: null,
  doelen: [],
  bezet: null,
  lopendeDagdelen: 0,
  schoolrit: null,
  maxMinuten: null,
  lopendeMinuten: null,
  lopend: new Set(),
  doelgroepen: null,
  magWerken: null,
  toestemming: false,
  normOpen: { taal: 0, participatie: 0 },
  wekenStil: 0,
};

/** An offer that asks nothing: no rule but that on the kind refuses. */
export const VRAAGT_NIETS: AanbodFeiten = {
  id: '',
  soort: '',
  gemeentecode: '',
  lat: 0,
  lon: 0,
  gepubliceerd: true,
  tot: '',
  vol: false,
  dagdelen: 0,
  minuten: 0,
  starttijd: null,
  richtingenTellen: false,
  richtingen: [],
  betaald: false,
  contract: null,
  urensoort: null,
  schooldag: false,
  metBegeleiding: false,
  reactiepercentage: null,
  taalMinimaal: 0,
  taalPerVaardigheid: null,
  taalUitstroom: null,
  leerroutes: [],
  fasen: null,
  leeftijd: null,
  doelgroepen: [],
  werkvergunningNodig: false,
  gedeeldMet: new Set(),
  eigenEerstTot: null,
};

/** For rules and components that read nothing of the context. */
export const ZONDER_CONTEXT: Context = { programma: PROGRAMMA_HENGELO, meters: 0, vandaag: '' };
