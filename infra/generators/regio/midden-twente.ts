import { aanbodUitGolden, profielUitGolden } from '../golden/uit-golden.js';
import type { GoldenAanbod, GoldenSet } from '../golden/golden-formaat.js';
import {
  middenTwenteAanbieder,
  middenTwenteDetails,
  middenTwenteOmschrijving,
  middenTwenteOrganisaties,
  middenTwenteSet,
} from '../golden/midden-twente-set.js';
import { dagenNa } from '../datum.js';
import { Mensenmaker, type Inburgeringsroute } from '../mensen/mensenmaker.js';
import { parameter } from '../parameters.js';
import type { Plaats } from '@regiomatch/contracts';
import { gemeentenlijst } from '../plaatsen/gemeentenlijst.js';
import { woonplaatsenVan } from '../plaatsen/plaatsenlijst.js';
import type { Aanbodzaad, Persoonszaad, Regiozaad } from '../zaad.js';
import { Gebied } from './gebied.js';
import { VAST_ZAAD } from './maten.js';
import { MIDDEN_TWENTE, samenwerkingenVanTwente, TWENTE } from './samenwerkingen.js';

const PLEKKEN = 4;

/** Routes of the two cohorts, one after the other: the published number of people per route. */
const cohortroutes = (): readonly Inburgeringsroute[] =>
  [parameter('mensen.leerroute.middenTwente.cohort1'), parameter('mensen.leerroute.middenTwente.cohort2')].flatMap((cohort) =>
    (['B1', 'Onderwijs', 'Z'] as const).flatMap((route) => Array.from({ length: cohort[route] }, () => route)),
  );

/** Exactly the golden offers, the golden people, and one generated cohort pair. */
export const maakMiddenTwente = (vandaag: string, zaad = VAST_ZAAD): Regiozaad => {
  const set = middenTwenteSet();
  const codes = new Map(gemeentenlijst().map(({ code, naam }) => [naam, code]));
  const code = (naam: string): string => codes.get(naam) ?? '';
  const routes = cohortroutes();
  const mensenmaker = new Mensenmaker({
    zaad: `${zaad}/midden-twente`,
    voorvoegsel: 'MT',
    vandaag,
    gebied: new Gebied(MIDDEN_TWENTE),
    route: (nummer) => routes[nummer - 1] ?? 'B1',
    lopend: null,
  });
  const plaats = (naam: string) => set.plaatsen[naam]!;

  const aanbod = (rij: GoldenAanbod): Aanbodzaad => ({
    aanbod: aanbodUitGolden(rij, plaats(rij.plaats), code(rij.gemeente), {
      aanbieder: middenTwenteAanbieder(rij.id),
      periode: { van: dagenNa(vandaag, -14), tot: dagenNa(vandaag, 180) },
      zichtbaarVoor: gedeeldMet(rij, code),
      plekken: PLEKKEN,
      omschrijving: middenTwenteOmschrijving(rij.id),
    }),
    details: middenTwenteDetails(rij),
  });

  return {
    naam: 'midden-twente',
    gemeenten: gemeentenlijst().filter(({ code }) => (TWENTE as readonly string[]).includes(code)),
    woonplaatsen: woonplaatsen(set, code),
    samenwerkingen: samenwerkingenVanTwente(),
    organisaties: middenTwenteOrganisaties,
    aantallen: { aanbod: set.aanbod.length, mensen: set.profielen.length + routes.length },
    aanbod: () => set.aanbod.map(aanbod),
    *mensen(): Iterable<Persoonszaad> {
      for (const rij of set.profielen) {
        yield {
          profiel: profielUitGolden(rij, plaats(rij.plaats), code(rij.gemeente)),
          persoonlijk: null,
          trajectdoel: null,
          startkwalificatie: null,
        };
      }
      for (let nummer = 1; nummer <= routes.length; nummer += 1) yield mensenmaker.maak(nummer);
    },
    valkuilen: [],
  };
};

/** Shared through the subregio where the golden offer names exactly its gemeenten, else with each gemeente by itself. */
const gedeeldMet = ({ gedeeldMet: namen }: GoldenAanbod, code: (naam: string) => string) => {
  const codes = namen.map(code).sort();
  const subregio = codes.join() === [...MIDDEN_TWENTE].sort().join();
  return { samenwerkingen: subregio ? ['midden-twente'] : [], gemeenten: subregio ? [] : codes, eigenEerstTot: null };
};

/** The places of Twente; those of the golden set lie where that set says. */
const woonplaatsen = ({ plaatsen }: GoldenSet, code: (naam: string) => string): readonly Plaats[] => {
  const eigen = Object.entries(plaatsen).map(([woonplaats, { lat, lon, gemeente }]) => ({ gemeentecode: code(gemeente), woonplaats, lat, lon }));
  const sleutel = ({ gemeentecode, woonplaats }: Plaats): string => `${gemeentecode} ${woonplaats}`;
  const gegeven = new Set(eigen.map(sleutel));
  return [...eigen, ...woonplaatsenVan(TWENTE).filter((plaats) => !gegeven.has(sleutel(plaats)))];
};
