import type { Aanbodsoort, Inhoud, Instroom, Stand, Veld } from '@regiomatch/aanbod-kern';
import { taaleis } from '@regiomatch/aanbod-kern';
import type { Contract, Eisen, Plaats, Rooster, Taalniveau, Urensoort, Vaardigheid, ZichtbaarVoor } from '@regiomatch/contracts';

type Weglaatbaar<T> = { readonly [K in keyof T]?: T[K] | null | undefined };

/** The input type of a kind, as GraphQL gives it: the shared part; the fields of the kind itself stand beside it. */
export interface Aanbodinvoer {
  readonly referentie?: string | null;
  readonly titel?: string | null;
  readonly omschrijving?: string | null;
  readonly plaats?: Plaats | null;
  readonly rooster: Weglaatbaar<Rooster> & Pick<Rooster, 'dagdelen' | 'minutenPerWeek'>;
  readonly periode: { readonly van?: string | null; readonly tot?: string | null };
  readonly instroom?: Instroom | null;
  readonly plekken: { readonly totaal: number; readonly vrij?: number | null };
  readonly eisen?: (Weglaatbaar<Omit<Eisen, 'taalPerVaardigheid' | 'leeftijd'>> & EisenMetOpenGrenzen) | null;
  readonly richtingen?: readonly string[] | null;
  readonly financiering?: string | null;
  readonly zichtbaarVoor?: Weglaatbaar<ZichtbaarVoor> | null;
  readonly urensoort?: Urensoort | null;
  readonly metBegeleiding?: boolean | null;
  /** Only in the input of kinds that know contracts. */
  readonly contract?: { readonly vorm: Contract['vorm']; readonly maanden?: number | null } | null;
}

interface EisenMetOpenGrenzen {
  readonly taalPerVaardigheid?: Partial<Record<Vaardigheid, Taalniveau | null>> | null;
  readonly leeftijd?: { readonly van?: number | null; readonly totEnMet?: number | null; readonly grond: string } | null;
}

const eisen = (invoer: NonNullable<Aanbodinvoer['eisen']>): Eisen => ({
  ...taaleis(invoer.taalMinimaal ?? null, invoer.taalPerVaardigheid ?? null),
  leerroutes: invoer.leerroutes ?? [],
  fasen: invoer.fasen?.length ? invoer.fasen : null,
  leeftijd: invoer.leeftijd ? { van: invoer.leeftijd.van ?? null, totEnMet: invoer.leeftijd.totEnMet ?? null, grond: invoer.leeftijd.grond } : null,
  doelgroepen: invoer.doelgroepen ?? [],
  werkvergunningNodig: invoer.werkvergunningNodig ?? false,
  certificaten: invoer.certificaten ?? [],
  rijbewijs: invoer.rijbewijs ?? null,
  opleidingsniveau: invoer.opleidingsniveau ?? null,
});

const contract = (invoer: Aanbodinvoer, huidig: Stand<unknown> | null): Contract | null => {
  if (invoer.contract === undefined) return huidig?.inhoud.contract ?? null;
  return invoer.contract === null ? null : { vorm: invoer.contract.vorm, maanden: invoer.contract.maanden ?? null };
};

const details = <D>({ velden }: Aanbodsoort<D>, invoer: object): D =>
  Object.fromEntries(
    Object.entries(velden as Record<string, Veld<unknown>>).map(([naam, veld]) => [naam, (invoer as Record<string, unknown>)[naam] ?? veld.leeg]),
  ) as D;

/** The content that the input stands for: what it leaves out is empty, except what only others may fill in. `vandaag` is the default first day. */
export const inhoudVanInvoer = <D>(soort: Aanbodsoort<D>, invoer: Aanbodinvoer, huidig: Stand<D> | null, vandaag: string): Inhoud<D> => ({
  referentie: invoer.referentie ?? null,
  titel: invoer.titel ?? '',
  omschrijving: invoer.omschrijving ?? null,
  plaats: invoer.plaats ?? null,
  rooster: {
    dagdelen: invoer.rooster.dagdelen,
    minutenPerWeek: invoer.rooster.minutenPerWeek,
    starttijd: invoer.rooster.starttijd ?? null,
    flexibel: invoer.rooster.flexibel ?? false,
  },
  periode: { van: invoer.periode.van ?? vandaag, tot: invoer.periode.tot ?? null },
  instroom: invoer.instroom ?? 'doorlopend',
  plekken: { totaal: invoer.plekken.totaal, vrij: invoer.plekken.vrij ?? null },
  eisen: eisen(invoer.eisen ?? {}),
  richtingen: invoer.richtingen ?? [],
  financiering: invoer.financiering ?? null,
  zichtbaarVoor: {
    samenwerkingen: invoer.zichtbaarVoor?.samenwerkingen ?? [],
    gemeenten: invoer.zichtbaarVoor?.gemeenten ?? [],
    eigenEerstTot: invoer.zichtbaarVoor?.eigenEerstTot ?? null,
  },
  urensoort: invoer.urensoort ?? null,
  metBegeleiding: invoer.metBegeleiding ?? false,
  contract: contract(invoer, huidig),
  reactiepercentage: huidig?.inhoud.reactiepercentage ?? null,
  details: details(soort, invoer),
});
