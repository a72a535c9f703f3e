import { type Aanbodsoort, jaNee, tekst, ZONDER_OPBRENGST } from '@regiomatch/aanbod-kern';

/** Voluntary work: what it has besides what every offer has. The organisation is the aanbieder itself. */
export interface Vrijwilligersdetails {
  /** How often, in words of the organisation. */
  readonly frequentie: string | null;
  readonly anderstaligenWelkom: boolean;
  readonly contactMetNederlandstaligen: boolean;
  /** A certificate of good conduct is asked; the organisation pays it. */
  readonly vog: boolean;
  /** The gemeente counts it as tegenprestatie. */
  readonly tegenprestatie: boolean;
  /** Expenses that are paid back. */
  readonly onkosten: string | null;
}

const jaOfLeeg = (waarde: boolean): string | null => (waarde ? 'ja' : null);

export const vrijwilligerswerk: Aanbodsoort<Vrijwilligersdetails> = {
  naam: 'vrijwilligers',
  label: 'Vrijwilligerswerk',
  velden: {
    frequentie: tekst(100),
    anderstaligenWelkom: jaNee(),
    contactMetNederlandstaligen: jaNee(),
    vog: jaNee(),
    tegenprestatie: jaNee(),
    onkosten: tekst(100),
  },
  publicatieregels: [
    {
      code: 'vrijwilligers.frequentie-ontbreekt',
      veld: 'frequentie',
      melding: 'Zeg hoe vaak het is, bijvoorbeeld "elke week" of "drie zaterdagen per jaar".',
      geldt: ({ inhoud }) => inhoud.details.frequentie !== null,
    },
    {
      code: 'vrijwilligers.anderstaligen-niet-welkom',
      veld: 'anderstaligenWelkom',
      melding: 'Dit aanbod is voor mensen die Nederlands leren. Publiceer het alleen als zij welkom zijn.',
      geldt: ({ inhoud }) => inhoud.details.anderstaligenWelkom,
    },
  ],
  eigenschappen: () => ({ richtingenTellen: false, betaald: false, schooldag: false }),
  opbrengst: () => ZONDER_OPBRENGST,
  facetten: {
    frequentie: 'Hoe vaak',
    nederlandsSpreken: 'Contact met Nederlandstaligen',
    vog: 'VOG nodig',
    tegenprestatie: 'Telt als tegenprestatie',
  },
  kenmerken: ({ frequentie, contactMetNederlandstaligen, vog, tegenprestatie }) => ({
    frequentie,
    nederlandsSpreken: jaOfLeeg(contactMetNederlandstaligen),
    vog: jaOfLeeg(vog),
    tegenprestatie: jaOfLeeg(tegenprestatie),
  }),
};
