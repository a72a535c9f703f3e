import { type Aanbodsoort, jaNee, tekst, ZONDER_OPBRENGST } from '@regiomatch/aanbod-kern';

/** An hour of sport with a club: what it has besides what every offer has. */
export interface Sportuurdetails {
  /** Which sport. */
  readonly tak: string | null;
  readonly ookBeginners: boolean;
}

export const sportuur: Aanbodsoort<Sportuurdetails> = {
  naam: 'sport',
  label: 'Sport',
  velden: { tak: tekst(60), ookBeginners: jaNee() },
  publicatieregels: [
    {
      code: 'sport.tak-ontbreekt',
      veld: 'tak',
      melding: 'Zeg om welke sport het gaat.',
      geldt: ({ inhoud }) => inhoud.details.tak !== null,
    },
  ],
  eigenschappen: () => ({ richtingenTellen: false, betaald: false, schooldag: false }),
  opbrengst: () => ZONDER_OPBRENGST,
  facetten: { tak: 'Tak van sport' },
  kenmerken: ({ tak }) => ({ tak }),
};
