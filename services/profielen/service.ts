import { defineService } from '@regiomatch/platform/bootstrap';
import { loadConfig } from '@regiomatch/platform/config';
import { Tekstbestandslezer } from './adapters/bestand/tekstbestandslezer.js';
import { MatchprofielResolver } from './adapters/graphql/matchprofiel.resolver.js';
import { ProfielResolver } from './adapters/graphql/profiel.resolver.js';
import { ProfielactenResolver } from './adapters/graphql/profielacten.resolver.js';
import { PostgresProfielopslag } from './adapters/persistence/postgres-profielopslag.js';
import { Profielmomentopname } from './adapters/persistence/profielmomentopname.js';
import { RegioPlaatsenboek } from './adapters/regio/regio-plaatsenboek.js';
import { meldingen } from './meldingen.js';
import { ProfielenConfig } from './profielen-config.js';
import { BewaarReeks } from './use-cases/bewaar-reeks.js';
import { ImporteerProfielen } from './use-cases/importeer-profielen.js';
import { LeesMatchprofielen } from './use-cases/lees-matchprofielen.js';
import { LijstProfielen } from './use-cases/lijst-profielen.js';
import { OpenProfiel } from './use-cases/open-profiel.js';
import { Openingen } from './use-cases/openingen.js';
import { Openingsgrens } from './use-cases/openingsgrens.js';
import { Bestandslezer } from './use-cases/poorten/bestandslezer.js';
import { Plaatsenboek } from './use-cases/poorten/plaatsenboek.js';
import { Profielopslag } from './use-cases/poorten/profielopslag.js';
import { TelMensen } from './use-cases/tel-mensen.js';
import { VolgKalender } from './use-cases/volg-kalender.js';
import { WijzigProfiel } from './use-cases/wijzig-profiel.js';
import { WijzigVelden } from './use-cases/wijzig-velden.js';
import { ZoekPlaatsen } from './use-cases/zoek-plaatsen.js';

const { PROFIELEN_OPENINGEN_MEEST, PROFIELEN_OPENINGEN_MINUTEN } = loadConfig(ProfielenConfig, process.env);

export const dienst = defineService(import.meta.url, {
  entities: [],
  providers: [
    { provide: Profielopslag, useClass: PostgresProfielopslag },
    { provide: Plaatsenboek, useClass: RegioPlaatsenboek },
    { provide: Bestandslezer, useClass: Tekstbestandslezer },
    { provide: Openingsgrens, useValue: new Openingsgrens(PROFIELEN_OPENINGEN_MEEST, PROFIELEN_OPENINGEN_MINUTEN) },
    BewaarReeks,
    ImporteerProfielen,
    LeesMatchprofielen,
    LijstProfielen,
    OpenProfiel,
    Openingen,
    TelMensen,
    WijzigProfiel,
    WijzigVelden,
    ZoekPlaatsen,
  ],
  resolvers: [ProfielResolver, ProfielactenResolver, MatchprofielResolver],
  consumenten: [],
  taken: [VolgKalender],
  momentopnamen: [Profielmomentopname],
  meldingen,
});
