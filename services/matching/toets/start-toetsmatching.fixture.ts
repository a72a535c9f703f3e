import { Injectable } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import {
  AANBOD_GEWIJZIGD_V1,
  GEMEENTE_GEWIJZIGD_V1,
  PROFIEL_GEWIJZIGD_V1,
  SAMENWERKING_GEWIJZIGD_V1,
  type AanbodV1,
  type Matchprofiel,
  type Programma,
} from '@regiomatch/contracts';
import { Beleid } from '@regiomatch/platform/access';
import { Outbox, type NieuwEvent } from '@regiomatch/platform/messaging';
import { Database } from '@regiomatch/platform/persistence';
import { eventually, kaleDienst, startToetsregio, type Toetsopties, type Toetsregio } from '@regiomatch/testing';
import { AanbodGeheugen } from '../adapters/geheugen/aanbod-geheugen.js';
import { MensenGeheugen } from '../adapters/geheugen/mensen-geheugen.js';
import type { Ophalen } from '../matching-config.js';
import type { Zoekserveradres } from '../adapters/meilisearch/zoekserver.js';
import { matchingdienst } from '../service.js';
import { BORNE, ENSCHEDE, HENGELO, programma } from './voorbeelden.fixture.js';

/** The match profiles that the owner answers with; a test changes them as an owner would. */
@Injectable()
class Profielhouder {
  readonly profielen = new Map<string, Matchprofiel>();
}

@Resolver()
class MatchprofielResolver {
  constructor(private readonly houder: Profielhouder) {}

  @Query('matchprofielen')
  @Beleid('dienst')
  matchprofielen(@Args('ids') ids: string[]) {
    return ids.flatMap((id) => this.houder.profielen.get(id) ?? []);
  }
}

/** Stands in for the owners: publishes what they would publish and answers what they would answer. */
const eigenaars = () =>
  kaleDienst({
    naam: 'profielen',
    topics: ['aanbod.v1', 'regio.v1', 'profiel.v1'],
    sdl: `type Query { matchprofielen(ids: [ID!]!, doel: String!): [Matchprofiel!]! }
      type Matchprofiel { id: ID! versie: Int! gemeentecode: String! woonplaats: String! lat: Float! lon: Float! leeftijd: Int taal: Taal! examenBehaald: String leerroute: String
        fase: String richtingen: [String!] soortenInPlan: [String!] doelen: [String!]! bezet: [Slot!] schoolrit: Boolean maxMinutenPerWeek: Int lopendeMinuten: Int
        lopend: [ID!]! doelgroepen: [String!] magWerken: Boolean toestemming: Boolean! normOpen: Norm! wekenStil: Int! }
      type Taal { luisteren: String lezen: String schrijven: String spreken: String }
      type Slot { dag: String! dagdeel: String! }
      type Norm { taal: Int! participatie: Int! }`,
    sql: 'SELECT 1',
    delen: { providers: [Profielhouder], resolvers: [MatchprofielResolver] },
  });

export interface Toetsmatching extends Toetsregio {
  /** Only where answers come from memory. */
  readonly aanbodGeheugen: AanbodGeheugen;
  readonly mensenGeheugen: MensenGeheugen;
  publiceer(...events: readonly NieuwEvent[]): Promise<void>;
  /** Publishes offers and waits until matching has them. */
  zetAanbod(...aanbod: readonly AanbodV1[]): Promise<void>;
  zetProfielen(...profielen: readonly Matchprofiel[]): Promise<void>;
  verwijderProfiel(id: string): Promise<void>;
  zetSamenwerking(id: string, gemeenten: readonly string[], versie: number): Promise<void>;
  zetGemeente(gemeentecode: string, naam: string, programmas: readonly Programma[], versie: number): Promise<void>;
  /** Rows of the schema of matching, as its own machinery sees them. */
  rijen<T extends object>(sql: string, parameters?: unknown[]): Promise<T[]>;
}

export const aanbodEvent = (een: AanbodV1): NieuwEvent => ({
  ...AANBOD_GEWIJZIGD_V1,
  subject: een.id,
  versie: een.versie,
  data: { aanleiding: 'gewijzigd', aanbod: een },
});

