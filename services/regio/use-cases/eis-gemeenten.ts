import type { EntityManager } from 'typeorm';
import type { Gemeenten } from './poorten/gemeenten.js';
import { GemeenteOnbekend } from '../domain/errors/gemeente-onbekend.js';

/** @throws GemeenteOnbekend with every code that is not there. */
export const eisGemeenten = async (gemeenten: Gemeenten, tx: EntityManager, codes: readonly string[]): Promise<void> => {
  const bekend = await gemeenten.opCode(tx, codes);
  const onbekend = codes.filter((code) => !bekend.has(code));
  if (onbekend.length > 0) throw new GemeenteOnbekend({ gemeenten: onbekend });
};
