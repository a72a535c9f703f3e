import { Query } from '@nestjs/graphql';

const PREFIX = '_entiteiten_';

/**
 * Marks the method that resolves the references to one entity type: once per batch, with all references of that type, answering in the
 * same order (null where it does not exist). It is registered as a query of its own, so that guards, pipes and policies apply to it:
 * Nest skips those for reference resolvers.
 */
export const Entiteiten = (type: string): MethodDecorator => Query(`${PREFIX}${type}`);

export const entityOf = (queryName: string): string | null => (queryName.startsWith(PREFIX) ? queryName.slice(PREFIX.length) : null);
