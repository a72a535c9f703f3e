import type { AanbodV1 } from '@regiomatch/contracts';
import {
  aanbodUitGolden,
  gemeentenlijst,
  profielUitGolden,
  verplichteVelden,
  type Aanbodzaad,
  type Gemeentezaad,
  type GoldenAanbod,
  type GoldenProfiel,
  type Organisatiezaad,
  type Persoonszaad,
  type Regiozaad,
} from '@regiomatch/generators';
import type { Voorbeeldmap } from './lees-map.js';
import { MapOngeldig } from './map-ongeldig.js';

const EERSTE_VRIJE_CODE = 9001;
const DAG_IN_MS = 86_400_000;
const dagLater = (vandaag: string, dagen: number): string => new Date(Date.parse(vandaag) + dagen * DAG_IN_MS).toISOString().slice(0, 10);

/**
 * The gemeenten that the folder names, with a code: the official one, the one that the region already knows, or a free one.
 * @throws MapOngeldig when two names stand for one gemeente
 */
export const gemeentenVanMap = ({ plaatsen, aanbod, profielen }: Voorbeeldmap, inRegio: readonly Gemeentezaad[]): readonly Gemeentezaad[] => {
  const namen = new Set([
    ...Object.values(plaatsen).map(({ gemeente }) => gemeente),
    ...aanbod.flatMap(({ gemeente, gedeeldMet }) => [gemeente, ...gedeeldMet]),
    ...profielen.map(({ gemeente }) => gemeente),
  ]);
  const bekend = new Map([...gemeentenlijst(), ...inRegio].map(({ code, naam }) => [naam, code]));
  const bezet = new Set(bekend.values());
  let vrij = EERSTE_VRIJE_CODE;
  return [...namen].sort().map((naam) => {
    const code = bekend.get(naam);
    if (code !== undefined) return { code, naam };
    while (bezet.has(String(vrij))) vrij += 1;
    if (vrij > 9999) throw new MapOngeldig(['De map noemt meer onbekende gemeenten dan er vrije codes zijn.']);
    bezet.add(String(vrij));
    return { code: String(vrij), naam };
  });
};

/**
 * The folder as a region that can be seeded. What the format leaves out is invented: who offers it, from when to when, and the own fields
 * that a kind asks. It judges nothing.
 */
export const regioVanMap = (map: Voorbeeldmap, gemeenten: readonly Gemeentezaad[], vandaag: string): Regiozaad => {
  const codes = new Map(gemeenten.map(({ code, naam }) => [naam, code]));
  const code = (naam: string): string => codes.get(naam) ?? '';
  const organisatie = (gemeentecode: string): Organisatiezaad => ({
    id: `oordeel-${gemeentecode}`,
    naam: `Aanbieders van ${gemeentecode}`,
    gemeentecode,
  });
  const plaats = (naam: string) => map.plaatsen[naam]!;

  const aanbod = (rij: GoldenAanbod): Aanbodzaad => {
    const { id, naam } = organisatie(code(rij.gemeente));
    const zaad = aanbodUitGolden(rij, plaats(rij.plaats), code(rij.gemeente), {
      aanbieder: { id, naam },
      periode: { van: vandaag, tot: dagLater(vandaag, 180) },
      zichtbaarVoor: { samenwerkingen: [], gemeenten: [...new Set(rij.gedeeldMet.map(code))], eigenEerstTot: null },
      plekken: 1,
      omschrijving: null,
    });
    return { aanbod: publiceerbaar(zaad), details: verplichteVelden(rij) };
  };

  const mens = (rij: GoldenProfiel): Persoonszaad => ({
    profiel: profielUitGolden(rij, plaats(rij.plaats), code(rij.gemeente)),
    persoonlijk: null,
    trajectdoel: null,
    startkwalificatie: null,
  });

  return {
    naam: 'oordeel',
    gemeenten,
    woonplaatsen: Object.entries(map.plaatsen).map(([woonplaats, { lat, lon, gemeente }]) => ({
      gemeentecode: code(gemeente),
      woonplaats,
      lat,
      lon,
    })),
    samenwerkingen: [],
    organisaties: [...new Set(map.aanbod.map((rij) => code(rij.gemeente)))].map(organisatie),
    aantallen: { aanbod: map.aanbod.length, mensen: map.profielen.length },
    aanbod: () => map.aanbod.map(aanbod),
    mensen: () => map.profielen.map(mens),
    valkuilen: [],
  };
};

/** A value that a folder names twice is one value. */
const uniek = <T>(waarden: readonly T[]): readonly T[] => [...new Map(waarden.map((waarde) => [JSON.stringify(waarde), waarde])).values()];

/**
 * Leaves out what no kind publishes and what counts the same when it is absent: a contract of unpaid work, a temporary contract of unknown
 * length (rules.md §3: «shorter or unknown»), an age condition without bounds. An age condition without a ground gets one (K17).
 */
const publiceerbaar = (aanbod: AanbodV1): AanbodV1 => {
  const { contract, betaald } = aanbod.eigenschappen;
  const { leeftijd } = aanbod.eisen;
  const van = leeftijd?.van ?? null;
  const totEnMet = leeftijd?.totEnMet ?? null;
  return {
    ...aanbod,
    rooster: { ...aanbod.rooster, dagdelen: uniek(aanbod.rooster.dagdelen) },
    richtingen: uniek(aanbod.richtingen),
    eigenschappen: {
      ...aanbod.eigenschappen,
      contract: betaald && contract && (contract.vorm === 'vast' || contract.maanden) ? { ...contract, maanden: contract.maanden ?? null } : null,
    },
    eisen: {
      ...aanbod.eisen,
      leerroutes: uniek(aanbod.eisen.leerroutes),
      fasen: aanbod.eisen.fasen && uniek(aanbod.eisen.fasen),
      leeftijd: van === null && totEnMet === null ? null : { van, totEnMet, grond: leeftijd?.grond ?? 'niet genoemd in de voorbeelden' },
    },
  };
};
