import { describe, expect, test } from '@jest/globals';
import { buildASTSchema, parse, validate } from 'graphql';
import { composeSupergraph, type ServiceSdl, SupergraphOngeldig } from './compose-supergraph.js';
import { publicSubschema } from './public-subschema.js';

const GEDEELD = 'interface Fout { code: String! } type NietGevonden implements Fout @shareable { code: String! }';
const dienst = (naam: string, sdl: string): ServiceSdl => ({ naam, sdl: `${GEDEELD}\n${sdl}` });
const problemen = (...diensten: ServiceSdl[]): readonly string[] => {
  try {
    composeSupergraph(diensten);
    return [];
  } catch (error) {
    if (!(error instanceof SupergraphOngeldig)) throw error;
    return error.problemen;
  }
};

const profielen = dienst(
  'profielen',
  'type Profiel @key(fields: "id") { id: ID! leeftijd: Int } union R = Profiel | NietGevonden type Query { profiel(id: ID!): R! intern: [Profiel!]! @inaccessible }',
);
const matching = dienst('matching', 'type Profiel @key(fields: "id") { id: ID! score: Int } type Query { score: Int }');

describe('diensten in één API', () => {
  test('wat past, wordt één API zonder de interne operaties', () => {
    const { publicSdl } = composeSupergraph([profielen, matching]);
    expect(publicSdl).toContain('profiel(id: ID!): R!');
    expect(publicSdl).toContain('score: Int');
    expect(publicSdl).not.toContain('intern');
  });

  test('een dienst met een schrijffout wordt bij naam genoemd', () => {
    expect(problemen(profielen, dienst('matching', 'type Query {'))).toEqual([expect.stringMatching(/^matching: Syntax Error/)]);
  });

  test('@interfaceObject is verboden: het lijkt te werken en valt pas bij gebruik om', () => {
    expect(problemen(profielen, dienst('matching', 'type Aanbod @interfaceObject @key(fields: "id") { id: ID! } type Query { a: Aanbod }'))).toEqual([
      'matching: @interfaceObject werkt niet in deze gateway',
    ]);
  });

  test('een gedeelde fout met een extra veld past niet', () => {
    const afwijkend: ServiceSdl = {
      naam: 'matching',
      sdl: 'interface Fout { code: String! } type NietGevonden implements Fout @shareable { code: String! extra: Int } type Query { a: Int }',
    };
    expect(problemen(profielen, afwijkend).length).toBeGreaterThan(0);
  });

  test.each([
    [
      'een union met andere leden',
      'union U = NietGevonden type Query { a: U }',
      'type X { a: Int } union U = NietGevonden | X type Query { b: U }',
      /^U is in een/,
    ],
    [
      'een veld dat hier wel en daar niet leeg mag zijn',
      'type D @shareable { a: Int! } type Query { a: D }',
      'type D @shareable { a: Int } type Query { b: D }',
      /^D\.a is in een/,
    ],
    [
      'invoer met een veld meer',
      'input I { a: Int } type Query { a(i: I): Int }',
      'input I { a: Int b: Int } type Query { b(i: I): Int }',
      /^I is in een/,
    ],
    [
      'een interface met een veld minder',
      'interface W { a: Int b: Int } type X implements W { a: Int b: Int } type Query { a: W }',
      'interface W { a: Int } type Query { b: W }',
      /^W is in een/,
    ],
    ['een opsomming met andere waarden', 'enum E { A } type Query { a: E }', 'enum E { A B } type Query { b: E }', /^E is in een/],
  ])('wat stil zou samenvloeien, valt op: %s', (_, een, ander, melding) => {
    expect(problemen(dienst('een', een), dienst('ander', ander))).toEqual(expect.arrayContaining([expect.stringMatching(melding)]));
  });
});

describe('wat één dienst alleen kan beantwoorden', () => {
  const publiek = composeSupergraph([profielen, matching]);
  const past = (sdl: string, vraag: string): boolean => {
    const schema = publicSubschema(sdl, publiek.publicDocument);
    return schema !== null && validate(schema, parse(vraag)).length === 0;
  };

  test('eigen velden wel, velden van een ander en interne operaties niet', () => {
    expect(past(profielen.sdl, '{ profiel(id: "1") { ... on Profiel { id leeftijd } ... on NietGevonden { code } } }')).toBe(true);
    expect(past(profielen.sdl, '{ profiel(id: "1") { ... on Profiel { score } } }')).toBe(false);
    expect(past(profielen.sdl, '{ intern { id } }')).toBe(false);
    expect(past(matching.sdl, '{ score }')).toBe(true);
    expect(buildASTSchema(publiek.publicDocument).getQueryType()?.getFields()['intern']).toBeUndefined();
  });

  test('een dienst met alleen interne operaties krijgt geen vragen rechtstreeks', () => {
    const intern = dienst('intern', 'type Query { stil: Int @inaccessible }');
    expect(publicSubschema(intern.sdl, composeSupergraph([profielen, matching, intern]).publicDocument)).toBeNull();
  });
});
