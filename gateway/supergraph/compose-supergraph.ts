import { composeServices, compositionHasErrors } from '@theguild/federation-composition';
import { type DocumentNode, parse } from 'graphql';
import { composableSdl } from '@regiomatch/platform/graphql';
import { silentMerges } from './silent-merges.js';

export interface ServiceSdl {
  readonly naam: string;
  /** Shared fragment and the service's own SDL. */
  readonly sdl: string;
}

export interface Supergraph {
  readonly sdl: string;
  /** The public API: without what is `@inaccessible`. */
  readonly publicDocument: DocumentNode;
  readonly publicSdl: string;
}

/** The services do not fit together; the message names every problem. */
export class SupergraphOngeldig extends Error {
  constructor(readonly problemen: readonly string[]) {
    super(`De diensten passen niet in één API:\n${problemen.map((probleem) => `  - ${probleem}`).join('\n')}`);
    this.name = 'SupergraphOngeldig';
  }
}

/** Address of a service inside the supergraph: the gateway looks up the door by it. */
export const doorAddress = (naam: string): string => `door:${naam}`;

/** @throws SupergraphOngeldig */
export const composeSupergraph = (services: readonly ServiceSdl[]): Supergraph => {
  const problemen = services.flatMap(({ naam, sdl }) => bannedDirectives(naam, sdl));
  const parsed = services.flatMap(({ naam, sdl }) => {
    try {
      return [{ name: naam, url: doorAddress(naam), typeDefs: parse(composableSdl(sdl)) }];
    } catch (error) {
      problemen.push(`${naam}: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  });
  if (problemen.length > 0) throw new SupergraphOngeldig(problemen);

  const verschillen = silentMerges(parsed.map(({ name, typeDefs }) => ({ naam: name, document: typeDefs })));
  const composed = composeServices(parsed);
  if (compositionHasErrors(composed)) throw new SupergraphOngeldig([...composed.errors.map(({ message }) => message), ...verschillen]);
  if (verschillen.length > 0) throw new SupergraphOngeldig(verschillen);
  return { sdl: composed.supergraphSdl, publicDocument: composed.publicDocumentNode, publicSdl: composed.publicSdl };
};

/** `@interfaceObject` composes without an error and then fails at run time. */
const bannedDirectives = (naam: string, sdl: string): string[] =>
  sdl.includes('@interfaceObject') ? [`${naam}: @interfaceObject werkt niet in deze gateway`] : [];
