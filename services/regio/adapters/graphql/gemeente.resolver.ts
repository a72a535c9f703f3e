import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Programma } from '@regiomatch/contracts';
import { type Actor, Beleid, HuidigeActor } from '@regiomatch/platform/access';
import { KLOK } from '@regiomatch/platform/bootstrap';
import type { Gemeente } from '../../domain/gemeente.js';
import { gewoneGewichten } from '../../domain/standaardprogramma.js';
import { bladzijde } from '../../use-cases/bladzijde.js';
import { Gemeentebeheer } from '../../use-cases/gemeentebeheer.js';
import { ProgrammaInvoer } from './invoer.js';

const DAG = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

@Resolver()
export class GemeenteResolver {
  constructor(
    private readonly beheer: Gemeentebeheer,
    @Inject(KLOK) private readonly klok: () => Date,
  ) {}

  @Query('gemeenten')
  @Beleid('klantmanager', 'jobhunter', 'aanbieder', 'regiocoordinator', 'beheerder', 'dienst')
  async gemeenten(@Args('zoek') zoek: string | null, @Args('aantal') aantal: number, @Args('vanaf') vanaf: number, @HuidigeActor() actor: Actor) {
    const { totaal, gemeenten } = await this.beheer.zoek(actor, zoek ?? '', bladzijde(aantal, vanaf));
    return { totaal, gemeenten: gemeenten.map(naarGemeente) };
  }

  @Query('programma')
  @Beleid('klantmanager', 'jobhunter', 'aanbieder', 'regiocoordinator', 'beheerder', 'dienst')
  async programma(@Args('gemeentecode') gemeentecode: string, @Args('op') op: string | null, @HuidigeActor() actor: Actor) {
    const programma = await this.beheer.programma(actor, gemeentecode, op ?? DAG.format(this.klok()));
    return programma && naarProgramma(programma);
  }

  @Mutation('importeerGemeenten')
  @Beleid('beheerder')
  importeer(@Args('bestand') bestand: string, @Args('proef') proef: boolean, @HuidigeActor() actor: Actor) {
    return this.beheer.importeer(actor, bestand, proef);
  }

  @Mutation('legProgrammaVast')
  @Beleid('beheerder')
  async legProgrammaVast(
    @Args('gemeentecode') code: string,
    @Args('gelezenVersie') gelezenVersie: number,
    @Args('invoer') invoer: ProgrammaInvoer,
    @HuidigeActor() actor: Actor,
  ) {
    const gewichten = { ...gewoneGewichten(), ...Object.fromEntries(invoer.gewichten.map(({ component, procent }) => [component, procent])) };
    return naarGemeente(await this.beheer.legProgrammaVast(actor, code, gelezenVersie, { ...invoer, gewichten }));
  }

  @Mutation('neemProgrammaOver')
  @Beleid('beheerder')
  async neemProgrammaOver(
    @Args('van') van: string,
    @Args('naar') naar: string,
    @Args('geldigVan') geldigVan: string,
    @Args('gelezenVersie') gelezenVersie: number,
    @HuidigeActor() actor: Actor,
  ) {
    return naarGemeente(await this.beheer.neemProgrammaOver(actor, van, naar, geldigVan, gelezenVersie));
  }
}

const naarGemeente = (gemeente: Gemeente) => ({ ...gemeente, programmas: gemeente.programmas.map(naarProgramma) });

const naarProgramma = (programma: Programma) => ({
  ...programma,
  gewichten: Object.entries(programma.gewichten).map(([component, procent]) => ({ component, procent })),
});
