import type { Contract, Fase, Leerroute, Urensoort } from '@regiomatch/contracts';
import type { AanbodFeiten } from '../aanbod-feiten.js';
import { VAARDIGHEDEN } from '../niveau.js';
import { COMPONENTEN_LIJST } from '../score/componenten.js';
import { ONBEKENDE, ZONDER_CONTEXT } from './onbekende.js';
import type { Tak } from './tak.js';
import { Woordenlijst } from './woordenlijst.js';

/** Numbers per row; 16 of 4 bytes are one cache line, and what the ranking reads comes first. */
export const VELDEN = 16;

/** Positions in the record of a row. */
export const VELD = {
  /** Dagdelen in bits 0–20, `taalMinimaal` in 21–23, hour kind in 24–25, flags above. */
  week: 0,
  minuten: 1,
  /** Two numbers of directions, 0 is none; or `VEEL_RICHTINGEN` when the list has to be read. */
  richtingen: 2,
  soort: 3,
  /** Points of the components that read no fact of the person. */
  vastePunten: 4,
  gemeente: 5,
  gedeeldMet: 6,
  eigenEerstTot: 7,
  tot: 8,
  richtingenlijst: 9,
  doelgroepen: 10,
  leeftijd: 11,
  contract: 12,
  taalPerVaardigheid: 13,
  toelating: 14,
  overig: 15,
} as const;

export const DAGDELEN_MASKER = 0x1fffff;
export const TAAL_VANAF = 21;
export const URENSOORT_VANAF = 24;
export const BETAALD = 1 << 26;
const RICHTINGEN_TELLEN = 1 << 27;
const GEPUBLICEERD = 1 << 28;
const VOL = 1 << 29;
const WERKVERGUNNING = 1 << 30;

export const VEEL_RICHTINGEN = -1;
const INLINE_MAXIMUM = 0xfffe;
export const URENSOORTEN: readonly (Urensoort | null)[] = [null, 'taal', 'participatie', 'werk'];

/** Components whose points are known when the offer arrives. */
export const VASTE_COMPONENTEN = COMPONENTEN_LIJST.filter(({ leest }) => leest.persoon.length === 0);

interface Toelating {
  readonly leerroutes: readonly Leerroute[];
  readonly fasen: readonly Fase[] | null;
}

type Overig = Pick<AanbodFeiten, 'starttijd' | 'schooldag' | 'metBegeleiding' | 'reactiepercentage' | 'taalUitstroom'>;

const lijstsleutel = (lijst: readonly string[]): string => (lijst.length === 0 ? '' : JSON.stringify(lijst));

/** Turns facts of an offer into the record of a row and back, without loss. Values that many offers share are stored once. */
export class AanbodRijen {
  readonly soorten = new Woordenlijst<string>();
  readonly gemeenten = new Woordenlijst<string>();
  readonly datums = new Woordenlijst<string | null>();
  /** Directions are numbered from 1: 0 is none. */
  readonly richtingen = new Woordenlijst<string | null>();
  readonly richtingenlijsten = new Woordenlijst<{ readonly tekst: readonly string[]; readonly nummers: readonly number[] }>();
  readonly gedeeldMet = new Woordenlijst<ReadonlySet<string>>();
  readonly doelgroepen = new Woordenlijst<readonly string[]>();
  readonly leeftijden = new Woordenlijst<AanbodFeiten['leeftijd']>();
  /** Points of `VASTE_COMPONENTEN`, in that order. */
  readonly vastePunten = new Woordenlijst<readonly number[]>();
  private readonly contracten = new Woordenlijst<Contract | null>();
  private readonly taalprofielen = new Woordenlijst<AanbodFeiten['taalPerVaardigheid']>();
  private readonly toelatingen = new Woordenlijst<Toelating>();
  private readonly overigen = new Woordenlijst<Overig>();
  private readonly bekendeSets = new WeakMap<ReadonlySet<string>, number>();

  constructor() {
    this.richtingen.nummer('', () => null);
    this.datums.nummer('', () => null);
  }

