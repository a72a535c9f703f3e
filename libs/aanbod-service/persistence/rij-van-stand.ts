import type { Stand } from '@regiomatch/aanbod-kern';
import type { Soortrij } from './aanbodrij.js';

export const rijVanStand = <D>({ inhoud, plekken, aanbieder, ...stand }: Stand<D>): Soortrij<D> => {
  const { minutenPerWeek, ...rooster } = inhoud.rooster;
  return {
    id: stand.id,
    referentie: inhoud.referentie,
    aanbieder_id: aanbieder.id,
    aanbieder_naam: aanbieder.naam,
    status: stand.status,
    sluitreden: stand.sluitreden,
    versie: stand.versie,
    titel: inhoud.titel,
    omschrijving: inhoud.omschrijving,
    gemeentecode: inhoud.plaats?.gemeentecode ?? null,
    woonplaats: inhoud.plaats?.woonplaats ?? null,
    lat: inhoud.plaats?.lat ?? null,
    lon: inhoud.plaats?.lon ?? null,
    rooster,
    minuten: minutenPerWeek,
    periode_van: inhoud.periode.van,
    periode_tot: inhoud.periode.tot,
    instroom: inhoud.instroom,
    plekken_totaal: plekken.totaal,
    plekken_vrij: plekken.vrij,
    plekken_verleend: plekken.verleend,
    wachtlijst: plekken.wachtlijst,
    eisen: inhoud.eisen,
    richtingen: inhoud.richtingen,
    financiering: inhoud.financiering,
    zichtbaar_voor: inhoud.zichtbaarVoor,
    urensoort: inhoud.urensoort,
    met_begeleiding: inhoud.metBegeleiding,
    contract: inhoud.contract,
    reactiepercentage: inhoud.reactiepercentage,
    bevestigd_op: stand.bevestigdOp,
    ...inhoud.details,
  };
};
