import { entityTypes, executableSdl } from '@regiomatch/platform/graphql';
import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Operatie } from './operatie.js';

const DIEPTE = 5;

/** Values for arguments by their name; a list takes one of it. Everything else is filled in by type. */
export type Waarden = Readonly<Record<string, string>>;

/** Every operation of a service, from its SDL alone: a new field is in the matrix without anybody adding it. */
export const operatiesUitSdl = (dienst: string, sdl: string, waarden: Waarden): Operatie[] => {
  const schema = buildSchema(executableSdl(sdl), { assumeValidSDL: true });
  const wortels = (['query', 'mutation'] as const).flatMap((soort) => {
    const type = soort === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(type?.getFields() ?? {})
      .filter(({ name }) => name !== '_entities')
      .map((veld) => ({ dienst, naam: `${type?.name}.${veld.name}`, soort, document: `${soort} { ${veldTekst(veld, schema, waarden)} }` }));
  });
  const entiteiten = entityTypes(sdl).map((type) => ({
    dienst,
    naam: `Entiteit.${type}`,
    soort: 'query' as const,
    document: `{ _entities(representations: [{ __typename: "${type}", id: ${waarden['id']} }]) { ... on ${type} ${selectie(schema.getType(type) as GraphQLOutputType, schema, 0)} } }`,
  }));
  return [...wortels, ...entiteiten];
};

const veldTekst = (veld: GraphQLField<unknown, unknown>, schema: GraphQLSchema, waarden: Waarden): string => {
  const argumenten = veld.args.flatMap(({ name, type, defaultValue }) => {
    const verplicht = isNonNullType(type) && defaultValue === undefined;
    return verplicht || waarden[name] !== undefined ? [`${name}: ${waarde(name, type, waarden)}`] : [];
  });
  return `${veld.name}${argumenten.length > 0 ? `(${argumenten.join(', ')})` : ''} ${selectie(veld.type, schema, 0)}`;
};

const waarde = (naam: string, type: GraphQLInputType, waarden: Waarden): string => {
  if (isNonNullType(type)) return waarde(naam, type.ofType, waarden);
  if (isListType(type)) return `[${waarde(naam, type.ofType, waarden)}]`;
  if (waarden[naam] !== undefined) return waarden[naam];
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '""';
  if (isInputObjectType(type)) {
    const velden = Object.values(type.getFields()).filter((veld) => isNonNullType(veld.type) && veld.defaultValue === undefined);
    return `{ ${velden.map((veld) => `${veld.name}: ${waarde(veld.name, veld.type, waarden)}`).join(', ')} }`;
  }
  return { Int: '1', Float: '1.5', Boolean: 'false', Datum: '"2026-01-01"' }[type.toString()] ?? '"x"';
};

/** Everything below a type, with every member of a union; fields that need arguments are operations of their own. */
const selectie = (uitvoer: GraphQLOutputType, schema: GraphQLSchema, diepte: number): string => {
  const type = getNamedType(uitvoer);
  if (isLeafType(type)) return '';
  if (isUnionType(type) || isInterfaceType(type)) {
    const leden = schema.getPossibleTypes(type).map((lid) => `... on ${lid.name} ${velden(lid, schema, diepte, `${lid.name}_`)}`);
    return `{ __typename ${leden.join(' ')} }`;
  }
  return isObjectType(type) ? velden(type, schema, diepte, '') : '';
};

const velden = (type: GraphQLOutputType, schema: GraphQLSchema, diepte: number, voorvoegsel: string): string => {
  if (!isObjectType(type) || diepte > DIEPTE) return '{ __typename }';
  const teksten = Object.values(type.getFields())
    .filter(({ args }) => !args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined))
    // An alias per member, because two members may have one field of different types.
    .map((veld) => `${voorvoegsel ? `${voorvoegsel}${veld.name}: ` : ''}${veld.name} ${selectie(veld.type, schema, diepte + 1)}`);
  return `{ __typename ${teksten.join(' ')} }`;
};
