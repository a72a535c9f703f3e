import { buildASTSchema, findBreakingChanges, Kind, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Taalvorm } from './gebeurtenisvorm.js';

/**
 * Gate 4, events only grow: within a major version nothing disappears, nothing changes its type, and what is added may be left out.
 * Anything else is a new file `….v2.ts`, published beside v1 until the last consumer has moved.
 */
export const gebrokenTaal = (was: Taalvorm, is: Taalvorm): readonly string[] => [
  ...Object.entries(was).flatMap(([naam, toen]) => {
    const nu = is[naam];
    if (nu === undefined) return [`${naam} is verdwenen`];
    if (nu.type !== toen.type) return [`${naam} was ${toen.type} en is ${nu.type}`];
    return toen.verplicht && !nu.verplicht ? [`${naam} was er altijd en mag nu ontbreken`] : [];
  }),
  ...Object.entries(is)
    .filter(([naam, nu]) => was[naam] === undefined && nu.verplicht && bestondAl(was, naam))
    .map(([naam]) => `${naam} is nieuw en verplicht`),
];

/** A required member is only a break on something that was already published. */
const bestondAl = (was: Taalvorm, naam: string): boolean => {
  const eigenaar = naam.slice(0, naam.lastIndexOf('.'));
  return eigenaar !== '' && Object.keys(was).some((ander) => ander.startsWith(`${eigenaar}.`));
};

/** Federation directives carry no promise to a client; `extend type` becomes an ordinary type. */
const alsSchema = (sdl: string): GraphQLSchema => {
  const document = parse(sdl);
  const definities = document.definitions.flatMap((definitie): DocumentNode['definitions'][number][] => {
    if (definitie.kind === Kind.SCHEMA_EXTENSION || definitie.kind === Kind.SCHEMA_DEFINITION) return [];
    return definitie.kind === Kind.OBJECT_TYPE_EXTENSION ? [{ ...definitie, kind: Kind.OBJECT_TYPE_DEFINITION }] : [definitie];
  });
  return buildASTSchema({ ...document, definitions: definities }, { assumeValidSDL: true });
};

/** Gate 4, SDL only grows: what graphql-js calls breaking for a client that was written against the earlier text. */
export const gebrokenSdl = (was: string, is: string): readonly string[] =>
  findBreakingChanges(alsSchema(was), alsSchema(is)).map(({ description }) => description);
