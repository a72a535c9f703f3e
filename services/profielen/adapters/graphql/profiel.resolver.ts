import { dagVan } from '@regiomatch/aanbod-kern';
import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Beleid, HuidigeActor, type Actor } from '@regiomatch/platform/access';
import { KLOK } from '@regiomatch/platform/bootstrap';
import type { Profielstand } from '../../domain/profielstand.js';
import { DRAAGKRACHTVELDEN } from '../../domain/veldwaarden.js';
import { ImporteerProfielen, type ImportVerslag } from '../../use-cases/importeer-profielen.js';
import { LijstProfielen } from '../../use-cases/lijst-profielen.js';
import { OpenProfiel } from '../../use-cases/open-profiel.js';
import { type Gemeenteaantal, TelMensen } from '../../use-cases/tel-mensen.js';
import { Blad, ImportArgumenten } from './invoer.js';
import { naarProfiel, naarRegel, uren } from './naar-profiel.js';

/** Reading profiles, taking them in, and the fields of a profile that not everybody may see. */
@Resolver('Profiel')
export class ProfielResolver {
  constructor(
    private readonly openProfiel: OpenProfiel,
    private readonly lijst: LijstProfielen,
    private readonly telMensen: TelMensen,
    private readonly importeer: ImporteerProfielen,
    @Inject(KLOK) private readonly klok: () => Date,
  ) {}

  @Query('profiel')
  @Beleid('klantmanager', 'jobhunter')
  async profiel(@Args('id') id: string, @Args('doel') doel: string, @HuidigeActor() actor: Actor) {
    const stand = await this.openProfiel.open(actor, id, doel.toLowerCase());
    return stand && naarProfiel(stand, this.dag);
  }

  @Query('profielen')
  @Beleid('klantmanager', 'jobhunter')
  async profielen(@Args() { filter, aantal, vanaf }: Blad, @HuidigeActor() actor: Actor) {
    const { totaal, standen } = await this.lijst.blad(
      actor,
      { fase: filter?.fase ?? null, regievoerder: filter?.regievoerder ?? null },
      aantal,
      vanaf,
    );
    return { totaal, profielen: standen.map((stand) => naarRegel(stand, this.dag)) };
  }

  @Query('aantallenPerGemeente')
  @Beleid('regiocoordinator', 'beheerder')
  aantallenPerGemeente(@HuidigeActor() actor: Actor): Promise<readonly Gemeenteaantal[]> {
    return this.telMensen.perGemeente(actor);
  }

  @Mutation('importeerProfielen')
  @Beleid('klantmanager', 'beheerder')
  importeerProfielen(@Args() argumenten: ImportArgumenten, @HuidigeActor() actor: Actor): Promise<ImportVerslag> {
    return this.importeer.importeer(actor, { ...argumenten, regievoerder: argumenten.regievoerder ?? null });
  }

  /** Class P4, checked once more: a jobhunter's transaction does not even read it. */
  @ResolveField('draagkracht')
  @Beleid('klantmanager')
  draagkracht(@Parent() { stand: { feiten } }: { stand: Profielstand }) {
    if (DRAAGKRACHTVELDEN.every((veld) => feiten[veld] === undefined)) return null;
    return {
      maxUrenPerWeek: uren(feiten.maxMinutenPerWeek?.waarde),
      bezet: feiten.bezet?.waarde ?? null,
      schoolrit: feiten.schoolrit?.waarde ?? null,
    };
  }

  /** Class P3. */
  @ResolveField('persoon')
  @Beleid('klantmanager', 'jobhunter')
  persoon(@Parent() { stand }: { stand: Profielstand }) {
    return Object.keys(stand.persoon).length === 0 ? null : stand.persoon;
  }

  @ResolveField('bronnen')
  @Beleid('klantmanager', 'jobhunter')
  bronnen(@Parent() { stand }: { stand: Profielstand }, @HuidigeActor() { rol }: Actor) {
    const dicht = rol === 'klantmanager' ? [] : (DRAAGKRACHTVELDEN as readonly string[]);
    const { bron, datum } = stand.plaats;
    const feiten = Object.entries(stand.feiten).filter(([veld]) => !dicht.includes(veld));
    return [{ veld: 'plaats', bron, datum }, ...feiten.map(([veld, feit]) => ({ veld, bron: feit.bron, datum: feit.datum }))];
  }

  private get dag(): string {
    return dagVan(this.klok());
  }
}
