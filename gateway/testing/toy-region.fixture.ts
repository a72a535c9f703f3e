import { GraphQLError } from 'graphql';
import { type ToySubgraph, toySubgraph } from './toy-subgraph.fixture.js';

const GEDEELD = `
interface Fout { code: String! melding: String! }
type NietGevonden implements Fout @shareable { code: String! melding: String! }
`;

const PROFIELEN = `${GEDEELD}
type Profiel @key(fields: "id") { id: ID! gemeentecode: String! vriend: Profiel }
union ProfielResultaat = Profiel | NietGevonden
type Query {
  profiel(id: ID!): ProfielResultaat!
  profielen(aantal: Int = 20, vanaf: Int = 0): [Profiel!]!
  matchprofielen(ids: [ID!]!): [Profiel!]! @inaccessible
}
type Mutation {
  importeerProfielen(bestand: String!, proef: Boolean! = false): Int!
  reserveerPlek(aanbodId: ID!, reserveringId: ID!): Boolean!
}
`;

const MATCHING = `${GEDEELD}
type Profiel @key(fields: "id") { id: ID! aanbod(aantal: Int = 20): [Treffer!] }
type Treffer { id: ID! titel: String! punten: [Punt!]! buren(aantal: Int = 20): [Treffer!]! }
type Punt { component: String! punten: Int! }
type Query {
  zoekAanbod(tekst: String, aantal: Int = 20): [Treffer!]!
  oordelen(profielId: ID!, aanbodIds: [ID!]!): [String!]!
  kapot: String
  geweigerd: String
}
`;

const treffers = (aantal: unknown) =>
  Array.from({ length: Math.min(Number(aantal), 20) }, (_, i) => ({
    id: `a${i}`,
    titel: `Aanbod ${i}`,
    punten: [
      { component: 'doel', punten: 30 },
      { component: 'taal', punten: 8 },
    ],
    buren: [],
  }));

const profiel = (id: unknown) => ({ __typename: 'Profiel', id, gemeentecode: '0153', vriend: null });

/** Two services that share an entity, a shared error type and one internal operation. */
export const toyRegion = (): { readonly profielen: ToySubgraph; readonly matching: ToySubgraph } => ({
  profielen: toySubgraph('profielen', PROFIELEN, {
    profiel: ({ id }) =>
      id === 'weg' ? { __typename: 'NietGevonden', code: 'profiel.niet-gevonden', melding: 'Deze inwoner is er niet.' } : profiel(id),
    profielen: ({ aantal }) => Array.from({ length: Number(aantal) }, (_, i) => profiel(`p${i}`)),
    matchprofielen: ({ ids }) => (ids as string[]).map(profiel),
    importeerProfielen: ({ bestand }) => String(bestand).length,
    reserveerPlek: () => true,
    _entities: ({ representations }) => (representations as { id: string }[]).map(({ id }) => profiel(id)),
  }),
  matching: toySubgraph('matching', MATCHING, {
    zoekAanbod: ({ aantal }) => treffers(aantal),
    oordelen: ({ aanbodIds }) => aanbodIds,
    kapot: () => {
      throw new Error('wachtwoord=geheim van de database op 10.0.0.5');
    },
    geweigerd: () => {
      throw new GraphQLError('U mag dit niet doen.', { extensions: { code: 'toegang.geen-toegang', stacktrace: ['at geheim.js'] } });
    },
    _entities: ({ representations }) =>
      (representations as { id: string }[]).map(({ id }) => ({
        __typename: 'Profiel',
        id,
        aanbod: ({ aantal }: { aantal: number }) => treffers(aantal),
      })),
  }),
});
