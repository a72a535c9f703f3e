import type { ProfielGewijzigdV1 } from '@regiomatch/contracts';
import type { Activiteit } from './activiteit.js';
import type { Bronvermelding } from './bronvermelding.js';
import { ActiviteitLooptAl } from './errors/activiteit-loopt-al.js';
import { ActiviteitOnbekend } from './errors/activiteit-onbekend.js';
import { LopendeUrenNodig } from './errors/lopende-uren-nodig.js';
import { PlanBestaatAl } from './errors/plan-bestaat-al.js';
import { PlanOntbreekt } from './errors/plan-ontbreekt.js';
import { RegieOngewijzigd } from './errors/regie-ongewijzigd.js';
import { RegieOntbreekt } from './errors/regie-ontbreekt.js';
import { ToestemmingBestaatAl } from './errors/toestemming-bestaat-al.js';
import { ToestemmingOnbekend } from './errors/toestemming-onbekend.js';
import { ToestemmingOntbreekt } from './errors/toestemming-ontbreekt.js';
import { heleJaren } from './leeftijd.js';
import type { BeslotenRoute } from './leerroute.js';
import { leeftijdOp } from './matchprofiel-van.js';
import type { Doel } from './plan.js';
import type { Plaats } from './plaats.js';
import type { Profielinvoer } from './profielinvoer.js';
import type { Profielstand } from './profielstand.js';
import { COA, heeftToestemming, type Toestemmingsdoel } from './toestemming.js';
import { regieWordt, type Schrijver, verwerkInvoer } from './verwerk-invoer.js';

/**
 * The person as the gemeente knows them, from arrival to nazorg. One public verb per act; every act that changes something raises the
 * version by one. Restored from a plain picture (`stand`) and hands one back.
 */
export class Profiel {
  private constructor(
    private huidig: Profielstand,
    /** The picture as it was stored; null for somebody who is new. */
    readonly opgeslagen: Profielstand | null,
    private readonly vorigeVersie: number,
  ) {}

  /** A person who is new here. `vorigeVersie` is that of an erased profile with the same pseudonym, so that old news keeps losing. */
  static nieuw(id: string, plaats: Plaats & Bronvermelding, regievoerder: string, vandaag: string, vorigeVersie = 0): Profiel {
    if (regievoerder.trim() === '') throw new RegieOntbreekt();
    const stand: Profielstand = {
      id,
      versie: vorigeVersie + 1,
      plaats,
      feiten: {},
      leerroutes: [],
      plan: null,
      afgeslotenPlannen: [],
      toestemmingen: [],
      activiteiten: [],
      regie: { huidig: { wie: regievoerder, sinds: vandaag }, eerder: [] },
      persoon: {},
    };
    return new Profiel(stand, null, vorigeVersie);
  }

  static herstel(stand: Profielstand): Profiel {
    return new Profiel(stand, stand, stand.versie);
  }

  get stand(): Profielstand {
    return this.huidig;
  }

  get isGewijzigd(): boolean {
    return this.huidig.versie !== this.vorigeVersie;
  }

  /** What the event says about the change. */
  get reden(): ProfielGewijzigdV1['reden'] {
    return this.opgeslagen ? 'gewijzigd' : 'aangemaakt';
  }

  /** Takes over what a row of a file or a form says. Answers the names of what stayed, because the profile holds later news of it. */
  verwerk(invoer: Profielinvoer, plaats: Plaats | null, schrijver: Schrijver): readonly string[] {
    const { stand, behouden } = verwerkInvoer(this.huidig, invoer, plaats, schrijver);
    const uitDossier = invoer.bronnen.includes('coa');
    if (uitDossier && !heeftToestemming(stand.toestemmingen, COA, 'dossier-inzien'))
      throw new ToestemmingOntbreekt({ partij: COA, doel: 'dossier-inzien' });
    if (stand !== this.huidig) this.wordt(stand);
    return behouden;
  }

  legLeerrouteVast(route: BeslotenRoute | null, bronvermelding: Bronvermelding, { door }: Schrijver): void {
    const { bron, datum } = bronvermelding;
    const besluiten = this.huidig.leerroutes;
    // A decision of long ago that is written down now goes into the history, and does not undo a later one.
    const later = besluiten.findIndex((besluit) => besluit.datum > datum);
    this.wordt({ leerroutes: besluiten.toSpliced(later < 0 ? besluiten.length : later, 0, { route, bron, datum, door }) });
  }

  legPlanVast(soorten: readonly string[], doelen: readonly Doel[], { door, vandaag }: Schrijver): void {
    if (this.huidig.plan) throw new PlanBestaatAl({ vastgelegdOp: this.huidig.plan.vastgelegdOp });
    this.wordt({ plan: { vastgelegdOp: vandaag, door, soorten, doelen } });
  }

