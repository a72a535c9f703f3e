import { InvoerOngeldig } from '@regiomatch/platform/refusals';
import type { EntityManager } from 'typeorm';
import type { Zoekvraag } from '../../domain/zoeken/zoekvraag.js';
import type { Cirkel } from '../persistence/omhullende.js';

/**
 * The circle of a question. A woonplaats is where its offers are; of places with one name (Hengelo in Overijssel and in Gelderland) the one
 * in the own gemeente is meant, or the gemeentecode has to say which.
 */
export const zoekCirkel = async (tx: EntityManager, { filter: { rondom }, zicht }: Pick<Zoekvraag, 'filter' | 'zicht'>): Promise<Cirkel | null> => {
  if (rondom === null || 'lat' in rondom) return rondom;
  const plaatsen: { gemeentecode: string; lat: number; lon: number }[] = await tx.query(
    `SELECT gemeentecode, avg(plek[1]) AS lat, avg(plek[0]) AS lon FROM zoekkaart
     WHERE lower(woonplaats) = lower($1) AND ($2::text IS NULL OR gemeentecode = $2) GROUP BY gemeentecode ORDER BY gemeentecode`,
    [rondom.woonplaats, rondom.gemeentecode],
  );
  const eigen = zicht.wie === 'gemeenten' ? plaatsen.find(({ gemeentecode }) => zicht.gemeenten.includes(gemeentecode)) : undefined;
  const plaats = eigen ?? plaatsen[0];
  if (plaats === undefined)
    throw onduidelijk('woonplaats', 'woonplaats-onbekend', `In ${rondom.woonplaats} is geen aanbod bekend. Kies een andere plaats.`);
  if (eigen === undefined && plaatsen.length > 1) {
    throw onduidelijk('gemeentecode', 'woonplaats-dubbel', `Er zijn meer plaatsen met de naam ${rondom.woonplaats}. Noem ook de gemeentecode.`);
  }
  return { lat: plaats.lat, lon: plaats.lon, meters: rondom.meters };
};

const onduidelijk = (veld: string, code: string, melding: string): InvoerOngeldig =>
  new InvoerOngeldig([{ veld: `filter.rondom.${veld}`, code, melding }]);