  schrijf(tak: Tak, rijInTak: number, aanbod: AanbodFeiten): void {
    const { rijen } = tak;
    const i = rijInTak * VELDEN;
    rijen[i + VELD.week] =
      aanbod.dagdelen |
      (aanbod.taalMinimaal << TAAL_VANAF) |
      (URENSOORTEN.indexOf(aanbod.urensoort) << URENSOORT_VANAF) |
      (aanbod.betaald ? BETAALD : 0) |
      (aanbod.richtingenTellen ? RICHTINGEN_TELLEN : 0) |
      (aanbod.gepubliceerd ? GEPUBLICEERD : 0) |
      (aanbod.vol ? VOL : 0) |
      (aanbod.werkvergunningNodig ? WERKVERGUNNING : 0);
    rijen[i + VELD.minuten] = aanbod.minuten;
    rijen[i + VELD.soort] = this.soorten.nummer(aanbod.soort, () => aanbod.soort);
    const punten = VASTE_COMPONENTEN.map((component) => component.punten(ONBEKENDE, aanbod, ZONDER_CONTEXT));
    rijen[i + VELD.vastePunten] = this.vastePunten.nummer(punten.join(), () => punten);
    rijen[i + VELD.gemeente] = this.gemeenten.nummer(aanbod.gemeentecode, () => aanbod.gemeentecode);
    rijen[i + VELD.gedeeldMet] = this.nummerVanSet(aanbod.gedeeldMet);
    rijen[i + VELD.eigenEerstTot] = this.datums.nummer(aanbod.eigenEerstTot ?? '', () => aanbod.eigenEerstTot);
    rijen[i + VELD.tot] = this.datums.nummer(aanbod.tot, () => aanbod.tot);
    const lijst = this.richtingenlijsten.nummer(lijstsleutel(aanbod.richtingen), () => ({
      tekst: aanbod.richtingen,
      nummers: aanbod.richtingen.map((richting) => this.richtingen.nummer(richting, () => richting)),
    }));
    rijen[i + VELD.richtingenlijst] = lijst;
    rijen[i + VELD.richtingen] = inline(this.richtingenlijsten.waarde(lijst).nummers);
    rijen[i + VELD.doelgroepen] = this.doelgroepen.nummer(lijstsleutel(aanbod.doelgroepen), () => aanbod.doelgroepen);
    const { leeftijd, contract, taalPerVaardigheid, leerroutes, fasen } = aanbod;
    rijen[i + VELD.leeftijd] = this.leeftijden.nummer(leeftijd === null ? '' : `${leeftijd.van}-${leeftijd.totEnMet}`, () => leeftijd);
    rijen[i + VELD.contract] = this.contracten.nummer(contract === null ? '' : `${contract.vorm}${contract.maanden}`, () => contract);
    rijen[i + VELD.taalPerVaardigheid] = this.taalprofielen.nummer(
      taalPerVaardigheid === null ? '' : VAARDIGHEDEN.map((vaardigheid) => taalPerVaardigheid[vaardigheid]).join(),
      () => taalPerVaardigheid,
    );
    rijen[i + VELD.toelating] = this.toelatingen.nummer(`${leerroutes.join()};${fasen?.join()}`, () => ({ leerroutes, fasen }));
    const { starttijd, schooldag, metBegeleiding, reactiepercentage, taalUitstroom } = aanbod;
    rijen[i + VELD.overig] = this.overigen.nummer(`${starttijd},${schooldag},${metBegeleiding},${reactiepercentage},${taalUitstroom}`, () => ({
      starttijd,
      schooldag,
      metBegeleiding,
      reactiepercentage,
      taalUitstroom,
    }));
    tak.ids[rijInTak] = aanbod.id;
  }

  lees(tak: Tak, rijInTak: number): AanbodFeiten {
    const { rijen } = tak;
    const i = rijInTak * VELDEN;
    const week = rijen[i + VELD.week]!;
    return {
      id: tak.ids[rijInTak]!,
      soort: this.soorten.waarde(rijen[i + VELD.soort]!),
      gemeentecode: this.gemeenten.waarde(rijen[i + VELD.gemeente]!),
      lat: tak.punten[rijInTak * 2]!,
      lon: tak.punten[rijInTak * 2 + 1]!,
      gepubliceerd: (week & GEPUBLICEERD) !== 0,
      tot: this.datums.waarde(rijen[i + VELD.tot]!) ?? '',
      vol: (week & VOL) !== 0,
      dagdelen: week & DAGDELEN_MASKER,
      minuten: rijen[i + VELD.minuten]!,
      richtingenTellen: (week & RICHTINGEN_TELLEN) !== 0,
      richtingen: this.richtingenlijsten.waarde(rijen[i + VELD.richtingenlijst]!).tekst,
      betaald: (week & BETAALD) !== 0,
      contract: this.contracten.waarde(rijen[i + VELD.contract]!),
      urensoort: URENSOORTEN[(week >>> URENSOORT_VANAF) & 3] ?? null,
      taalMinimaal: (week >>> TAAL_VANAF) & 7,
      taalPerVaardigheid: this.taalprofielen.waarde(rijen[i + VELD.taalPerVaardigheid]!),
      ...this.toelatingen.waarde(rijen[i + VELD.toelating]!),
      ...this.overigen.waarde(rijen[i + VELD.overig]!),
      leeftijd: this.leeftijden.waarde(rijen[i + VELD.leeftijd]!),
      doelgroepen: this.doelgroepen.waarde(rijen[i + VELD.doelgroepen]!),
      werkvergunningNodig: (week & WERKVERGUNNING) !== 0,
      gedeeldMet: this.gedeeldMet.waarde(rijen[i + VELD.gedeeldMet]!),
      eigenEerstTot: this.datums.waarde(rijen[i + VELD.eigenEerstTot]!),
    };
  }

  /** What NIET_GEDEELD reads. */
  deling({ rijen }: Tak, rijInTak: number): Pick<AanbodFeiten, 'gemeentecode' | 'gedeeldMet' | 'eigenEerstTot'> {
    const i = rijInTak * VELDEN;
    return {
      gemeentecode: this.gemeenten.waarde(rijen[i + VELD.gemeente]!),
      gedeeldMet: this.gedeeldMet.waarde(rijen[i + VELD.gedeeldMet]!),
      eigenEerstTot: this.datums.waarde(rijen[i + VELD.eigenEerstTot]!),
    };
  }

  isGepubliceerd({ rijen }: Tak, rijInTak: number): boolean {
    return (rijen[rijInTak * VELDEN + VELD.week]! & GEPUBLICEERD) !== 0;
  }

  private nummerVanSet(gemeenten: ReadonlySet<string>): number {
    const bekend = this.bekendeSets.get(gemeenten);
    if (bekend !== undefined) return bekend;
    const nummer = this.gedeeldMet.nummer(lijstsleutel([...gemeenten].sort()), () => gemeenten);
    this.bekendeSets.set(gemeenten, nummer);
    return nummer;
  }
}

const inline = (nummers: readonly number[]): number => {
  if (nummers.length > 2 || nummers.some((nummer) => nummer > INLINE_MAXIMUM)) return VEEL_RICHTINGEN;
  return (nummers[0] ?? 0) | ((nummers[1] ?? 0) << 16);
};
