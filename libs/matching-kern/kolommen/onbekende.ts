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

/** For rules and components that read nothing of the context. */
export const ZONDER_CONTEXT: Context = { programma: PROGRAMMA_HENGELO, meters: 0, vandaag: '' };
