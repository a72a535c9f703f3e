import {
  DAGDELEN,
  DAGEN,
  TAALNIVEAUS,
  VAARDIGHEDEN,
  type Fase,
  type Leerroute,
  type Matchprofiel,
  type Taalniveau,
  type WeekDagdeel,
} from '@regiomatch/contracts';
import type { Aanbodmaker } from '../aanbod/aanbodmaker.js';
import { BEROEPEN } from '../beroepen.js';
import { dagenNa } from '../datum.js';
import { parameter } from '../parameters.js';
import type { Gebied } from '../regio/gebied.js';
import { Toeval } from '../toeval/toeval.js';
import { Verdeling } from '../toeval/verdeling.js';
import type { Persoonszaad, Trajectdoel } from '../zaad.js';
import { verzonnenNaam } from './naam.js';
import { verzonnenPlan } from './plan.js';

export type Inburgeringsroute = Exclude<Leerroute, 'Alfa'>;

export interface Mensencontext {
  readonly zaad: string;
  readonly voorvoegsel: string;
  /** ISO date of the day of seeding. */
  readonly vandaag: string;
  readonly gebied: Gebied;
  /** The route that person `nummer` is heading for. */
  route(nummer: number, toeval: Toeval): Inburgeringsroute;
  /** Where running activities are taken from: the offers per gemeente; null when nobody has one. */
  readonly lopend: { readonly perGemeente: ReadonlyMap<string, readonly number[]>; readonly maker: Aanbodmaker } | null;
}

const ID_CIJFERS = 5;
const POGINGEN = 4;

/** Makes person number n, always the same one for the same seed. */
export class Mensenmaker {
  private readonly man = Verdeling.van(parameter('mensen.leeftijd.man'));
  private readonly vrouw = Verdeling.van(parameter('mensen.leeftijd.vrouw'));
  private readonly geslacht = new Verdeling(['man', 'vrouw'], [som(parameter('mensen.leeftijd.man')), som(parameter('mensen.leeftijd.vrouw'))]);
  private readonly fase = Verdeling.van<Fase>(parameter('mensen.fase'));
  private readonly trajectdoel = Verdeling.van<Trajectdoel>(parameter('mensen.trajectdoel'));
  private readonly niveau: Readonly<Record<Inburgeringsroute, Verdeling<Taalniveau>>> = {
    B1: Verdeling.van(parameter('mensen.taalniveau.B1')),
    Onderwijs: Verdeling.van(parameter('mensen.taalniveau.Onderwijs')),
    Z: Verdeling.van(parameter('mensen.taalniveau.Z')),
  };
  private readonly vaardigheden = Verdeling.van(parameter('mensen.taalPerVaardigheid'));
  private readonly uren: Readonly<Record<Trajectdoel, Verdeling<string>>> = {
    zorg: Verdeling.van(parameter('mensen.uren.zorg')),
    activering: Verdeling.van(parameter('mensen.uren.activering')),
    'opleiding en werk': Verdeling.van(parameter('mensen.uren.opleiding en werk')),
  };
  private readonly magWerken = Verdeling.van(parameter('mensen.magWerken.opvang'));
  private readonly wekenStil = Verdeling.van(parameter('mensen.wekenStil'));
  private readonly normTaal = Verdeling.van(parameter('mensen.normOpen.taal'));
  private readonly normParticipatie = Verdeling.van(parameter('mensen.normOpen.participatie'));
  private readonly richtingVorm = Verdeling.van(parameter('mensen.richtingVorm'));

  constructor(private readonly context: Mensencontext) {}

  id(nummer: number): string {
    return `${this.context.voorvoegsel}-${String(nummer).padStart(ID_CIJFERS, '0')}`;
  }

