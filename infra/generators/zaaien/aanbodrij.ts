import type { Aanbodzaad } from '../zaad.js';

const uren = (minuten: number): string => String(Math.round((minuten / 60) * 1e6) / 1e6).replace('.', ',');
const jaNee = (waarde: boolean): string => (waarde ? 'ja' : 'nee');
const getal = (waarde: number | null): string => (waarde === null ? '' : String(waarde).replace('.', ','));
const lijst = (waarden: readonly string[] | null): string => (waarden ?? []).join('|');

/** One line of the CSV import of a kind: text by name of the column, as its README documents it. A level per vaardigheid goes before one level. */
export const aanbodrij = ({ aanbod, details }: Aanbodzaad): Readonly<Record<string, string>> => {
  const { plaats, rooster, periode, plekken, eigenschappen, eisen, zichtbaarVoor } = aanbod;
  const perVaardigheid = eisen.taalPerVaardigheid;
  return {
    id: aanbod.id,
    referentie: aanbod.id,
    aanbieder: aanbod.aanbieder.id,
    titel: aanbod.titel,
    omschrijving: aanbod.omschrijving ?? '',
    gemeentecode: plaats.gemeentecode,
    woonplaats: plaats.woonplaats,
    lat: getal(plaats.lat),
    lon: getal(plaats.lon),
    dagdelen: lijst(rooster.dagdelen.map(({ dag, dagdeel }) => `${dag}-${dagdeel}`)),
    uren_per_week: uren(rooster.minutenPerWeek),
    starttijd: rooster.starttijd ?? '',
    flexibel: jaNee(rooster.flexibel),
    van: periode.van,
    tot: periode.tot,
    instroom: aanbod.instroom,
    plekken: getal(plekken.totaal),
    plekken_vrij: getal(plekken.vrij),
    taal_minimaal: perVaardigheid ? '' : (eisen.taalMinimaal ?? ''),
    taal_luisteren: perVaardigheid?.luisteren ?? '',
    taal_lezen: perVaardigheid?.lezen ?? '',
    taal_schrijven: perVaardigheid?.schrijven ?? '',
    taal_spreken: perVaardigheid?.spreken ?? '',
    leerroutes: lijst(eisen.leerroutes),
    fasen: lijst(eisen.fasen),
    leeftijd_van: getal(eisen.leeftijd?.van ?? null),
    leeftijd_tot_en_met: getal(eisen.leeftijd?.totEnMet ?? null),
    leeftijd_grond: eisen.leeftijd?.grond ?? '',
    doelgroepen: lijst(eisen.doelgroepen),
    werkvergunning_nodig: jaNee(eisen.werkvergunningNodig),
    certificaten: lijst(eisen.certificaten),
    rijbewijs: eisen.rijbewijs ?? '',
    opleidingsniveau: eisen.opleidingsniveau ?? '',
    richtingen: lijst(aanbod.richtingen),
    financiering: aanbod.financiering ?? '',
    gedeeld_met_gemeenten: lijst(zichtbaarVoor.gemeenten),
    samenwerkingen: lijst(zichtbaarVoor.samenwerkingen),
    eigen_eerst_tot: zichtbaarVoor.eigenEerstTot ?? '',
    urensoort: eigenschappen.urensoort ?? '',
    met_begeleiding: jaNee(eigenschappen.metBegeleiding),
    contract_vorm: eigenschappen.contract?.vorm ?? '',
    contract_maanden: getal(eigenschappen.contract?.maanden ?? null),
    reactiepercentage: getal(eigenschappen.reactiepercentage),
    ...details,
  };
};
