import { FASEN, type Taalniveau, TAALNIVEAUS, VAARDIGHEDEN, type Vaardigheid } from '@regiomatch/contracts';
import type { Feitwijziging, Feitwijzigingen } from './feiten.js';
import { heleJaren } from './leeftijd.js';
import type { Persoonswijziging } from './persoonsgegevens.js';
import type { Activiteitinvoer, Plaatsinvoer, Profielinvoer, Toestemmingsinvoer } from './profielinvoer.js';
import type { Rijfout } from './rijfout.js';
import { Rijlezer } from './rijlezer.js';
import { ALLE_AANBIEDERS } from './toestemming.js';
import { datum, decimaal, geheel, jaNee, keuze, type Lezer, lijst, object, taalniveau, tekst, urenInMinuten, weekDagdeel } from './velden/lezers.js';
import { persoonslezers } from './velden/persoonslezers.js';
import { Veldfout } from './velden/veldfout.js';
import {
  aanbodId,
  doelgroepen,
  gebruiker,
  gemeente,
  leerroute,
  partij,
  plaatsnaam,
  postcode4,
  profielId,
  richtingen,
  soorten,
  toestemmingsdoel,
} from './velden/vormen.js';

export type GelezenRij =
  { readonly invoer: Profielinvoer; readonly fouten: readonly [] } | { readonly invoer: null; readonly fouten: readonly Rijfout[] };

const VERRE_TOEKOMST = '2100-01-01';
const MEESTE_ACTIVITEITEN = 30;
const jaren = geheel(0, 120);
const weken = geheel(0, 1_000);
const fase = keuze(FASEN);
const ruimeDatum = datum('2000-01-01', VERRE_TOEKOMST);
const weekrooster = lijst(weekDagdeel, 50);
const breedtegraad = decimaal(50, 54);
const lengtegraad = decimaal(3, 8);
const toelichting = tekst(500);
const normUren = object(['taal', 'participatie']);
const perVaardigheid = object(VAARDIGHEDEN);
const activiteitdelen = object(['aanbodId', 'uren', 'van', 'tot']);
const toestemmingsdelen = object(['partij', 'doel', 'op']);

/** Reads one row of a file, or one form: everything that is wrong at once, or a checked input. */
export const leesProfielinvoer = (nummer: number, waarde: unknown, vandaag: string): GelezenRij => {
  const rij = new Rijlezer(nummer, waarde, vandaag);
  // Only for who reads the file; not kept.
  rij.lees('wie', toelichting);
  const lopend = leesLopend(rij);
  const lopendeMinuten = rij.leesFeit('lopendeUren', urenInMinuten);
  const invoer: Omit<Profielinvoer, 'bronnen'> = {
    id: rij.lees('id', profielId) ?? null,
    ...aanwezig('plaats', leesPlaats(rij)),
    feiten: leesFeiten(rij),
    ...aanwezig('lopendeMinuten', lopendeMinuten),
    ...aanwezig('wekenStil', rij.leesFeit('wekenStil', weken)),
    ...aanwezig('leerroute', rij.leesFeit('leerroute', leerroute)),
    ...aanwezig('soortenInPlan', rij.leesFeit('soortenInPlan', soorten)),
    ...aanwezig('doelen', rij.leesFeit('doelen', soorten)),
    ...aanwezig('lopend', lopend),
    toestemmingen: leesToestemmingen(rij, vandaag),
    regievoerder: rij.lees('regievoerder', gebruiker) ?? null,
    persoon: leesPersoon(rij, vandaag),
  };
  keurSamenhang(rij, invoer, vandaag);
  return rij.fouten.length > 0 ? { invoer: null, fouten: rij.fouten } : { invoer: { ...invoer, bronnen: [...rij.gebruikteBronnen] }, fouten: [] };
};

const aanwezig = <K extends string, T>(naam: K, waarde: T | undefined): { [P in K]?: T } =>
  waarde === undefined ? {} : ({ [naam]: waarde } as { [P in K]: T });

