import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Beleid, HuidigeActor } from '@regiomatch/platform/access';
import { InvoerOngeldig } from '@regiomatch/platform/refusals';
import type { Organisatie } from '../../domain/organisatie.js';
import { bladzijde } from '../../use-cases/bladzijde.js';
import { eisId } from '../../use-cases/eis-id.js';
import { OrganisatieImport } from '../../use-cases/organisatie-import.js';
import { Organisatiebeheer, type Organisatiegegevens } from '../../use-cases/organisatiebeheer.js';
import { OrganisatieInvoer } from './invoer.js';

@Resolver()
export class OrganisatieResolver {
  constructor(
    private readonly beheer: Organisatiebeheer,
    private readonly importeur: OrganisatieImport,
  ) {}

  @Query('organisatie')
  @Beleid('klantmanager', 'jobhunter', 'aanbieder', 'regiocoordinator', 'beheerder')
  organisatie(@Args('id') id: string, @HuidigeActor() actor: Actor) {
    return this.beheer.opId(actor, id);
  }

  @Query('organisaties')
  @Beleid('klantmanager', 'jobhunter', 'aanbieder', 'regiocoordinator', 'beheerder')
  organisaties(
    @Args('status') status: Organisatie['status'] | null,
    @Args('aantal') aantal: number,
    @Args('vanaf') vanaf: number,
    @HuidigeActor() actor: Actor,
  ) {
    return this.beheer.zoek(actor, status ?? null, bladzijde(aantal, vanaf));
  }

  @Mutation('meldOrganisatieAan')
  @Beleid('klantmanager', 'jobhunter', 'aanbieder', 'regiocoordinator', 'beheerder')
  meldAan(@Args('id') id: string | null, @Args('invoer') invoer: OrganisatieInvoer, @HuidigeActor() actor: Actor) {
    return this.beheer.meldAan(actor, id ? eisId(id) : null, gegevensVan(invoer));
  }

  @Mutation('wijzigOrganisatie')
  @Beleid('klantmanager', 'jobhunter', 'aanbieder', 'regiocoordinator', 'beheerder')
  wijzig(
    @Args('id') id: string,
    @Args('gelezenVersie') gelezenVersie: number,
    @Args('invoer') invoer: OrganisatieInvoer,
    @HuidigeActor() actor: Actor,
  ) {
    return this.beheer.wijzig(actor, id, gelezenVersie, gegevensVan(invoer));
  }

  @Mutation('keurOrganisatieGoed')
  @Beleid('regiocoordinator', 'beheerder')
  keurGoed(@Args('id') id: string, @Args('gelezenVersie') gelezenVersie: number, @HuidigeActor() actor: Actor) {
    return this.beheer.keurGoed(actor, id, gelezenVersie);
  }

  @Mutation('wijsOrganisatieAf')
  @Beleid('regiocoordinator', 'beheerder')
  wijsAf(@Args('id') id: string, @Args('gelezenVersie') gelezenVersie: number, @Args('reden') reden: string, @HuidigeActor() actor: Actor) {
    if (reden.trim() === '' || reden.length > 500)
      throw new InvoerOngeldig([{ veld: 'reden', code: 'lengte', melding: 'Geef een reden van hoogstens 500 tekens.' }]);
    return this.beheer.wijsAf(actor, id, gelezenVersie, reden);
  }

  @Mutation('importeerOrganisaties')
  @Beleid('beheerder')
  importeer(@Args('bestand') bestand: string, @Args('proef') proef: boolean, @HuidigeActor() actor: Actor) {
    return this.importeur.importeer(actor, bestand, proef);
  }
}

const gegevensVan = ({ naam, gemeentecode, contact }: OrganisatieInvoer): Organisatiegegevens => ({
  naam,
  gemeentecode,
  contact: { naam: contact?.naam ?? null, email: contact?.email ?? null, telefoon: contact?.telefoon ?? null },
});
