import type { Contract, Fase, Leerroute, Urensoort } from '@regiomatch/contracts';
import type { AanbodFeiten } from '../aanbod-feiten.js';
import type { Aanbodfeit } from '../regels/regel.js';
import { isOpen } from '../is-open.js';
import { VAARDIGHEDEN } from '../niveau.js';
import { COMPONENTEN_LIJST } from '../score/componenten.js';
import { Idnummers } from './idnummers.js';
import { idSleutel } from './id-sleutel.js';
import { ONBEKENDE, ZONDER_CONTEXT } from './onbekende.js';
import { Richtinglijsten } from './richtinglijsten.js';
import { LAT, LON, PUNTMAAT, VELDEN, type Tak } from './tak.js';
import { Woordenlijst } from './woordenlijst.js';

/** Positions in `rijen` of a branch: what the ranking reads. */
export const VELD = {
  /** Dagdelen in bits 0–20, `taalMinimaal` in 21–23, hour kind in 24–25, flags above. */
  week: 0,
  minuten: 1,
  /** Number of the kind in bits 0–15, of the points of the components that read no fact of the person above. */
  soort: 2,
  /** See `idSleutel`. */
  id: 3,
} as const;
export const SOORT_MASKER = 0xffff;
export const VAST_VANAF = 16;

/** Positions in `achtergrond` of a branch. */
export const ACHTERGROND = {
  gemeente: 0,
  gedeeldMet: 1,
  eigenEerstTot: 2,
  tot: 3,
  richtingen: 4,
  contract: 5,
  taalPerVaardigheid: 6,
  toelating: 7,
  overig: 8,
} as const;
export const ACHTERGRONDVELDEN = 9;

/** `groepen` of a branch: number of the age band in bits 0–15, of the list of needs above. */
export const LEEFTIJD_MASKER = 0xffff;
export const DOELGROEPEN_VANAF = 16;

export const DAGDELEN_MASKER = 0x1fffff;
export const TAAL_VANAF = 21;
export const URENSOORT_VANAF = 24;
export const BETAALD = 1 << 26;
const RICHTINGEN_TELLEN = 1 << 27;
const GEPUBLICEERD = 1 << 28;
const VOL = 1 << 29;
const WERKVERGUNNING = 1 << 30;

export const URENSOORTEN: readonly (Urensoort | null)[] = [null, 'taal', 'participatie', 'werk'];

/** Components whose points are known when the offer arrives. */
export const VASTE_COMPONENTEN = COMPONENTEN_LIJST.filter(({ leest }) => leest.persoon.length === 0);

interface Toelating {
  readonly leerroutes: readonly Leerroute[];
  readonly fasen: readonly Fase[] | null;
}

type Overig = Pick<AanbodFeiten, 'starttijd' | 'schooldag' | 'metBegeleiding' | 'reactiepercentage' | 'taalUitstroom'>;

const lijstsleutel = (lijst: readonly string[]): string => (lijst.length === 0 ? '' : JSON.stringify(lijst));

type Lezer<F extends Aanbodfeit> = (rijen: AanbodRijen, tak: Tak, rijInTak: number) => AanbodFeiten[F];

const week = ({ rijen }: Tak, rijInTak: number): number => rijen[rijInTak * VELDEN + VELD.week]!;
const achtergrond = ({ achtergrond: velden }: Tak, rijInTak: number, veld: number): number => velden[rijInTak * ACHTERGRONDVELDEN + veld]!;

