import { type GeschondenRegel, IdBezet, RegelsGeschonden } from '@regiomatch/aanbod-kern';
import { QueryFailedError } from 'typeorm';

const UNIQUE_VIOLATION = '23505';

export const REFERENTIE_BEZET: GeschondenRegel = {
  code: 'aanbod.referentie-bezet',
  veld: 'referentie',
  melding: 'Een ander aanbod van deze organisatie heeft deze referentie al.',
};

interface DriverError {
  readonly code?: unknown;
  readonly constraint?: unknown;
}

const driverError = (fout: unknown): DriverError => (fout instanceof QueryFailedError ? (fout.driverError as DriverError) : {});

/** Whether a statement failed because a row with the same key is there already. */
export const isDubbeleSleutel = (fout: unknown): boolean => driverError(fout).code === UNIQUE_VIOLATION;

/** Runs a statement on the table of offers and names the refusal when a key is taken. @throws IdBezet, RegelsGeschonden */
export const metUniekeSleutels = async <T>(statement: () => Promise<T>): Promise<T> => {
  try {
    return await statement();
  } catch (fout) {
    if (!isDubbeleSleutel(fout)) throw fout;
    throw driverError(fout).constraint === 'aanbod_referentie' ? new RegelsGeschonden([REFERENTIE_BEZET]) : new IdBezet({});
  }
};