/** Real matching over a real database, with Hengelo and Borne in one samenwerking and Enschede outside it. */
export const startToetsmatching = async ({
  ophalen = 'geheugen',
  zoekindex = null,
  ...opties
}: Toetsopties & { readonly ophalen?: Ophalen; readonly zoekindex?: Zoekserveradres | null } = {}): Promise<Toetsmatching> => {
  const regio = await startToetsregio([eigenaars(), matchingdienst(ophalen, zoekindex)], opties);
  const [eigenaar, matching] = regio.services.map(({ app }) => app);
  if (eigenaar === undefined || matching === undefined) throw new Error('niet alle diensten draaien');
  const outbox = eigenaar.get(Outbox);
  const houder = eigenaar.get(Profielhouder);
  const database = matching.get(Database);
  const publiceer = (...events: readonly NieuwEvent[]) => eigenaar.get(Database).alsDienst((tx) => outbox.voegToe(tx, ...events));
  const rijen = <T extends object>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
    database.alsDienst((tx) => tx.query(sql, parameters) as Promise<T[]>);
  /** The position of a consumer moves in the transaction of its effect; the memory follows at once. */
  const verwerkt = async (consument: string, topic: string, events: readonly NieuwEvent[]): Promise<void> => {
    await publiceer(...events);
    await eventually(async () => {
      const [outboxrij] = await eigenaar.get(Database).alsDienst<{ n: number }[]>((tx) => tx.query('SELECT count(*)::integer AS n FROM outbox'));
      if (outboxrij?.n !== 0) throw new Error('nog niet verstuurd');
      const tabel = `bus.${topic.replace('.', '_')}`;
      const [stand] = await rijen<{ bij: boolean }>(
        `SELECT positie >= (SELECT coalesce(max(positie), 0) FROM ${tabel}) AS bij FROM bus_positie WHERE consument = $1`,
        [consument],
      );
      if (stand?.bij !== true) throw new Error('nog niet verwerkt');
    }, 20_000);
    await new Promise((klaar) => setTimeout(klaar, 20));
  };
  const zetProfielen = async (...profielen: readonly Matchprofiel[]): Promise<void> => {
    for (const een of profielen) houder.profielen.set(een.id, een);
    await verwerkt(
      'matching.profiel',
      'profiel.v1',
      profielen.map(({ id, versie }) => ({ ...PROFIEL_GEWIJZIGD_V1, subject: id, versie, data: { profielId: id, reden: 'gewijzigd' } })),
    );
  };
  const zetSamenwerking = (id: string, gemeenten: readonly string[], versie: number): Promise<void> =>
    verwerkt('matching.regio', 'regio.v1', [
      { ...SAMENWERKING_GEWIJZIGD_V1, subject: id, versie, data: { samenwerkingId: id, naam: id, vorm: 'arbeidsmarktregio', gemeenten } },
    ]);
  const zetGemeente = (gemeentecode: string, naam: string, programmas: readonly Programma[], versie: number): Promise<void> =>
    verwerkt('matching.regio', 'regio.v1', [{ ...GEMEENTE_GEWIJZIGD_V1, subject: gemeentecode, versie, data: { gemeentecode, naam, programmas } }]);

  await zetGemeente(HENGELO, 'Hengelo', [programma()], 1);
  await zetGemeente(BORNE, 'Borne', [programma()], 1);
  await zetGemeente(ENSCHEDE, 'Enschede', [programma()], 1);
  await zetSamenwerking('twente', [HENGELO, BORNE], 1);
  return {
    ...regio,
    get aanbodGeheugen() {
      return matching.get(AanbodGeheugen);
    },
    get mensenGeheugen() {
      return matching.get(MensenGeheugen);
    },
    publiceer,
    zetAanbod: (...aanbod) => verwerkt('matching.aanbod', 'aanbod.v1', aanbod.map(aanbodEvent)),
    zetProfielen,
    verwijderProfiel: async (id) => {
      const versie = (houder.profielen.get(id)?.versie ?? 0) + 1;
      houder.profielen.delete(id);
      await verwerkt('matching.profiel', 'profiel.v1', [
        { ...PROFIEL_GEWIJZIGD_V1, subject: id, versie, data: { profielId: id, reden: 'verwijderd' } },
      ]);
    },
    zetSamenwerking,
    zetGemeente,
    rijen,
  };
};