  /** Person `nummer`, from 1. */
  maak(nummer: number): Persoonszaad {
    const { gebied, vandaag } = this.context;
    const toeval = new Toeval(`${this.context.zaad}/mens/${nummer}`);
    const plaats = gebied.trekPlaats(gebied.trekGemeente(toeval), toeval);
    const route = this.context.route(nummer, toeval);
    const fase = this.fase.trek(toeval);
    const trajectdoel = this.trajectdoel.trek(toeval);
    const man = this.geslacht.trek(toeval) === 'man';
    const leeftijd = leeftijdUit((man ? this.man : this.vrouw).trek(toeval), toeval);
    const niveau = this.niveau[route].trek(toeval);
    const plan = verzonnenPlan(trajectdoel, toeval);
    const magWerken = fase === 'opvang' ? { ja: true, nee: false, onbekend: null }[this.magWerken.trek(toeval)] : true;
    const activiteit = this.lopendeActiviteit(plaats.gemeentecode, plan.soorten, magWerken, toeval);
    const ingevuld = <T>(waarde: T): T | null => (toeval.kans(parameter('mensen.feitNietIngevuld')) ? null : waarde);
    const soortenInPlan = ingevuld(plan.soorten);
    const geboren = ingevuld(dagenNa(vandaag, -Math.ceil(leeftijd * 365.25) - toeval.geheel(1, 360)));
    const uren = Number(this.uren[trajectdoel].trek(toeval));
    const profiel: Matchprofiel = {
      id: this.id(nummer),
      versie: 1,
      ...plaats,
      leeftijd: geboren === null ? null : leeftijd,
      taal: this.taal(niveau, toeval),
      examenBehaald: niveau >= 'A2' && toeval.kans(parameter('mensen.examenBehaald')) ? niveau : null,
      leerroute: toeval.kans(parameter('mensen.leerrouteBepaald')[fase]) ? route : null,
      fase: ingevuld(fase),
      richtingen: ingevuld(this.richtingen(toeval)),
      soortenInPlan,
      doelen: soortenInPlan === null ? [] : plan.doelen,
      bezet: ingevuld(bezet(toeval)),
      schoolrit: ingevuld(toeval.kans(parameter('mensen.schoolrit'))),
      maxMinutenPerWeek: ingevuld(Math.max(uren * 60, activiteit.minuten)),
      lopendeMinuten: activiteit.minuten,
      lopend: activiteit.ids,
      doelgroepen: ingevuld(doelgroepen(route, toeval)),
      magWerken,
      toestemming: toeval.kans(parameter('mensen.toestemming')),
      normOpen: { taal: Number(this.normTaal.trek(toeval)) * 60, participatie: Number(this.normParticipatie.trek(toeval)) * 60 },
      wekenStil: activiteit.ids.length > 0 ? 0 : Number(this.wekenStil.trek(toeval)),
    };
    return {
      profiel,
      persoonlijk: { ...verzonnenNaam(man, toeval), geboortedatum: geboren },
      trajectdoel,
      startkwalificatie: ingevuld(!toeval.kans(parameter('mensen.zonderStartkwalificatie'))),
    };
  }

  private taal(laagste: Taalniveau, toeval: Toeval): Matchprofiel['taal'] {
    const hoger = TAALNIVEAUS[TAALNIVEAUS.indexOf(laagste) + 1] ?? laagste;
    const vorm = this.vaardigheden.trek(toeval);
    const vast = toeval.kies(VAARDIGHEDEN);
    const niveau = (vaardigheid: string): Taalniveau | null => {
      if (vorm === 'één niveau voor alles' || vaardigheid === vast) return laagste;
      if (vorm === 'twee bekend' && toeval.kans(0.6)) return null;
      return toeval.kans(parameter('mensen.vaardigheidHoger')) ? hoger : laagste;
    };
    return { luisteren: niveau('luisteren'), lezen: niveau('lezen'), schrijven: niveau('schrijven'), spreken: niveau('spreken') };
  }

  private richtingen(toeval: Toeval): readonly string[] {
    const gekozen = Array.from({ length: toeval.kies([1, 1, 2, 2, 3]) }, () => toeval.kies(BEROEPEN));
    const namen = gekozen.map((beroep) => (this.richtingVorm.trek(toeval) === 'thema' ? beroep.thema : beroep.isco.slice(0, toeval.kies([2, 3, 4]))));
    return [...new Set(namen)];
  }

  private lopendeActiviteit(
    gemeentecode: string,
    soorten: readonly string[],
    magWerken: boolean | null,
    toeval: Toeval,
  ): { ids: readonly string[]; minuten: number } {
    const { lopend } = this.context;
    const nummers = lopend?.perGemeente.get(gemeentecode) ?? [];
    if (lopend && nummers.length > 0 && toeval.kans(parameter('mensen.lopendeActiviteit'))) {
      for (let poging = 0; poging < POGINGEN; poging += 1) {
        const { aanbod } = lopend.maker.maak(toeval.kies(nummers));
        const past = soorten.includes(aanbod.soort) && (!aanbod.eigenschappen.betaald || magWerken === true);
        if (past) return { ids: [aanbod.id], minuten: aanbod.rooster.minutenPerWeek };
      }
    }
    return { ids: [], minuten: 0 };
  }
}

const som = (gewichten: Readonly<Record<string, number>>): number => Object.values(gewichten).reduce((totaal, gewicht) => totaal + gewicht, 0);

const leeftijdUit = (band: string, toeval: Toeval): number => {
  const [van, totEnMet] = band.split('-').map(Number) as [number, number];
  return toeval.geheel(van, totEnMet);
};

const bezet = (toeval: Toeval): readonly WeekDagdeel[] =>
  DAGEN.slice(0, 5).flatMap((dag) => DAGDELEN.filter(() => toeval.kans(parameter('mensen.bezetDagdeel'))).map((dagdeel) => ({ dag, dagdeel })));

const doelgroepen = (route: Inburgeringsroute, toeval: Toeval): readonly string[] => [
  ...(route === 'Z' && toeval.kans(parameter('mensen.analfabeet')) ? ['analfabeet'] : []),
  ...(toeval.kans(parameter('mensen.alleenstaandeOuderZonderOpvang')) ? ['alleenstaande ouder zonder opvang'] : []),
];
