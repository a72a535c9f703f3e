import { dagVan } from '@regiomatch/aanbod-kern';
import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Beleid, HuidigeActor, type Actor } from '@regiomatch/platform/access';
import { KLOK } from '@regiomatch/platform/bootstrap';
import { BRONNEN } from '../../domain/bronvermelding.js';
import type { Profiel } from '../../domain/profiel.js';
import type { Schrijver } from '../../domain/verwerk-invoer.js';
import { datum, jaNee, keuze, type Lezer, lijst, urenInMinuten } from '../../domain/velden/lezers.js';
import { aanbodId, gebruiker, leerroute, partij, soort, soorten, toestemmingsdoel } from '../../domain/velden/vormen.js';
import { leesWaarde } from '../../use-cases/lees-velden.js';
import { type Handeling, WijzigProfiel } from '../../use-cases/wijzig-profiel.js';
import { WijzigVelden } from '../../use-cases/wijzig-velden.js';
import { naarProfiel } from './naar-profiel.js';

interface Gelezen {
  readonly id: string;
  readonly gelezenVersie: number;
}

interface Planinvoer {
  readonly soorten: readonly string[];
  readonly doelen: readonly { readonly soort: string; readonly behaald: boolean }[];
}

const bron = keuze(BRONNEN);
const doelsoorten = lijst(soort, 20);
const VERRE_TOEKOMST = '2100-01-01';

/** The acts on one profile. Each reads its arguments, names the act, and hands over. */
@Resolver()
export class ProfielactenResolver {
  constructor(
    private readonly wijzig: WijzigProfiel,
    private readonly velden: WijzigVelden,
    @Inject(KLOK) private readonly klok: () => Date,
  ) {}

  @Mutation('wijzigProfiel')
  @Beleid('klantmanager')
  async wijzigProfiel(@Args() { velden, ...gelezen }: Gelezen & { velden: Record<string, unknown> }, @HuidigeActor() actor: Actor) {
    return naarProfiel(await this.velden.voerUit(actor, naam(gelezen, 'profiel_gewijzigd'), velden), this.dag);
  }

  @Mutation('legLeerrouteVast')
  @Beleid('klantmanager')
  legLeerrouteVast(@Args() args: Gelezen & { leerroute?: string | null; bron: string; datum?: string | null }, @HuidigeActor() actor: Actor) {
    const route = mogelijk('leerroute', args.leerroute, leerroute);
    const vermelding = { bron: leesWaarde('bron', args.bron, bron), datum: mogelijk('datum', args.datum, datum('2000-01-01', this.dag)) ?? this.dag };
    return this.act(actor, naam(args, 'leerroute_vastgelegd'), (profiel, schrijver) => profiel.legLeerrouteVast(route, vermelding, schrijver));
  }

  @Mutation('legPlanVast')
  @Beleid('klantmanager')
  legPlanVast(@Args() args: Gelezen & { plan: Planinvoer }, @HuidigeActor() actor: Actor) {
    const plan = leesPlan(args.plan);
    return this.act(actor, naam(args, 'plan_vastgelegd'), (profiel, schrijver) => profiel.legPlanVast(plan.soorten, plan.doelen, schrijver));
  }

  @Mutation('wijzigPlan')
  @Beleid('klantmanager')
  wijzigPlan(@Args() args: Gelezen & { plan: Planinvoer }, @HuidigeActor() actor: Actor) {
    const plan = leesPlan(args.plan);
    return this.act(actor, naam(args, 'plan_gewijzigd'), (profiel) => profiel.wijzigPlan(plan.soorten, plan.doelen));
  }

  @Mutation('sluitPlanAf')
  @Beleid('klantmanager')
  sluitPlanAf(@Args() args: Gelezen, @HuidigeActor() actor: Actor) {
    return this.act(actor, naam(args, 'plan_afgesloten'), (profiel, schrijver) => profiel.sluitPlanAf(schrijver));
  }

  @Mutation('geefToestemming')
  @Beleid('klantmanager')
  geefToestemming(@Args() args: Gelezen & { partij: string; doel: string }, @HuidigeActor() actor: Actor) {
    const [wie, waarvoor] = [leesWaarde('partij', args.partij, partij), leesWaarde('doel', args.doel, toestemmingsdoel)];
    return this.act(actor, naam(args, 'toestemming_gegeven'), (profiel, schrijver) => profiel.geefToestemming(wie, waarvoor, schrijver));
  }

