import { type Aanbodsoort, geheel, jaNee, keuze, lijst, patroon, tekst, ZONDER_OPBRENGST } from '@regiomatch/aanbod-kern';

export const VORMEN = ['taalmaatje', 'jobcoach', 'mentor', 'training'] as const;

/** Person to person, or a training: what begeleiding has besides what every offer has. Its capacity is its seats. */
export interface Begeleidingsdetails {
  readonly vorm: (typeof VORMEN)[number] | null;
  readonly frequentie: string | null;
  /** Languages that the guide speaks, ISO 639-3. */
  readonly talen: readonly string[];
  /** The inwoner chooses who it is. */
  readonly eigenKeuze: boolean;
  /** Months of guidance, and of contact afterwards: usually 12 + 12. */
  readonly maanden: number | null;
  readonly nazorgMaanden: number | null;
}

const taalnamen = new Intl.DisplayNames('nl', { type: 'language' });

export const begeleiding: Aanbodsoort<Begeleidingsdetails> = {
  naam: 'begeleiding',
  label: 'Begeleiding',
  velden: {
    vorm: keuze(VORMEN),
    frequentie: tekst(100),
    talen: lijst(patroon(/^[a-z]{3}$/, 'een taalcode van drie letters (ISO 639-3), zoals nld'), 20),
    eigenKeuze: jaNee(),
    maanden: geheel(1, 24),
    nazorgMaanden: geheel(0, 24),
  },
  publicatieregels: [
    {
      code: 'begeleiding.vorm-ontbreekt',
      veld: 'vorm',
      melding: 'Kies wat het is: taalmaatje, jobcoach, mentor of training.',
      geldt: ({ inhoud }) => inhoud.details.vorm !== null,
    },
    {
      code: 'begeleiding.frequentie-ontbreekt',
      veld: 'frequentie',
      melding: 'Zeg hoe vaak het contact is.',
      geldt: ({ inhoud }) => inhoud.details.frequentie !== null,
    },
    {
      code: 'begeleiding.talen-ontbreken',
      veld: 'talen',
      melding: 'Noem minstens één taal die de begeleider spreekt.',
      geldt: ({ inhoud }) => inhoud.details.talen.length > 0,
    },
    {
      code: 'begeleiding.nazorg-zonder-duur',
      veld: 'maanden',
      melding: 'Vul bij nazorg ook in hoeveel maanden de begeleiding zelf duurt.',
      geldt: ({ inhoud: { details } }) => details.nazorgMaanden === null || details.maanden !== null,
    },
  ],
  eigenschappen: () => ({ richtingenTellen: false, betaald: false, schooldag: false }),
  opbrengst: () => ZONDER_OPBRENGST,
  facetten: { vorm: 'Vorm', talen: 'Talen', frequentie: 'Hoe vaak' },
  kenmerken: ({ vorm, talen, frequentie }) => ({
    vorm,
    talen: talen.length === 0 ? null : talen.map((taal) => taalnamen.of(taal) ?? taal).join(', '),
    frequentie,
  }),
};
