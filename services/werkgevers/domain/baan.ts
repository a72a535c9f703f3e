import { type Aanbodsoort, jaNee, keuze, tekst, ZONDER_OPBRENGST } from '@regiomatch/aanbod-kern';

export const BAANVORMEN = ['vacature', 'leerwerk', 'proefplaatsing'] as const;
export type Baanvorm = (typeof BAANVORMEN)[number];

/** Paid work: what a job has besides what every offer has. Form and length of the contract are in the contract of every offer. */
export interface Baandetails {
  /** A job with a school day (BBL). */
  readonly leerwerk: boolean;
  /** Some weeks to try out, after which the contract starts (Participatiewet). */
  readonly proefplaatsing: boolean;
  /** Salary, or the scale of the cao. */
  readonly salaris: string | null;
  readonly cao: string | null;
  /** The employer wants to talk about four days, so that one school day is left (rules.md R09). */
  readonly vierDagenMogelijk: boolean;
  readonly loonkostensubsidie: 'mogelijk' | 'niet' | null;
  /** What the employer pays for learning on the job. */
  readonly investering: string | null;
  /** The language of the trade that is learnt on the floor. */
  readonly vaktaal: string | null;
}

const vormVan = ({ leerwerk, proefplaatsing }: Baandetails): Baanvorm => (leerwerk ? 'leerwerk' : proefplaatsing ? 'proefplaatsing' : 'vacature');

export const baan: Aanbodsoort<Baandetails> = {
  naam: 'werk',
  label: 'Betaald werk',
  velden: {
    leerwerk: jaNee(),
    proefplaatsing: jaNee(),
    salaris: tekst(100),
    cao: tekst(100),
    vierDagenMogelijk: jaNee(),
    loonkostensubsidie: keuze(['mogelijk', 'niet']),
    investering: tekst(200),
    vaktaal: tekst(100),
  },
  publicatieregels: [
    {
      // K17 and the law on equal treatment in employment: no ground makes an age condition on a job acceptable here.
      code: 'werk.leeftijdsgrens',
      veld: 'leeftijd_van',
      melding: 'Bij betaald werk mag geen leeftijdsgrens staan.',
      geldt: ({ inhoud }) => inhoud.eisen.leeftijd === null,
    },
    {
      code: 'werk.loon-ontbreekt',
      veld: 'salaris',
      melding: 'Vul het salaris of de cao-schaal in.',
      geldt: ({ inhoud }) => inhoud.details.salaris !== null || inhoud.details.cao !== null,
    },
    {
      code: 'werk.twee-vormen',
      veld: 'proefplaatsing',
      melding: 'Een leerwerkplek is geen proefplaatsing. Kies een van de twee.',
      geldt: ({ inhoud }) => !(inhoud.details.leerwerk && inhoud.details.proefplaatsing),
    },
  ],
  eigenschappen: ({ details }) => ({ richtingenTellen: true, betaald: true, schooldag: details.leerwerk }),
  opbrengst: () => ZONDER_OPBRENGST,
  facetten: { vorm: 'Vorm', vierDagen: '4 dagen mogelijk', investering: 'Werkgever investeert in scholing', vaktaal: 'Vaktaal' },
  kenmerken: (details) => ({
    vorm: vormVan(details),
    vierDagen: details.vierDagenMogelijk ? 'ja' : null,
    investering: details.investering,
    vaktaal: details.vaktaal,
  }),
};