  wijzigPlan(soorten: readonly string[], doelen: readonly Doel[]): void {
    if (!this.huidig.plan) throw new PlanOntbreekt();
    this.wordt({ plan: { ...this.huidig.plan, soorten, doelen } });
  }

  sluitPlanAf({ vandaag }: Schrijver): void {
    const { plan, afgeslotenPlannen } = this.huidig;
    if (!plan) throw new PlanOntbreekt();
    this.wordt({ plan: null, afgeslotenPlannen: [...afgeslotenPlannen, { ...plan, afgeslotenOp: vandaag }] });
  }

  geefToestemming(partij: string, doel: Toestemmingsdoel, { vandaag }: Schrijver): void {
    const { toestemmingen } = this.huidig;
    if (heeftToestemming(toestemmingen, partij, doel)) throw new ToestemmingBestaatAl({ partij, doel });
    this.wordt({ toestemmingen: [...toestemmingen, { partij, doel, gegevenOp: vandaag, ingetrokkenOp: null }] });
  }

  trekToestemmingIn(partij: string, doel: Toestemmingsdoel, { vandaag }: Schrijver): void {
    const { toestemmingen } = this.huidig;
    if (!heeftToestemming(toestemmingen, partij, doel)) throw new ToestemmingOnbekend({ partij, doel });
    this.wordt({
      toestemmingen: toestemmingen.map((gegeven) =>
        gegeven.partij === partij && gegeven.doel === doel && gegeven.ingetrokkenOp === null ? { ...gegeven, ingetrokkenOp: vandaag } : gegeven,
      ),
    });
  }

  /** An activity that starts today or before ends the weeks of silence at once. */
  startActiviteit(activiteit: Activiteit, { vandaag }: Schrijver): void {
    const { activiteiten, feiten } = this.huidig;
    const botst = ({ aanbodId, tot }: Activiteit) => aanbodId === activiteit.aanbodId && (tot === null || tot >= activiteit.van);
    if (activiteiten.some(botst)) throw new ActiviteitLooptAl({ aanbodId: activiteit.aanbodId });
    const { stilSinds: _, ...bezig } = feiten;
    this.wordt({ activiteiten: [...activiteiten, activiteit], feiten: activiteit.van <= vandaag ? bezig : feiten });
  }

  /**
   * `tot` is the last day. `lopendeMinuten` restates the total of what still runs: needed when the minutes of the ended activity were only
   * known as part of that total.
   */
  beeindigActiviteit(aanbodId: string, tot: string, lopendeMinuten: number | null, bronvermelding: Bronvermelding): void {
    const { activiteiten, feiten } = this.huidig;
    const lopend = activiteiten.find((activiteit) => activiteit.aanbodId === aanbodId && (activiteit.tot === null || activiteit.tot > tot));
    if (!lopend || lopend.van > tot) throw new ActiviteitOnbekend({ aanbodId });
    const rest = feiten.overigeMinuten?.waarde ?? 0;
    if (lopend.minutenPerWeek === null && rest > 0 && lopendeMinuten === null) throw new LopendeUrenNodig({ aanbodId });
    const na = activiteiten.map((activiteit) => (activiteit === lopend ? { ...activiteit, tot } : activiteit));
    const over = na.filter((activiteit) => activiteit.tot === null || activiteit.tot > tot);
    const geteld = over.reduce((som, { minutenPerWeek }) => som + (minutenPerWeek ?? 0), 0);
    this.wordt({
      activiteiten: na,
      feiten: {
        ...feiten,
        ...(lopendeMinuten !== null && { overigeMinuten: { waarde: Math.max(0, lopendeMinuten - geteld), ...bronvermelding } }),
      },
    });
  }

  /** Hand-over in one step: at no moment two regievoerders, or none (R03). */
  draagRegieOver(aan: string, { vandaag }: Schrijver): void {
    if (aan.trim() === '') throw new RegieOntbreekt();
    if (aan === this.huidig.regie.huidig.wie) throw new RegieOngewijzigd();
    this.wordt({ regie: regieWordt(this.huidig.regie, aan, vandaag) });
  }

  /** Takes over what the calendar changed (a birthday, a week of silence, an activity that ended), so that matching hears of it. */
  volgKalender(vandaag: string): void {
    const { feiten, persoon } = this.huidig;
    const leeftijd = persoon.geboortedatum === undefined ? null : heleJaren(persoon.geboortedatum, vandaag);
    if (leeftijd === null || leeftijd === leeftijdOp(this.huidig, vandaag)) this.wordt({});
    else this.wordt({ feiten: { ...feiten, leeftijd: { waarde: leeftijd, bron: feiten.leeftijd?.bron ?? 'brede-intake', datum: vandaag } } });
  }

  private wordt(wijziging: Partial<Profielstand>): void {
    this.huidig = { ...this.huidig, ...wijziging, versie: this.vorigeVersie + 1 };
  }
}
