import { dagenLater } from '@regiomatch/aanbod-kern';
import { type Activiteit, looptOp } from './activiteit.js';
import { type Feitwijziging, voegSamen } from './feiten.js';
import { heleJaren } from './leeftijd.js';
import { leeftijdOp, wekenStilOp } from './matchprofiel-van.js';
import { openDoelen, type Plan } from './plan.js';
import type { Plaats } from './plaats.js';
import type { Activiteitinvoer, Profielinvoer, Toestemmingsinvoer } from './profielinvoer.js';
import type { Profielstand } from './profielstand.js';
import type { Regievoering } from './regie.js';
import type { Toestemming } from './toestemming.js';

export interface Schrijver {
  /** User key of who writes. */
  readonly door: string;
  /** ISO date. */
  readonly vandaag: string;
}

export interface Verwerkt {
  readonly stand: Profielstand;
  /** Names of what stayed as it was, because the profile holds news of a later date. */
  readonly behouden: readonly string[];
}

/** Puts everything that an input says over the profile as it stands. Pure; gives the same object back when nothing is news. */
export const verwerkInvoer = (stand: Profielstand, invoer: Profielinvoer, plaats: Plaats | null, schrijver: Schrijver): Verwerkt => {
  const { vandaag, door } = schrijver;
  const behouden: string[] = [];
  const persoon = voegPersoonSamen(stand.persoon, invoer.persoon);
  const activiteiten = invoer.lopend ? lopendWordt(stand.activiteiten, invoer.lopend, vandaag) : stand.activiteiten;

  const wijzigingen = {
    ...invoer.feiten,
    ...leeftijdWordt({ ...stand, persoon }, invoer.feiten.leeftijd, vandaag),
    ...(invoer.wekenStil && stilSindsWordt(stand, invoer.wekenStil, vandaag)),
    ...(invoer.lopendeMinuten && { overigeMinuten: restVan(invoer.lopendeMinuten, activiteiten, vandaag) }),
  };
  const samen = voegSamen(stand.feiten, wijzigingen);
  behouden.push(...samen.behouden);

  const nieuw: Profielstand = {
    ...stand,
    plaats: plaatsWordt(stand.plaats, plaats, invoer, behouden),
    feiten: samen.feiten,
    leerroutes: leerroutesWorden(stand.leerroutes, invoer.leerroute, door, behouden),
    ...planWordt(stand, invoer, schrijver),
    activiteiten,
    toestemmingen: invoer.toestemmingen.reduce(toestemmingenWorden, stand.toestemmingen),
    regie: invoer.regievoerder === null ? stand.regie : regieWordt(stand.regie, invoer.regievoerder, vandaag),
    persoon,
  };
  return { stand: gelijk(nieuw, stand) ? stand : nieuw, behouden };
};

/** The regie goes over in one step: the old one ends where the new one begins (R03). */
export const regieWordt = (regie: Regievoering, wie: string, vandaag: string): Regievoering =>
  regie.huidig.wie === wie ? regie : { huidig: { wie, sinds: vandaag }, eerder: [...regie.eerder, regie.huidig] };

const gelijk = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const plaatsWordt = (oud: Profielstand['plaats'], plaats: Plaats | null, invoer: Profielinvoer, behouden: string[]): Profielstand['plaats'] => {
  if (!plaats || !invoer.plaats) return oud;
  const { bron, datum, zonderDatum } = invoer.plaats;
  const zelfde = gelijk({ ...plaats }, { gemeentecode: oud.gemeentecode, woonplaats: oud.woonplaats, lat: oud.lat, lon: oud.lon });
  if (zelfde && zonderDatum) return oud;
  if (oud.datum > datum) {
    if (!zelfde) behouden.push('plaats');
    return oud;
  }
  return { gemeentecode: plaats.gemeentecode, woonplaats: plaats.woonplaats, lat: plaats.lat, lon: plaats.lon, bron, datum };
};

const leerroutesWorden = (
  besluiten: Profielstand['leerroutes'],
  nieuw: Profielinvoer['leerroute'],
  door: string,
  behouden: string[],
): Profielstand['leerroutes'] => {
  const huidig = besluiten.at(-1);
  if (!nieuw || nieuw.waarde === (huidig?.route ?? null)) return besluiten;
  if (huidig && huidig.datum > nieuw.datum) {
    behouden.push('leerroute');
    return besluiten;
  }
  return [...besluiten, { route: nieuw.waarde, bron: nieuw.bron, datum: nieuw.datum, door }];
};

/** A file corrects the active plan; it never puts a second one beside it (R02). */
const planWordt = (
  stand: Profielstand,
  { soortenInPlan, doelen }: Profielinvoer,
  { door, vandaag }: Schrijver,
): Pick<Profielstand, 'plan' | 'afgeslotenPlannen'> => {
  const { plan, afgeslotenPlannen } = stand;
  if (!soortenInPlan && !doelen) return { plan, afgeslotenPlannen };
  const soorten = soortenInPlan ? soortenInPlan.waarde : (plan?.soorten ?? null);
  const nieuweDoelen = doelen ? metBehaalde(plan, doelen.waarde ?? []) : (plan?.doelen ?? []);
  if (soorten === null && nieuweDoelen.length === 0) {
    return { plan: null, afgeslotenPlannen: plan ? [...afgeslotenPlannen, { ...plan, afgeslotenOp: vandaag }] : afgeslotenPlannen };
  }
  const vastgelegdOp = plan?.vastgelegdOp ?? (soortenInPlan ?? doelen)?.datum ?? vandaag;
  return { plan: { vastgelegdOp, door: plan?.door ?? door, soorten, doelen: nieuweDoelen }, afgeslotenPlannen };
};

