import { FASEN, LEERROUTES, VAARDIGHEDEN } from '@regiomatch/contracts';
import { COMPONENTEN_LIJST, type AanbodFeiten, type Context, type PersoonFeiten } from '@regiomatch/matching-kern';
import { celVan, opBol } from './cellen.js';
import type { Indeling } from './indeling.js';
import { naarWoorden } from './velden.js';

const NEGEN_UUR = 9 * 60;
const WERKDAGOCHTENDEN = 0b001_001_001_001_001;
const SCHOOLRIT = 1 << 21;
const NIVEAUS = 5;

/** Columns of the rival's table, in order. */
export const KOLOMMEN = {
  cel: 'int4',
  x: 'float8',
  y: 'float8',
  z: 'float8',
  m1: 'int8',
  m2: 'int8',
  lat: 'float8',
  lon: 'float8',
  deling: 'int4',
  richting: 'int4',
  kenmerk: 'int4',
  tot: 'int4',
  id: 'text',
} as const;

export type Aanbodrij = Readonly<Record<keyof typeof KOLOMMEN, number | string>>;

/** Days since 1970 of an ISO date. */
export const dagnummer = (dag: string): number => Date.parse(dag) / 86_400_000;

/** Places of small numbers in `kenmerk`. */
export const KENMERK = { soort: 0, taalMinimaal: 4, betaald: 7, urensoort: 8, duurzaamheid: 10, begeleiding: 14, reactie: 17 } as const;
export const URENSOORT = { taal: 1, participatie: 2 } as const;

/** Points of a component that reads no fact of the person. */
const vastePunten = (naam: 'duurzaamheid' | 'begeleiding' | 'reactie', aanbod: AanbodFeiten): number =>
  COMPONENTEN_LIJST.find((component) => component.naam === naam)?.punten({} as PersoonFeiten, aanbod, {} as Context) ?? 0;

/** One offer as a row of masks. */
export const aanbodrij = (aanbod: AanbodFeiten, indeling: Indeling): Aanbodrij => {
  const [x, y, z] = opBol(aanbod);
  const soort = indeling.soorten.nummer(aanbod.soort, aanbod.soort);
  const [m1, m2] = naarWoorden({
    rooster: aanbod.dagdelen | (isVroeg(aanbod) ? SCHOOLRIT : 0),
    taal: taalbits(aanbod),
    route: routebit(aanbod),
    minuten: aanbod.minuten,
    soort: 1 << soort,
    leeftijd: leeftijdbit(aanbod, indeling),
    doelgroep: aanbod.doelgroepen.length === 0 ? 0 : 1 << indeling.doelgroepen.nummer(JSON.stringify(aanbod.doelgroepen), aanbod.doelgroepen),
    uitstroom: aanbod.taalUitstroom === null ? 0 : 1 << aanbod.taalUitstroom,
    fase: FASEN.reduce((bits, fase, i) => bits | (aanbod.fasen === null || aanbod.fasen.includes(fase) ? 0 : 1 << i), 0),
    werkvergunning: aanbod.werkvergunningNodig ? 1 : 0,
    vol: aanbod.vol ? 1 : 0,
  });
  const { gemeentecode, gedeeldMet, eigenEerstTot } = aanbod;
  const richtingen = aanbod.richtingenTellen ? aanbod.richtingen : [];
  const urensoort = aanbod.urensoort === 'taal' || aanbod.urensoort === 'participatie' ? URENSOORT[aanbod.urensoort] : 0;
  return {
    cel: celVan(aanbod),
    x,
    y,
    z,
    m1: String(m1),
    m2: String(m2),
    lat: aanbod.lat,
    lon: aanbod.lon,
    deling: indeling.delingen.nummer(`${gemeentecode}|${[...gedeeldMet].sort().join()}|${eigenEerstTot}`, {
      gemeentecode,
      gedeeldMet,
      eigenEerstTot,
    }),
    richting: indeling.richtingen.nummer(JSON.stringify(richtingen), richtingen),
    kenmerk:
      (soort << KENMERK.soort) |
      (aanbod.taalMinimaal << KENMERK.taalMinimaal) |
      ((aanbod.betaald ? 1 : 0) << KENMERK.betaald) |
      (urensoort << KENMERK.urensoort) |
      (vastePunten('duurzaamheid', aanbod) << KENMERK.duurzaamheid) |
      (vastePunten('begeleiding', aanbod) << KENMERK.begeleiding) |
      (vastePunten('reactie', aanbod) << KENMERK.reactie),
    tot: dagnummer(aanbod.tot),
    id: aanbod.id,
  };
};

const isVroeg = ({ dagdelen, starttijd }: AanbodFeiten): boolean =>
  (starttijd === null || starttijd < NEGEN_UUR) && (dagdelen & WERKDAGOCHTENDEN) !== 0;

const taalbits = ({ taalMinimaal, taalPerVaardigheid }: AanbodFeiten): number =>
  VAARDIGHEDEN.reduce((bits, vaardigheid, v) => {
    const gevraagd = taalPerVaardigheid === null ? taalMinimaal : (taalPerVaardigheid[vaardigheid] ?? 0);
    return gevraagd === 0 ? bits : bits | (1 << (v * NIVEAUS + gevraagd - 1));
  }, 0);

const routebit = ({ leerroutes }: AanbodFeiten): number => {
  const verzameling = leerroutes.reduce((bits, route) => bits | (1 << LEERROUTES.indexOf(route)), 0);
  return verzameling === 0 ? 0 : 1 << (verzameling - 1);
};

const leeftijdbit = ({ leeftijd }: AanbodFeiten, { leeftijden }: Indeling): number =>
  leeftijd === null || (leeftijd.van === null && leeftijd.totEnMet === null)
    ? 0
    : 1 << leeftijden.nummer(`${leeftijd.van}-${leeftijd.totEnMet}`, leeftijd);
