import type { AanbodFeiten } from '@regiomatch/matching-kern';
import type { Client } from 'pg';
import { aanbodrij, KOLOMMEN, type Aanbodrij } from './aanbodrij.js';
import type { Indeling } from './indeling.js';

export const SCHEMA = 'regiomatch_meting';
const PER_KEER = 5_000;
const NAMEN = Object.keys(KOLOMMEN) as readonly (keyof typeof KOLOMMEN)[];

/** Fills the rival's one table and its covering index, and leaves every page visible to all, so that no question reads the table. */
export const laadTabel = async (client: Client, aanbod: Iterable<AanbodFeiten>, indeling: Indeling): Promise<void> => {
  await client.query(`DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE`);
  await client.query(`CREATE SCHEMA ${SCHEMA}`);
  await client.query(`CREATE TABLE ${SCHEMA}.aanbod (${NAMEN.map((naam) => `${naam} ${KOLOMMEN[naam]} NOT NULL`).join(', ')})`);
  await client.query(`CREATE TYPE ${SCHEMA}.treffer AS (id text, lat float8, lon float8, m1 int8, m2 int8, kenmerk int4, richting int4)`);
  let rijen: Aanbodrij[] = [];
  const schrijf = async (): Promise<void> => {
    const lijsten = NAMEN.map((_, i) => `$${i + 1}::${KOLOMMEN[NAMEN[i]!]}[]`).join(', ');
    await client.query(
      `INSERT INTO ${SCHEMA}.aanbod SELECT * FROM unnest(${lijsten})`,
      NAMEN.map((naam) => rijen.map((rij) => rij[naam])),
    );
    rijen = [];
  };
  for (const een of aanbod) {
    if (!een.gepubliceerd) continue;
    rijen.push(aanbodrij(een, indeling));
    if (rijen.length === PER_KEER) await schrijf();
  }
  if (rijen.length > 0) await schrijf();
  const [sleutel, ...overige] = NAMEN;
  await client.query(`CREATE INDEX aanbod_dekkend ON ${SCHEMA}.aanbod (${sleutel}) INCLUDE (${overige.join(', ')}) WITH (fillfactor = 100)`);
  await client.query(`VACUUM (ANALYZE, FREEZE) ${SCHEMA}.aanbod`);
};