/** A goal that was reached stays on record below the open ones. */
const metBehaalde = (plan: Plan | null, open: readonly string[]): Plan['doelen'] => {
  if (gelijk(openDoelen(plan), open)) return plan?.doelen ?? [];
  return [...open.map((soort) => ({ soort, behaald: false })), ...(plan?.doelen ?? []).filter(({ behaald }) => behaald)];
};

const leeftijdWordt = (
  { persoon, feiten }: Pick<Profielstand, 'persoon' | 'feiten'>,
  gesteld: Feitwijziging<number> | undefined,
  vandaag: string,
): { leeftijd?: Feitwijziging<number> } => {
  const huidig = leeftijdOp({ feiten }, vandaag);
  const { geboortedatum } = persoon;
  if (geboortedatum !== undefined) {
    const leeftijd = heleJaren(geboortedatum, vandaag);
    const bron = gesteld?.bron ?? feiten.leeftijd?.bron ?? 'brede-intake';
    // A birth date rules: a stated age is left out, so that the two never part.
    return { leeftijd: { waarde: leeftijd, bron, datum: leeftijd === huidig ? (feiten.leeftijd?.datum ?? vandaag) : vandaag, zonderDatum: true } };
  }
  if (!gesteld) return {};
  const geenNieuws = gesteld.zonderDatum && gesteld.waarde === huidig;
  return {
    leeftijd:
      geenNieuws && feiten.leeftijd
        ? { ...feiten.leeftijd, zonderDatum: true }
        : { ...gesteld, zonderDatum: gesteld.zonderDatum && gesteld.waarde === null },
  };
};

const stilSindsWordt = (stand: Profielstand, gesteld: Feitwijziging<number>, vandaag: string): { stilSinds?: Feitwijziging<string> } => {
  const { waarde, datum } = gesteld;
  if (gesteld.zonderDatum && (waarde ?? 0) === wekenStilOp(stand, vandaag)) return {};
  return { stilSinds: { ...gesteld, waarde: waarde === null ? null : dagenLater(datum, -7 * waarde) } };
};

const restVan = (totaal: Feitwijziging<number>, activiteiten: readonly Activiteit[], vandaag: string): Feitwijziging<number> => {
  const geteld = activiteiten.reduce((som, activiteit) => som + (looptOp(vandaag, activiteit) ? (activiteit.minutenPerWeek ?? 0) : 0), 0);
  return { ...totaal, waarde: totaal.waarde === null ? null : Math.max(0, totaal.waarde - geteld) };
};

const lopendWordt = (activiteiten: readonly Activiteit[], lopend: readonly Activiteitinvoer[], vandaag: string): readonly Activiteit[] => {
  const gisteren = dagenLater(vandaag, -1);
  const genoemd = new Map(lopend.map((activiteit) => [activiteit.aanbodId, activiteit]));
  const oude = activiteiten.map((activiteit): Activiteit => {
    if (!looptOp(vandaag, activiteit)) return activiteit;
    const invoer = genoemd.get(activiteit.aanbodId);
    genoemd.delete(activiteit.aanbodId);
    if (!invoer) return { ...activiteit, tot: gisteren };
    return { ...activiteit, minutenPerWeek: invoer.minutenPerWeek ?? activiteit.minutenPerWeek, tot: invoer.tot };
  });
  return [...oude, ...[...genoemd.values()].map(({ aanbodId, minutenPerWeek, van, tot }) => ({ aanbodId, minutenPerWeek, van, tot }))];
};

const toestemmingenWorden = (toestemmingen: readonly Toestemming[], { partij, doel, gegeven, op }: Toestemmingsinvoer): readonly Toestemming[] => {
  const geldt = (bestaand: Toestemming) => bestaand.partij === partij && bestaand.doel === doel && bestaand.ingetrokkenOp === null;
  if (gegeven) return toestemmingen.some(geldt) ? toestemmingen : [...toestemmingen, { partij, doel, gegevenOp: op, ingetrokkenOp: null }];
  return toestemmingen.some(geldt)
    ? toestemmingen.map((bestaand) => (geldt(bestaand) ? { ...bestaand, ingetrokkenOp: op } : bestaand))
    : toestemmingen;
};

const voegPersoonSamen = (persoon: Profielstand['persoon'], wijziging: Profielinvoer['persoon']): Profielstand['persoon'] => {
  const samen: Record<string, string> = { ...persoon };
  for (const [naam, waarde] of Object.entries(wijziging)) {
    if (waarde === null) delete samen[naam];
    else if (waarde !== undefined) samen[naam] = waarde;
  }
  return samen as Profielstand['persoon'];
};
