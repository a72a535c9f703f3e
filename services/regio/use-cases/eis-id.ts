import { InvoerOngeldig } from '@regiomatch/platform/refusals';

/** An id that somebody brings along. @throws InvoerOngeldig */
export const eisId = (id: string): string => {
  if (/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/.test(id)) return id;
  throw new InvoerOngeldig([{ veld: 'id', code: 'vorm', melding: 'Gebruik hoogstens 64 letters, cijfers, punten en streepjes.' }]);
};
