import type { Ingang } from '@regiomatch/generators';
import { vraagOordelen } from './vraag-persoon.js';

/** Whether matching knows this person and each of these offers by now. */
export const isBekend = async (ingang: Ingang, gemeentecode: string, profielId: string, aanbodIds: readonly string[]): Promise<boolean> =>
  (await vraagOordelen(ingang, `klantmanager-${gemeentecode}`, profielId, aanbodIds)).size === aanbodIds.length;