  @Mutation('trekToestemmingIn')
  @Beleid('klantmanager')
  trekToestemmingIn(@Args() args: Gelezen & { partij: string; doel: string }, @HuidigeActor() actor: Actor) {
    const [wie, waarvoor] = [leesWaarde('partij', args.partij, partij), leesWaarde('doel', args.doel, toestemmingsdoel)];
    return this.act(actor, naam(args, 'toestemming_ingetrokken'), (profiel, schrijver) => profiel.trekToestemmingIn(wie, waarvoor, schrijver));
  }

  @Mutation('zetDraagkracht')
  @Beleid('klantmanager')
  async zetDraagkracht(@Args() { id, gelezenVersie, ...velden }: Gelezen & Record<string, unknown>, @HuidigeActor() actor: Actor) {
    const handeling = naam({ id, gelezenVersie }, 'draagkracht_gezet');
    return naarProfiel(await this.velden.voerUit(actor, handeling, { bron: 'klantmanager', ...velden }), this.dag);
  }

  @Mutation('startActiviteit')
  @Beleid('klantmanager', 'jobhunter')
  startActiviteit(
    @Args() args: Gelezen & { aanbodId: string; urenPerWeek?: number | null; van: string; tot?: string | null },
    @HuidigeActor() actor: Actor,
  ) {
    const van = leesWaarde('van', args.van, datum('2000-01-01', VERRE_TOEKOMST));
    const activiteit = {
      aanbodId: leesWaarde('aanbodId', args.aanbodId, aanbodId),
      minutenPerWeek: mogelijk('uren', args.urenPerWeek, urenInMinuten),
      van,
      tot: mogelijk('tot', args.tot, datum(van, VERRE_TOEKOMST)),
    };
    return this.act(actor, naam(args, 'activiteit_gestart'), (profiel, schrijver) => profiel.startActiviteit(activiteit, schrijver));
  }

  @Mutation('beeindigActiviteit')
  @Beleid('klantmanager', 'jobhunter')
  beeindigActiviteit(@Args() args: Gelezen & { aanbodId: string; tot: string; lopendeUren?: number | null }, @HuidigeActor() actor: Actor) {
    const welke = leesWaarde('aanbodId', args.aanbodId, aanbodId);
    const tot = leesWaarde('tot', args.tot, datum('2000-01-01', VERRE_TOEKOMST));
    const totaal = mogelijk('lopendeUren', args.lopendeUren, urenInMinuten);
    return this.act(actor, naam(args, 'activiteit_beeindigd'), (profiel, { vandaag }) =>
      profiel.beeindigActiviteit(welke, tot, totaal, { bron: 'klantmanager', datum: vandaag }),
    );
  }

  @Mutation('draagRegieOver')
  @Beleid('klantmanager')
  draagRegieOver(@Args() args: Gelezen & { aan: string }, @HuidigeActor() actor: Actor) {
    const aan = args.aan.trim() === '' ? '' : leesWaarde('regievoerder', args.aan, gebruiker);
    return this.act(actor, naam(args, 'regie_overgedragen'), (profiel, schrijver) => profiel.draagRegieOver(aan, schrijver));
  }

  @Mutation('verwijderProfiel')
  @Beleid('klantmanager')
  async verwijderProfiel(@Args() { id, gelezenVersie }: Gelezen, @HuidigeActor() actor: Actor) {
    await this.wijzig.verwijder(actor, id, gelezenVersie);
    return { id };
  }

  private async act(actor: Actor, handeling: Handeling, act: (profiel: Profiel, schrijver: Schrijver) => void) {
    return naarProfiel(await this.wijzig.voerUit(actor, handeling, act), this.dag);
  }

  private get dag(): string {
    return dagVan(this.klok());
  }
}

const naam = ({ id, gelezenVersie }: Gelezen, gebeurtenis: string): Handeling => ({ id, gelezenVersie, gebeurtenis });

const mogelijk = <T>(veld: string, waarde: unknown, lezer: Lezer<T>): T | null =>
  waarde === null || waarde === undefined ? null : leesWaarde(veld, waarde, lezer);

const leesPlan = (plan: Planinvoer): Planinvoer => {
  leesWaarde(
    'doelen',
    plan.doelen.map(({ soort: naamVanSoort }) => naamVanSoort),
    doelsoorten,
  );
  return {
    soorten: leesWaarde('soortenInPlan', plan.soorten, soorten),
    doelen: plan.doelen.map((doel) => ({ soort: leesWaarde('doelen', doel.soort, soort), behaald: leesWaarde('behaald', doel.behaald, jaNee) })),
  };
};
