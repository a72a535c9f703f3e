import type { AanbodV1, Contract, Fase, Leeftijdseis, Leerroute, Urensoort, Vaardigheid } from '@regiomatch/contracts';
import { naarDagdeelmasker, type Dagdeelmasker } from './dagdeelmasker.js';
import { naarNiveau, VAARDIGHEDEN, type Niveau } from './niveau.js';

/**
 * What the rules and the ranking read of an offer (rules.md §1 and §3), and nothing else: no title, no organisation, no kenmerken.
 * Kinds occur only as the value of `soort`, which is compared with the plan of the person; what differs per kind is a property.
 */
export interface AanbodFeiten {
  readonly id: string;
  readonly soort: string;
  readonly gemeentecode: string;
  /** WGS84, degrees. */
  readonly lat: number;
  readonly lon: number;
  /** Published, full ones included. Whether the offer has ended depends on the day: see `isOpen`. */
  readonly gepubliceerd: boolean;
  /** ISO date, last day. */
  readonly tot: string;
  /** No free seat. */
  readonly vol: boolean;
  readonly dagdelen: Dagdeelmasker;
  /** Whole minutes per week. */
  readonly minuten: number;
  /** Minutes after midnight; null when the offer states none. */
  readonly starttijd: number | null;
  readonly richtingenTellen: boolean;
  /** Themes, or ISCO-08 codes of 1–4 digits. */
  readonly richtingen: readonly string[];
  readonly betaald: boolean;
  readonly contract: Contract | null;
  readonly urensoort: Urensoort | null;
  /** A school day is part of the offer itself (BBL). */
  readonly schooldag: boolean;
  readonly metBegeleiding: boolean;
  /** 0–100; null is unknown. */
  readonly reactiepercentage: number | null;
  /** The highest level asked, A0 when none is asked. */
  readonly taalMinimaal: Niveau;
  /** Levels per vaardigheid, judged instead of `taalMinimaal`; null: one level for all. */
  readonly taalPerVaardigheid: Readonly<Partial<Record<Vaardigheid, Niveau>>> | null;
  /** Level that a course leads to; null when the offer has no outcome level. */
  readonly taalUitstroom: Niveau | null;
  /** Empty: no route asked. */
  readonly leerroutes: readonly Leerroute[];
  /** Null: every phase is admitted. */
  readonly fasen: readonly Fase[] | null;
  readonly leeftijd: Pick<Leeftijdseis, 'van' | 'totEnMet'> | null;
  /** Needs; empty: for everyone. */
  readonly doelgroepen: readonly string[];
  readonly werkvergunningNodig: boolean;
  /** Gemeentecodes that may see the offer, the own one included. */
  readonly gedeeldMet: ReadonlySet<string>;
  /** ISO date; before this day only the own gemeente counts. */
  readonly eigenEerstTot: string | null;
}

const naarMinuten = (tijd: string | null): number | null => {
  const delen = /^(\d{1,2}):(\d{2})/.exec(tijd ?? '');
  return delen === null ? null : Number(delen[1]) * 60 + Number(delen[2]);
};

const niveausPerVaardigheid = ({ taalPerVaardigheid }: AanbodV1['eisen']): AanbodFeiten['taalPerVaardigheid'] => {
  const gevraagd = VAARDIGHEDEN.flatMap((vaardigheid) => {
    const niveau = taalPerVaardigheid?.[vaardigheid];
    return niveau ? [[vaardigheid, naarNiveau(niveau)] as const] : [];
  });
  return gevraagd.length === 0 ? null : Object.fromEntries(gevraagd);
};

/**
 * Facts of an offer from its public picture.
 * @param gedeeldMet gemeentecodes that the offer is shared with, resolved from its samenwerkingen and gemeenten; the own gemeente is added.
 */
export const naarAanbodFeiten = (aanbod: AanbodV1, gedeeldMet: ReadonlySet<string>): AanbodFeiten => {
  const { eigenschappen, eisen, plaats, rooster } = aanbod;
  const taalPerVaardigheid = niveausPerVaardigheid(eisen);
  const een = eisen.taalMinimaal === null ? 0 : naarNiveau(eisen.taalMinimaal);
  return {
    id: aanbod.id,
    soort: aanbod.soort,
    gemeentecode: plaats.gemeentecode,
    lat: plaats.lat,
    lon: plaats.lon,
    gepubliceerd: aanbod.status === 'gepubliceerd' || aanbod.status === 'vol',
    tot: aanbod.periode.tot,
    vol: aanbod.plekken.vrij <= 0,
    dagdelen: naarDagdeelmasker(rooster.dagdelen),
    minuten: rooster.minutenPerWeek,
    starttijd: naarMinuten(rooster.starttijd),
    richtingenTellen: eigenschappen.richtingenTellen,
    richtingen: aanbod.richtingen,
    betaald: eigenschappen.betaald,
    contract: eigenschappen.contract,
    urensoort: eigenschappen.urensoort,
    schooldag: eigenschappen.schooldag,
    metBegeleiding: eigenschappen.metBegeleiding,
    reactiepercentage: eigenschappen.reactiepercentage,
    taalMinimaal: taalPerVaardigheid === null ? een : Math.max(...Object.values(taalPerVaardigheid)),
    taalPerVaardigheid,
    taalUitstroom: aanbod.opbrengst.taalUitstroom === null ? null : naarNiveau(aanbod.opbrengst.taalUitstroom),
    leerroutes: eisen.leerroutes,
    fasen: eisen.fasen,
    leeftijd: eisen.leeftijd === null ? null : { van: eisen.leeftijd.van, totEnMet: eisen.leeftijd.totEnMet },
    doelgroepen: eisen.doelgroepen,
    werkvergunningNodig: eisen.werkvergunningNodig,
    gedeeldMet: gedeeldMet.has(plaats.gemeentecode) ? gedeeldMet : new Set([...gedeeldMet, plaats.gemeentecode]),
    eigenEerstTot: aanbod.zichtbaarVoor.eigenEerstTot,
  };
};
