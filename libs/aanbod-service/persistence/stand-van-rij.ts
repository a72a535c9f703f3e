import type { Aanbodsoort, Stand } from '@regiomatch/aanbod-kern';
import type { Soortrij } from './aanbodrij.js';

const plaats = ({ gemeentecode, woonplaats, lat, lon }: Soortrij<unknown>) =>
  gemeentecode !== null && woonplaats !== null && lat !== null && lon !== null ? { gemeentecode, woonplaats, lat, lon } : null;

const details = <D>({ velden }: Aanbodsoort<D>, rij: Soortrij<D>): D =>
  Object.fromEntries((Object.keys(velden) as (keyof D)[]).map((veld) => [veld, rij[veld]])) as D;

export const standVanRij = <D>(soort: Aanbodsoort<D>, rij: Soortrij<D>): Stand<D> => ({
  id: rij.id,
  versie: rij.versie,
  status: rij.status,
  sluitreden: rij.sluitreden,
  bevestigdOp: rij.bevestigd_op,
  aanbieder: { id: rij.aanbieder_id, naam: rij.aanbieder_naam },
  inhoud: {
    referentie: rij.referentie,
    titel: rij.titel,
    omschrijving: rij.omschrijving,
    plaats: plaats(rij),
    rooster: { ...rij.rooster, minutenPerWeek: rij.minuten },
    periode: { van: rij.periode_van, tot: rij.periode_tot },
    instroom: rij.instroom,
    eisen: rij.eisen,
    richtingen: rij.richtingen,
    financiering: rij.financiering,
    zichtbaarVoor: rij.zichtbaar_voor,
    urensoort: rij.urensoort,
    metBegeleiding: rij.met_begeleiding,
    contract: rij.contract,
    reactiepercentage: rij.reactiepercentage,
    details: details(soort, rij),
  },
  plekken: { totaal: rij.plekken_totaal, vrij: rij.plekken_vrij, verleend: rij.plekken_verleend, wachtlijst: rij.wachtlijst },
});
