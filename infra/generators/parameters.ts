/**
 * Every number that the generator uses, in one place. `gepubliceerd`: the source states it; `gekalibreerd`: fitted to a published figure;
 * `aanname`: our own estimate, to be replaced when someone knows better.
 */
export type Parameterstatus = 'gepubliceerd' | 'gekalibreerd' | 'aanname';

export interface Parameter<T> {
  readonly waarde: T;
  readonly bron: string;
  readonly status: Parameterstatus;
}

const gepubliceerd = <const T>(waarde: T, bron: string): Parameter<T> => ({ waarde, bron, status: 'gepubliceerd' });
const gekalibreerd = <const T>(waarde: T, bron: string): Parameter<T> => ({ waarde, bron, status: 'gekalibreerd' });
const aanname = <const T>(waarde: T, bron = 'eigen schatting van het project'): Parameter<T> => ({ waarde, bron, status: 'aanname' });

const ONTWERP = 'ontwerpnotitie van het project, als aanname gesteld';
const MIDDEN_TWENTE = 'beleidsplan inburgering Midden-Twente, aantallen per cohort';

/** Sizes, people, offers. Weights need no common total: they are ratios. */
export const PARAMETERS = {
  'mensen.leeftijd.man': gepubliceerd(
    { '18-24': 3530, '25-34': 3580, '35-44': 2365, '45-54': 1380, '55-67': 460 },
    'cohort asielstatushouders 2022, mannen; de bovengrens 67 is de AOW-leeftijd',
  ),
  'mensen.leeftijd.vrouw': gepubliceerd(
    { '18-24': 2310, '25-34': 2360, '35-44': 1850, '45-54': 910, '55-67': 280 },
    'cohort asielstatushouders 2022, vrouwen; de bovengrens 67 is de AOW-leeftijd',
  ),
  'mensen.leerroute.middenTwente.cohort1': gepubliceerd({ B1: 16, Onderwijs: 10, Z: 14 }, MIDDEN_TWENTE),
  'mensen.leerroute.middenTwente.cohort2': gepubliceerd({ B1: 18, Onderwijs: 11, Z: 15 }, MIDDEN_TWENTE),
  'mensen.leerroute.scenario.gemeenten': gepubliceerd({ B1: 35, Onderwijs: 21, Z: 44 }, 'raming van gemeenten; betwist, dus een scenario'),
  'mensen.leerroute.scenario.rijk': gepubliceerd({ B1: 60, Onderwijs: 25, Z: 15 }, 'raming van het Rijk; betwist, dus een scenario'),
  'mensen.trajectdoel': gepubliceerd({ zorg: 5, activering: 45, 'opleiding en werk': 50 }, 'beleidsplan inburgering Midden-Twente'),
  'mensen.zonderStartkwalificatie': gepubliceerd(0.79, 'beleidsplan inburgering Midden-Twente'),
  'mensen.fase': aanname({ opvang: 20, wachten: 15, inburgering: 50, nazorg: 15 }),
  'mensen.leerrouteBepaald': aanname({ opvang: 0.2, wachten: 0.6, inburgering: 1, nazorg: 1 }),
  'mensen.taalniveau.B1': gekalibreerd({ A0: 15, A1: 32, A2: 33, B1: 20 }, 'passend bij doel B1 binnen drie jaar (rules.md K07)'),
  'mensen.taalniveau.Onderwijs': gekalibreerd({ A0: 8, A1: 22, A2: 35, B1: 25, B2: 10 }, 'passend bij uitstroom B1–B2 (rules.md K07)'),
  'mensen.taalniveau.Z': gekalibreerd({ A0: 48, A1: 42, A2: 10 }, 'passend bij uitstroom A1 (Wet inburgering 2021)'),
  'mensen.taalPerVaardigheid': aanname({ 'alle vier': 60, 'één niveau voor alles': 30, 'twee bekend': 10 }),
  'mensen.vaardigheidHoger': aanname(0.3, 'een enkele vaardigheid ligt een niveau boven de laagste'),
  'mensen.examenBehaald': aanname(0.3, 'deel van de mensen op A2 of hoger dat het examen van dat niveau al haalde'),
  'mensen.magWerken.opvang': aanname({ ja: 50, nee: 40, onbekend: 10 }),
  'mensen.schoolrit': aanname(0.18),
  'mensen.analfabeet': aanname(0.2, 'deel van de Z-route met een alfabetiseringsbehoefte'),
  'mensen.alleenstaandeOuderZonderOpvang': aanname(0.04),
  'mensen.toestemming': aanname(0.9),
  'mensen.feitNietIngevuld': aanname(0.05, 'kans per feit dat de brede intake het nog niet vroeg'),
  'mensen.lopendeActiviteit': aanname(0.2),
  'mensen.uren.zorg': aanname({ '4': 50, '8': 50 }, 'hoogste uren per week'),
  'mensen.uren.activering': aanname({ '12': 20, '16': 25, '20': 30, '24': 25 }, 'hoogste uren per week'),
  'mensen.uren.opleiding en werk': aanname({ '32': 25, '36': 20, '40': 35, '48': 20 }, 'hoogste uren per week'),
  'mensen.bezetDagdeel': aanname(0.04, 'kans per dagdeel van ma–vr dat zorg of ander werk het bezet houdt'),
  'mensen.wekenStil': aanname({ '0': 45, '1': 12, '2': 10, '4': 12, '8': 11, '16': 7, '26': 3 }),
  'mensen.normOpen.taal': aanname({ '0': 50, '4': 20, '8': 15, '12': 15 }, 'open uren per week'),
  'mensen.normOpen.participatie': aanname({ '0': 65, '4': 20, '8': 15 }, 'open uren per week'),
  'mensen.richtingVorm': aanname({ thema: 60, 'ISCO-code': 40 }),
  'aanbod.soort': aanname(
    { werk: 53.9, werkervaring: 11.76, taalstage: 7.84, vrijwilligers: 16.66, cursus: 7.84, begeleiding: 2 },
    `${ONTWERP} (55/12/8/17/8); begeleiding neemt 2 % van het geheel, de vijf andere houden hun verhouding`,
  ),
  'aanbod.taalMinimaal': aanname({ geen: 15, A1: 20, A2: 25, B1: 28, B2: 10, C1: 2 }, `${ONTWERP} (geen 15, A1 20, A2 25, B1 28, B2 of hoger 12)`),
  'aanbod.taalPerVaardigheid': aanname(0.15, 'deel van het aanbod met een niveau dat een eis per vaardigheid stelt'),
  'aanbod.plekken': aanname({ '1': 55, '2': 25, '4': 13, '8': 5, '15': 2 }, ONTWERP),
  'aanbod.vol': aanname(0.06),
  'aanbod.typefout': aanname(0.03, `${ONTWERP} (3 % van de teksten)`),
  'aanbod.bijnaDubbel': aanname(0.05, `${ONTWERP} (5 % van de teksten)`),
  'aanbod.gedeeld': aanname({ arbeidsmarktregio: 70, 'enkele buurgemeenten': 18, 'alleen eigen gemeente': 12 }),
  'aanbod.eigenEerst': aanname(0.04, 'deel van het gedeelde aanbod dat de eigen gemeente eerst krijgt'),
  'aanbod.doelgroep': aanname(0.02, 'deel van het aanbod voor een behoefte'),
  'aanbod.metBegeleiding': aanname(0.25),
  'aanbod.reactiepercentage': aanname({ onbekend: 40, hoog: 35, midden: 15, laag: 10 }),
  'aanbod.contract': aanname({ vast: 20, 'tijdelijk 12': 35, 'tijdelijk 6': 25, 'tijdelijk 3': 10, onbekend: 10 }),
  'aanbod.alleenFasenNaOpvang': aanname(0.25),
  'aanbod.richtingVorm': aanname({ thema: 35, 'ISCO-code': 45, 'thema en ISCO-code': 15, geen: 5 }),
  'aanbod.looptijdDagen': aanname({ '60': 25, '120': 40, '240': 35 }),
  'aanbod.perOrganisatie': aanname(50, 'gemiddeld aantal open plekken per aanbieder; bepaalt het aantal organisaties'),
  'aanbod.hoofdplaats': aanname(6, 'gewicht van de plaats die heet zoals de gemeente, tegen 1 voor elke andere plaats'),
} as const;

export type Parameternaam = keyof typeof PARAMETERS;

/** The value of one parameter. */
export const parameter = <N extends Parameternaam>(naam: N): (typeof PARAMETERS)[N]['waarde'] => PARAMETERS[naam].waarde;
