import type { Contract, Dag, Dagdeel, Leeftijdseis, Plaats } from '@regiomatch/contracts';
import type { Inhoud } from './inhoud.js';
import type { Roosterplek, Waarden } from './standaardvelden.js';
import { taaleis } from './taaleis.js';

const weekDagdeel = (plek: Roosterplek) => {
  const [dag, dagdeel] = plek.split('-') as [Dag, Dagdeel];
  return { dag, dagdeel };
};

const plaats = ({ gemeentecode, woonplaats, lat, lon }: Waarden): Plaats | null =>
  gemeentecode !== null && woonplaats !== null && lat !== null && lon !== null ? { gemeentecode, woonplaats, lat, lon } : null;

const leeftijd = ({ leeftijd_van: van, leeftijd_tot_en_met: totEnMet, leeftijd_grond: grond }: Waarden): Leeftijdseis | null =>
  van === null && totEnMet === null ? null : { van, totEnMet, grond: grond ?? '' };

const contract = ({ contract_vorm: vorm, contract_maanden: maanden }: Waarden): Contract | null => (vorm === null ? null : { vorm, maanden });

/** The content that a row of values stands for. `vandaag` is the first day of an offer that states none. */
export const inhoudVanWaarden = <D>(waarden: Waarden, details: D, vandaag: string): Inhoud<D> => ({
  referentie: waarden.referentie,
  titel: waarden.titel ?? '',
  omschrijving: waarden.omschrijving,
  plaats: plaats(waarden),
  rooster: {
    dagdelen: waarden.dagdelen.map(weekDagdeel),
    minutenPerWeek: waarden.uren_per_week,
    starttijd: waarden.starttijd,
    flexibel: waarden.flexibel,
  },
  periode: { van: waarden.van ?? vandaag, tot: waarden.tot },
  instroom: waarden.instroom ?? 'doorlopend',
  plekken: { totaal: waarden.plekken ?? 1, vrij: waarden.plekken_vrij },
  eisen: {
    ...taaleis(waarden.taal_minimaal, {
      luisteren: waarden.taal_luisteren,
      lezen: waarden.taal_lezen,
      schrijven: waarden.taal_schrijven,
      spreken: waarden.taal_spreken,
    }),
    leerroutes: waarden.leerroutes,
    fasen: waarden.fasen.length === 0 ? null : waarden.fasen,
    leeftijd: leeftijd(waarden),
    doelgroepen: waarden.doelgroepen,
    werkvergunningNodig: waarden.werkvergunning_nodig,
    certificaten: waarden.certificaten,
    rijbewijs: waarden.rijbewijs,
    opleidingsniveau: waarden.opleidingsniveau,
  },
  richtingen: waarden.richtingen,
  financiering: waarden.financiering,
  zichtbaarVoor: {
    samenwerkingen: waarden.samenwerkingen,
    gemeenten: waarden.gedeeld_met_gemeenten,
    eigenEerstTot: waarden.eigen_eerst_tot,
  },
  urensoort: waarden.urensoort,
  metBegeleiding: waarden.met_begeleiding,
  contract: contract(waarden),
  reactiepercentage: waarden.reactiepercentage,
  details,
});