const leesFeiten = (rij: Rijlezer): Feitwijzigingen => {
  const norm = rij.lees('normOpen', normUren);
  const open = (deel: 'taal' | 'participatie'): Feitwijziging<number> | undefined => {
    if (norm === undefined) return undefined;
    const uren = norm?.get(deel) ?? null;
    const minuten = uren === null ? null : rij.probeer('normOpen', () => urenInMinuten(uren));
    return minuten === undefined ? undefined : rij.feit('normOpen', minuten);
  };
  return {
    ...aanwezig('leeftijd', rij.leesFeit('leeftijd', jaren)),
    ...leesTaal(rij),
    ...aanwezig('examenBehaald', rij.leesFeit('examenBehaald', taalniveau)),
    ...aanwezig('fase', rij.leesFeit('fase', fase)),
    ...aanwezig('rustTot', rij.leesFeit('rustTot', ruimeDatum)),
    ...aanwezig('richtingen', rij.leesFeit('richtingen', richtingen)),
    ...aanwezig('doelgroepen', rij.leesFeit('doelgroepen', doelgroepen)),
    ...aanwezig('magWerken', rij.leesFeit('magWerken', jaNee)),
    ...aanwezig('normOpenTaal', open('taal')),
    ...aanwezig('normOpenParticipatie', open('participatie')),
    ...aanwezig('maxMinutenPerWeek', rij.leesFeit('maxUrenPerWeek', urenInMinuten)),
    ...aanwezig('bezet', rij.leesFeit('bezet', weekrooster)),
    ...aanwezig('schoolrit', rij.leesFeit('schoolrit', jaNee)),
  };
};

/** One level for all four, or a level for some of them: then the others are not known. */
const leesTaal = (rij: Rijlezer): Feitwijzigingen => {
  const een = rij.lees('taalniveau', taalniveau);
  const delen = rij.lees('taalPerVaardigheid', perVaardigheid);
  const per = new Map([...(delen ?? [])].filter(([, niveau]) => niveau !== null));
  if (per.size === 0) {
    if (een === undefined) return {};
    return Object.fromEntries(VAARDIGHEDEN.map((vaardigheid) => [vaardigheid, rij.feit('taalniveau', een)]));
  }
  const gelezen = VAARDIGHEDEN.flatMap((vaardigheid): [Vaardigheid, Taalniveau | null][] => {
    const niveau = per.get(vaardigheid);
    if (niveau === undefined) return [[vaardigheid, null]];
    const goed = rij.probeer('taalPerVaardigheid', () => taalniveau(niveau));
    return goed === undefined ? [] : [[vaardigheid, goed]];
  });
  const laagste = Math.min(...gelezen.flatMap(([, niveau]) => (niveau === null ? [] : [TAALNIVEAUS.indexOf(niveau)])));
  if (een && gelezen.length === VAARDIGHEDEN.length && TAALNIVEAUS.indexOf(een) !== laagste) {
    rij.fout(
      'taalniveau',
      'taal.niet-de-laagste',
      `Het taalniveau is het laagste van de vaardigheden: ${TAALNIVEAUS[laagste] ?? ''}. Laat het weg of pas het aan.`,
    );
  }
  return Object.fromEntries(gelezen.map(([vaardigheid, niveau]) => [vaardigheid, rij.feit('taalPerVaardigheid', niveau)]));
};

const leesPlaats = (rij: Rijlezer): Plaatsinvoer | undefined => {
  const plaats = rij.lees('plaats', plaatsnaam);
  const woonplaats = rij.lees('woonplaats', plaatsnaam) ?? plaats ?? null;
  if (plaats && plaats !== woonplaats) rij.fout('plaats', 'plaats.dubbel', 'Plaats en woonplaats zijn hetzelfde veld. Vul er een van in.');
  const code = rij.lees('postcode4', postcode4) ?? null;
  const lat = rij.lees('lat', breedtegraad) ?? null;
  const lon = rij.lees('lon', lengtegraad) ?? null;
  if ((lat === null) !== (lon === null)) rij.fout('lat', 'plaats.coordinaten-onvolledig', 'Vul lat en lon allebei in, of geen van beide.');
  const naam = rij.lees('gemeente', gemeente) ?? null;
  const coordinaten = lat === null || lon === null ? null : { lat, lon };
  if (naam === null && woonplaats === null && code === null && coordinaten === null) return undefined;
  if (woonplaats === null && code === null && !rij.heeft('plaats') && !rij.heeft('woonplaats'))
    rij.fout('woonplaats', 'veld.verplicht', 'Vul bij een gemeente ook de woonplaats of de postcode (vier cijfers) in.');
  const { bron, datum: op, zonderDatum } = rij.feit('woonplaats', woonplaats);
  return { gemeente: naam, woonplaats, postcode4: code, coordinaten, bron, datum: op, zonderDatum };
};

