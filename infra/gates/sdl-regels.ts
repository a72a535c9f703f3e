import { Kind, parse, print, stripIgnoredCharacters, visit, type ConstDirectiveNode, type DefinitionNode } from 'graphql';
import type { Bronbestand } from './werkboom.js';

const WORTELTYPEN = new Set(['Query', 'Mutation', 'Subscription']);

const directieven = (definitie: DefinitionNode): readonly string[] =>
  'directives' in definitie && definitie.directives !== undefined
    ? definitie.directives.map(({ name }: { readonly name: ConstDirectiveNode['name'] }) => name.value)
    : [];

const zonderUitleg = (definitie: DefinitionNode): string =>
  stripIgnoredCharacters(print(visit(definitie, { enter: (knoop) => ('description' in knoop ? { ...knoop, description: undefined } : undefined) })));

/** SDL of the services and the fragments they share, as `services/<x>/api/<x>.graphql` and `libs/contracts/sdl/<x>.graphql`. */
export const sdlBestanden = (
  bestanden: readonly Bronbestand[],
): { readonly diensten: readonly Bronbestand[]; readonly gedeeld: readonly Bronbestand[] } => ({
  diensten: bestanden.filter(({ pad }) => /^services\/[^/]+\/api\/[^/]+\.graphql$/.test(pad)),
  gedeeld: bestanden.filter(({ pad }) => /^libs\/contracts\/sdl\/[^/]+\.graphql$/.test(pad)),
});

/** Shapes that compose without an error and fail at run time, and an enum that no new kind could extend. */
export const verbodenVormen = ({ pad, tekst }: Bronbestand): readonly string[] =>
  parse(tekst).definitions.flatMap((definitie) => {
    const namen = directieven(definitie);
    const naam = 'name' in definitie && definitie.name !== undefined ? definitie.name.value : '';
    return [
      ...(namen.includes('interfaceObject') ? [`${pad}: ${naam} is een @interfaceObject`] : []),
      ...(definitie.kind === Kind.INTERFACE_TYPE_DEFINITION && namen.includes('key') ? [`${pad}: interface ${naam} heeft een @key`] : []),
      ...(definitie.kind === Kind.ENUM_TYPE_DEFINITION && naam === 'Soort' ? [`${pad}: een soort is tekst en geen enum`] : []),
    ];
  });

/** A name that two services define differently; federation would merge it silently or refuse it. Entities (`@key`) and root types may differ. */
export const ongelijkeTypen = (diensten: readonly Bronbestand[]): readonly string[] => {
  const vormen = new Map<string, Map<string, string[]>>();
  for (const { pad, tekst } of diensten) {
    for (const definitie of parse(tekst).definitions) {
      if (!('name' in definitie) || definitie.name === undefined || definitie.kind.endsWith('Extension')) continue;
      if (WORTELTYPEN.has(definitie.name.value) || directieven(definitie).includes('key')) continue;
      const perVorm = vormen.get(definitie.name.value) ?? new Map<string, string[]>();
      const vorm = zonderUitleg(definitie);
      perVorm.set(vorm, [...(perVorm.get(vorm) ?? []), pad]);
      vormen.set(definitie.name.value, perVorm);
    }
  }
  return [...vormen]
    .filter(([, perVorm]) => perVorm.size > 1)
    .map(([naam, perVorm]) => `${naam} verschilt: ${[...perVorm.values()].flat().join(', ')}`);
};

/** A type of a fragment that a service writes again or extends: it would no longer follow the fragment. */
export const overgeschreven = (diensten: readonly Bronbestand[], gedeeld: readonly Bronbestand[]): readonly string[] => {
  const namen = new Set(
    gedeeld.flatMap(({ tekst }) =>
      parse(tekst).definitions.flatMap((definitie) => ('name' in definitie && definitie.name !== undefined ? [definitie.name.value] : [])),
    ),
  );
  return diensten.flatMap(({ pad, tekst }) =>
    parse(tekst).definitions.flatMap((definitie) =>
      'name' in definitie && definitie.name !== undefined && namen.has(definitie.name.value) && !WORTELTYPEN.has(definitie.name.value)
        ? [`${pad}: ${definitie.name.value}`]
        : [],
    ),
  );
};
