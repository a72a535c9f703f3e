import type { AanbodV1, Kenmerk } from '@regiomatch/contracts';
import type { Aanbodsoort } from './aanbodsoort.js';
import { aanbodstatus } from './levensloop.js';
import type { Stand } from './stand.js';

const kenmerken = <D>({ facetten, kenmerken: waarden }: Aanbodsoort<D>, details: D): Kenmerk[] => {
  const perFacet = waarden(details);
  return Object.entries(facetten).flatMap(([naam, label]) => {
    const waarde = perFacet[naam];
    return waarde === null || waarde === undefined ? [] : [{ naam, label, waarde }];
  });
};

/** The whole public picture of an offer that is or was published. */
export const naarAanbodV1 = <D>(soort: Aanbodsoort<D>, stand: Stand<D>): AanbodV1 => {
  const { id, versie, aanbieder, inhoud, plekken } = stand;
  const { plaats, periode } = inhoud;
  if (plaats === null || periode.tot === null) throw new Error(`Aanbod ${id} heeft geen openbaar beeld: het is nooit gepubliceerd.`);
  return {
    id,
    soort: soort.naam,
    soortLabel: soort.label,
    titel: inhoud.titel,
    omschrijving: inhoud.omschrijving,
    aanbieder,
    plaats,
    status: aanbodstatus(stand),
    versie,
    rooster: inhoud.rooster,
    periode: { van: periode.van, tot: periode.tot },
    instroom: inhoud.instroom,
    plekken: { totaal: plekken.totaal, vrij: plekken.vrij, wachtlijst: plekken.wachtlijst },
    eigenschappen: {
      ...soort.eigenschappen({ ...inhoud, plekken }),
      urensoort: inhoud.urensoort,
      metBegeleiding: inhoud.metBegeleiding,
      contract: inhoud.contract,
      reactiepercentage: inhoud.reactiepercentage,
    },
    eisen: inhoud.eisen,
    opbrengst: soort.opbrengst({ ...inhoud, plekken }),
    richtingen: inhoud.richtingen,
    financiering: inhoud.financiering,
    zichtbaarVoor: inhoud.zichtbaarVoor,
    kenmerken: kenmerken(soort, inhoud.details),
  };
};
