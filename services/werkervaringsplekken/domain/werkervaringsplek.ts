import { type Aanbodsoort, geheel, jaNee, keuze, lijst, tekst, ZONDER_OPBRENGST } from '@regiomatch/aanbod-kern';

/** Longer than this is work, whatever it is called: learning has an end (K10). */
export const LANGSTE_DUUR_IN_WEKEN = 52;

/** Unpaid learning in a workplace: what a werkervaringsplek has besides what every offer has. */
export interface Werkervaringsdetails {
  readonly maximaleDuurWeken: number | null;
  /** Function of who guides on the floor, never a name. */
  readonly begeleider: string | null;
  readonly leerdoelen: readonly string[];
  /** The organisation states that nobody's paid work is displaced. */
  readonly geenVerdringing: boolean;
  readonly gereedheid: 'arbeidsfit' | 'nog-niet' | null;
  /** A public benefit organisation; an attribute only (K10). */
  readonly anbi: boolean;
}

export const werkervaringsplek: Aanbodsoort<Werkervaringsdetails> = {
  naam: 'werkervaring',
  label: 'Werkervaringsplek',
  velden: {
    maximaleDuurWeken: geheel(1, LANGSTE_DUUR_IN_WEKEN),
    begeleider: tekst(100),
    leerdoelen: lijst(tekst(100), 10),
    geenVerdringing: jaNee(),
    gereedheid: keuze(['arbeidsfit', 'nog-niet']),
    anbi: jaNee(),
  },
  publicatieregels: [
    {
      code: 'werkervaring.leerdoelen-ontbreken',
      veld: 'leerdoelen',
      melding: 'Noem wat iemand leert. Zonder leerdoelen is het geen werkervaringsplek.',
      geldt: ({ inhoud }) => inhoud.details.leerdoelen.length > 0,
    },
    {
      code: 'werkervaring.verdringing',
      veld: 'geenVerdringing',
      melding: 'Verklaar dat deze plek geen betaald werk verdringt.',
      geldt: ({ inhoud }) => inhoud.details.geenVerdringing,
    },
    {
      code: 'werkervaring.begeleider-ontbreekt',
      veld: 'begeleider',
      melding: 'Zeg wie begeleidt (de functie, geen naam).',
      geldt: ({ inhoud }) => inhoud.details.begeleider !== null,
    },
    {
      code: 'werkervaring.duur-ontbreekt',
      veld: 'maximaleDuurWeken',
      melding: 'Vul in hoeveel weken iemand hoogstens blijft.',
      geldt: ({ inhoud }) => inhoud.details.maximaleDuurWeken !== null,
    },
    {
      code: 'werkervaring.gereedheid-ontbreekt',
      veld: 'gereedheid',
      melding: 'Is de plek voor wie arbeidsfit is, of ook voor wie dat nog niet is?',
      geldt: ({ inhoud }) => inhoud.details.gereedheid !== null,
    },
  ],
  eigenschappen: () => ({ richtingenTellen: true, betaald: false, schooldag: false }),
  opbrengst: () => ZONDER_OPBRENGST,
  facetten: { gereedheid: 'Gereedheid', duur: 'Langste duur', leerdoelen: 'Leerdoelen' },
  kenmerken: ({ gereedheid, maximaleDuurWeken, leerdoelen }) => ({
    gereedheid,
    duur: maximaleDuurWeken === null ? null : `${maximaleDuurWeken} weken`,
    leerdoelen: leerdoelen.length === 0 ? null : leerdoelen.join(', '),
  }),
};