/** How each fact is read back from a row. */
export const LEZERS: { readonly [F in Aanbodfeit]: Lezer<F> } = {
  id: ({ ids }, { idnummers }, rij) => ids.id(idnummers[rij]!),
  soort: ({ soorten }, { rijen }, rij) => soorten.waarde(rijen[rij * VELDEN + VELD.soort]! & SOORT_MASKER),
  gemeentecode: ({ gemeenten }, tak, rij) => gemeenten.waarde(achtergrond(tak, rij, ACHTERGROND.gemeente)),
  lat: (_, { punten }, rij) => punten[rij * PUNTMAAT + LAT]!,
  lon: (_, { punten }, rij) => punten[rij * PUNTMAAT + LON]!,
  gepubliceerd: (_, tak, rij) => (week(tak, rij) & GEPUBLICEERD) !== 0,
  tot: ({ datums }, tak, rij) => datums.waarde(achtergrond(tak, rij, ACHTERGROND.tot)) ?? '',
  vol: (_, tak, rij) => (week(tak, rij) & VOL) !== 0,
  dagdelen: (_, tak, rij) => week(tak, rij) & DAGDELEN_MASKER,
  minuten: (_, { rijen }, rij) => rijen[rij * VELDEN + VELD.minuten]!,
  starttijd: ({ overigen }, tak, rij) => overigen.waarde(achtergrond(tak, rij, ACHTERGROND.overig)).starttijd,
  richtingenTellen: (_, tak, rij) => (week(tak, rij) & RICHTINGEN_TELLEN) !== 0,
  richtingen: ({ richtingen }, tak, rij) => richtingen.lijst(achtergrond(tak, rij, ACHTERGROND.richtingen)),
  betaald: (_, tak, rij) => (week(tak, rij) & BETAALD) !== 0,
  contract: ({ contracten }, tak, rij) => contracten.waarde(achtergrond(tak, rij, ACHTERGROND.contract)),
  urensoort: (_, tak, rij) => URENSOORTEN[(week(tak, rij) >>> URENSOORT_VANAF) & 3] ?? null,
  schooldag: ({ overigen }, tak, rij) => overigen.waarde(achtergrond(tak, rij, ACHTERGROND.overig)).schooldag,
  metBegeleiding: ({ overigen }, tak, rij) => overigen.waarde(achtergrond(tak, rij, ACHTERGROND.overig)).metBegeleiding,
  reactiepercentage: ({ overigen }, tak, rij) => overigen.waarde(achtergrond(tak, rij, ACHTERGROND.overig)).reactiepercentage,
  taalMinimaal: (_, tak, rij) => (week(tak, rij) >>> TAAL_VANAF) & 7,
  taalPerVaardigheid: ({ taalprofielen }, tak, rij) => taalprofielen.waarde(achtergrond(tak, rij, ACHTERGROND.taalPerVaardigheid)),
  taalUitstroom: ({ overigen }, tak, rij) => overigen.waarde(achtergrond(tak, rij, ACHTERGROND.overig)).taalUitstroom,
  leerroutes: ({ toelatingen }, tak, rij) => toelatingen.waarde(achtergrond(tak, rij, ACHTERGROND.toelating)).leerroutes,
  fasen: ({ toelatingen }, tak, rij) => toelatingen.waarde(achtergrond(tak, rij, ACHTERGROND.toelating)).fasen,
  leeftijd: ({ leeftijden }, { groepen }, rij) => leeftijden.waarde(groepen[rij]! & LEEFTIJD_MASKER),
  doelgroepen: ({ doelgroepen }, { groepen }, rij) => doelgroepen.waarde(groepen[rij]! >>> DOELGROEPEN_VANAF),
  werkvergunningNodig: (_, tak, rij) => (week(tak, rij) & WERKVERGUNNING) !== 0,
  gedeeldMet: ({ gedeeldMet }, tak, rij) => gedeeldMet.waarde(achtergrond(tak, rij, ACHTERGROND.gedeeldMet)),
  eigenEerstTot: ({ datums }, tak, rij) => datums.waarde(achtergrond(tak, rij, ACHTERGROND.eigenEerstTot)),
};
export const FEITEN = Object.keys(LEZERS) as readonly Aanbodfeit[];

/** Turns facts of an offer into the record of a row and back, without loss. Values that many offers share are stored once. */
export class AanbodRijen {
  readonly ids = new Idnummers();
  readonly soorten = new Woordenlijst<string>();
  readonly gemeenten = new Woordenlijst<string>();
  readonly datums = new Woordenlijst<string | null>();
  readonly richtingen = new Richtinglijsten();
  readonly gedeeldMet = new Woordenlijst<ReadonlySet<string>>();
  readonly doelgroepen = new Woordenlijst<readonly string[]>();
  readonly leeftijden = new Woordenlijst<AanbodFeiten['leeftijd']>();
  /** Points of `VASTE_COMPONENTEN`, in that order. */
  readonly vastePunten = new Woordenlijst<readonly number[]>();
  readonly contracten = new Woordenlijst<Contract | null>();
  readonly taalprofielen = new Woordenlijst<AanbodFeiten['taalPerVaardigheid']>();
  readonly toelatingen = new Woordenlijst<Toelating>();
  readonly overigen = new Woordenlijst<Overig>();
  private readonly bekendeSets = new WeakMap<ReadonlySet<string>, number>();
  private readonly idBegin: string;

