import type { Contract, Eisen, Plaats, Rooster, Urensoort, ZichtbaarVoor } from '@regiomatch/contracts';

export const INSTROOMVORMEN = ['doorlopend', 'groepstart'] as const;
export type Instroom = (typeof INSTROOMVORMEN)[number];

/**
 * What the aanbieder writes about an offer; `D` holds the fields of the kind itself. A concept may leave out the place and the end date:
 * the publication rules ask them.
 */
export interface Inhoud<D> {
  /** The aanbieder's own reference: an import with the same reference changes the same offer. */
  readonly referentie: string | null;
  readonly titel: string;
  readonly omschrijving: string | null;
  readonly plaats: Plaats | null;
  readonly rooster: Rooster;
  /** ISO dates, first and last day. */
  readonly periode: { readonly van: string; readonly tot: string | null };
  readonly instroom: Instroom;
  readonly plekken: {
    readonly totaal: number;
    /** Seats that are free now; null leaves the count to the marketplace. */
    readonly vrij: number | null;
  };
  readonly eisen: Eisen;
  readonly richtingen: readonly string[];
  readonly financiering: string | null;
  readonly zichtbaarVoor: ZichtbaarVoor;
  readonly urensoort: Urensoort | null;
  readonly metBegeleiding: boolean;
  readonly contract: Contract | null;
  /** 0–100; null is unknown. Measured, so only a beheerder may fill it in. */
  readonly reactiepercentage: number | null;
  readonly details: D;
}