const leesLopend = (rij: Rijlezer): readonly Activiteitinvoer[] | undefined => {
  const bekend = rij.feit('lopend', null).datum;
  const activiteit: Lezer<Activiteitinvoer> = (waarde) => {
    if (typeof waarde === 'string') return { aanbodId: aanbodId(waarde), minutenPerWeek: null, van: bekend, tot: null };
    const delen = activiteitdelen(waarde);
    const mogelijk = <T>(naam: string, lezer: Lezer<T>): T | null =>
      delen.get(naam) === undefined || delen.get(naam) === null ? null : lezer(delen.get(naam));
    const van = mogelijk('van', ruimeDatum) ?? bekend;
    const tot = mogelijk('tot', ruimeDatum);
    if (tot !== null && tot < van) throw new Veldfout('lopend.omgekeerd', 'De einddatum ligt voor de begindatum.');
    return { aanbodId: aanbodId(delen.get('aanbodId')), minutenPerWeek: mogelijk('uren', urenInMinuten), van, tot };
  };
  const gelezen = rij.lees('lopend', lijst(activiteit, MEESTE_ACTIVITEITEN)) ?? undefined;
  if (gelezen && new Set(gelezen.map(({ aanbodId: id }) => id)).size < gelezen.length)
    rij.fout('lopend', 'lopend.dubbel', 'Een activiteit staat er twee keer in.');
  return gelezen;
};

const leesToestemmingen = (rij: Rijlezer, vandaag: string): readonly Toestemmingsinvoer[] => {
  const introductie = rij.leesFeit('toestemming', jaNee);
  const op = rij.feit('toestemmingen', null).datum;
  const toestemming: Lezer<Toestemmingsinvoer> = (waarde) => {
    const delen = toestemmingsdelen(waarde);
    const dag = delen.get('op');
    return {
      partij: partij(delen.get('partij')),
      doel: toestemmingsdoel(delen.get('doel')),
      gegeven: true,
      op: dag === undefined || dag === null ? op : datum('2000-01-01', vandaag)(dag),
    };
  };
  return [
    ...(introductie && introductie.waarde !== null
      ? [{ partij: ALLE_AANBIEDERS, doel: 'introductie' as const, gegeven: introductie.waarde, op: introductie.datum }]
      : []),
    ...(rij.lees('toestemmingen', lijst(toestemming, 20)) ?? []),
  ];
};

const leesPersoon = (rij: Rijlezer, vandaag: string): Persoonswijziging => {
  const gelezen = Object.entries(persoonslezers(vandaag)).map(([naam, lezer]) => [naam, rij.lees<unknown>(naam, lezer)] as const);
  return Object.fromEntries(gelezen.filter(([, waarde]) => waarde !== undefined)) as Persoonswijziging;
};

/** What only shows when fields are held together. */
const keurSamenhang = (rij: Rijlezer, { feiten, persoon, lopend, lopendeMinuten }: Omit<Profielinvoer, 'bronnen'>, vandaag: string): void => {
  const leeftijd = feiten.leeftijd?.waarde ?? null;
  if (leeftijd !== null && persoon.geboortedatum && heleJaren(persoon.geboortedatum, feiten.leeftijd?.datum ?? vandaag) !== leeftijd) {
    rij.fout('leeftijd', 'leeftijd.past-niet', 'De leeftijd past niet bij de geboortedatum. Vul er een van in.');
  }
  const geteld = (lopend ?? []).reduce(
    (som, { minutenPerWeek, van, tot }) => som + (van <= vandaag && (tot === null || vandaag <= tot) ? (minutenPerWeek ?? 0) : 0),
    0,
  );
  if (lopendeMinuten?.waarde !== undefined && lopendeMinuten.waarde !== null && lopendeMinuten.waarde < geteld) {
    rij.fout('lopendeUren', 'uren.te-laag', 'De lopende uren zijn minder dan de uren van de activiteiten samen.');
  }
};