  /** @param idBegin what (nearly) all ids begin with. */
  constructor(idBegin: string) {
    this.idBegin = idBegin;
    this.datums.nummer('', () => null);
  }

  schrijf(tak: Tak, rijInTak: number, aanbod: AanbodFeiten): void {
    const { rijen, achtergrond } = tak;
    const i = rijInTak * VELDEN;
    const a = rijInTak * ACHTERGRONDVELDEN;
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
    const soort = this.soorten.nummer(aanbod.soort, () => aanbod.soort);
    const punten = VASTE_COMPONENTEN.map((component) => component.punten(ONBEKENDE, aanbod, ZONDER_CONTEXT));
    rijen[i + VELD.soort] = soort | (this.vastePunten.nummer(punten.join(), () => punten) << VAST_VANAF);
    rijen[i + VELD.id] = idSleutel(aanbod.id, this.idBegin);
    achtergrond[a + ACHTERGROND.gemeente] = this.gemeenten.nummer(aanbod.gemeentecode, () => aanbod.gemeentecode);
    achtergrond[a + ACHTERGROND.gedeeldMet] = this.nummerVanSet(aanbod.gedeeldMet);
    achtergrond[a + ACHTERGROND.eigenEerstTot] = this.datums.nummer(aanbod.eigenEerstTot ?? '', () => aanbod.eigenEerstTot);
    achtergrond[a + ACHTERGROND.tot] = this.datums.nummer(aanbod.tot, () => aanbod.tot);
    const richtingen = this.richtingen.nummer(aanbod.richtingen);
    achtergrond[a + ACHTERGROND.richtingen] = richtingen;
    tak.richtingen[rijInTak] = aanbod.richtingenTellen ? this.richtingen.code(richtingen) : 0;
    const groep = this.doelgroepen.nummer(lijstsleutel(aanbod.doelgroepen), () => aanbod.doelgroepen);
    const { leeftijd, contract, taalPerVaardigheid, leerroutes, fasen } = aanbod;
    const band = this.leeftijden.nummer(leeftijd === null ? '' : `${leeftijd.van}-${leeftijd.totEnMet}`, () => leeftijd);
    tak.groepen[rijInTak] = band | (groep << DOELGROEPEN_VANAF);
    achtergrond[a + ACHTERGROND.contract] = this.contracten.nummer(contract === null ? '' : `${contract.vorm}${contract.maanden}`, () => contract);
    achtergrond[a + ACHTERGROND.taalPerVaardigheid] = this.taalprofielen.nummer(
      taalPerVaardigheid === null ? '' : VAARDIGHEDEN.map((vaardigheid) => taalPerVaardigheid[vaardigheid]).join(),
      () => taalPerVaardigheid,
    );
    achtergrond[a + ACHTERGROND.toelating] = this.toelatingen.nummer(`${leerroutes.join()};${fasen?.join()}`, () => ({ leerroutes, fasen }));
    const { starttijd, schooldag, metBegeleiding, reactiepercentage, taalUitstroom } = aanbod;
    const overig = { starttijd, schooldag, metBegeleiding, reactiepercentage, taalUitstroom };
    achtergrond[a + ACHTERGROND.overig] = this.overigen.nummer(
      `${starttijd},${schooldag},${metBegeleiding},${reactiepercentage},${taalUitstroom}`,
      () => overig,
    );
    tak.idnummers[rijInTak] = this.ids.nummer(aanbod.id);
  }

  lees(tak: Tak, rijInTak: number): AanbodFeiten {
    return Object.fromEntries(FEITEN.map((feit) => [feit, LEZERS[feit](this, tak, rijInTak)])) as unknown as AanbodFeiten;
  }

  isOpen(tak: Tak, rijInTak: number, vandaag: string): boolean {
    return isOpen({ gepubliceerd: LEZERS.gepubliceerd(this, tak, rijInTak), tot: LEZERS.tot(this, tak, rijInTak) }, vandaag);
  }

  private nummerVanSet(gemeenten: ReadonlySet<string>): number {
    const bekend = this.bekendeSets.get(gemeenten);
    if (bekend !== undefined) return bekend;
    const nummer = this.gedeeldMet.nummer(lijstsleutel([...gemeenten].sort()), () => gemeenten);
    this.bekendeSets.set(gemeenten, nummer);
    return nummer;
  }
}
