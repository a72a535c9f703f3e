import { DAGDELEN, DAGEN, FASEN, LEERROUTES, TAALNIVEAUS, URENSOORTEN, VAARDIGHEDEN } from '@regiomatch/contracts';
import { eenVan, geheel, getal, jaNee, keuze, lijstVan, magOntbreken, ofLeeg, rijVan, tabelVan, tekst, tijd, uren, type Vorm } from './vorm.js';

const niveau = keuze(TAALNIVEAUS);
const dagdelen = lijstVan(rijVan({ dag: keuze(DAGEN), dagdeel: keuze(DAGDELEN) }));
const leeftijdsgrens = magOntbreken(geheel(0, 120));
const perVaardigheid = tabelVan(VAARDIGHEDEN, niveau);

export const PLAATS: Vorm = rijVan({ lat: getal(50, 54), lon: getal(3, 8), gemeente: tekst });

/** The fields of an offer; which field is wrong is told by its name. */
export const AANBOD: Readonly<Record<string, Vorm>> = {
  id: tekst,
  soort: tekst,
  titel: tekst,
  plaats: tekst,
  gemeente: tekst,
  dagdelen,
  urenPerWeek: uren,
  taalMinimaal: ofLeeg(niveau),
  taalUitstroom: ofLeeg(niveau),
  leerroutes: lijstVan(keuze(LEERROUTES)),
  fasen: eenVan(keuze(['alle']), lijstVan(keuze(FASEN))),
  richtingen: lijstVan(tekst),
  leeftijd: ofLeeg(rijVan({ van: leeftijdsgrens, totEnMet: leeftijdsgrens, grond: magOntbreken(tekst) })),
  doelgroep: ofLeeg(tekst),
  vol: jaNee,
  starttijd: ofLeeg(tijd),
  werkvergunningNodig: jaNee,
  gedeeldMet: lijstVan(tekst),
  contract: magOntbreken(rijVan({ vorm: keuze(['vast', 'tijdelijk']), maanden: magOntbreken(geheel(1, 120)) })),
  metBegeleiding: magOntbreken(jaNee),
  reactiepercentage: magOntbreken(geheel(0, 100)),
  uursoort: magOntbreken(keuze(URENSOORTEN)),
  taalPerVaardigheid: magOntbreken(perVaardigheid),
};

export const PROFIEL: Readonly<Record<string, Vorm>> = {
  id: tekst,
  plaats: tekst,
  gemeente: tekst,
  leeftijd: ofLeeg(geheel(0, 120)),
  taalniveau: ofLeeg(niveau),
  examenBehaald: ofLeeg(niveau),
  leerroute: ofLeeg(keuze(LEERROUTES.filter((route) => route !== 'Alfa'))),
  fase: ofLeeg(keuze(FASEN)),
  richtingen: ofLeeg(lijstVan(tekst)),
  soortenInPlan: ofLeeg(lijstVan(tekst)),
  bezet: ofLeeg(dagdelen),
  schoolrit: ofLeeg(jaNee),
  maxUrenPerWeek: ofLeeg(uren),
  lopendeUren: ofLeeg(uren),
  lopend: lijstVan(tekst),
  doelgroepen: ofLeeg(lijstVan(tekst)),
  magWerken: ofLeeg(jaNee),
  toestemming: ofLeeg(jaNee),
  doelen: magOntbreken(lijstVan(tekst)),
  normOpen: magOntbreken(tabelVan(['taal', 'participatie'], uren)),
  wekenStil: magOntbreken(geheel(0, 10_000)),
  taalPerVaardigheid: magOntbreken(tabelVan(VAARDIGHEDEN, ofLeeg(niveau))),
};

const ids = lijstVan(tekst);

export const VERWACHTING: Vorm = rijVan({
  match: magOntbreken(ids),
  weigeringen: magOntbreken(tabelVan(null, ids)),
  lopend: magOntbreken(ids),
  volgorde: magOntbreken(ids),
  punten: magOntbreken(tabelVan(null, tabelVan(null, geheel(-1_000, 1_000)))),
});
