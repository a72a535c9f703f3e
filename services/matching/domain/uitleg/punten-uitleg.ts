import type { Component } from '@regiomatch/contracts';
import type { Puntenregel } from '@regiomatch/matching-kern';
import { kmTekst, urenTekst } from './eenheden.js';

type Feiten = Puntenregel['feiten'];

const ISCO = /^\d{1,4}$/;

const taalzin = (niveau: string, gevraagd: string): string =>
  gevraagd === 'A0' ? `Er is geen taaleis; de inwoner heeft ${niveau}.` : `Gevraagd is ${gevraagd}; de inwoner heeft ${niveau}.`;

const richtingzin = (persoon: string, aanbod: string): string =>
  ISCO.test(persoon) && ISCO.test(aanbod) ? `De beroepsgroepen ${persoon} en ${aanbod} horen bij elkaar.` : `Gedeelde richting: ${aanbod}.`;

const contractzin = ({ vorm, maanden }: Feiten): string => {
  if (vorm === 'vast') return 'Een vast contract.';
  if (maanden === null) return 'De duur van het contract is niet bekend.';
  return `Een tijdelijk contract van ${Number(maanden)} maanden.`;
};

/** One sentence per component, in plain Dutch, from the facts that the points came from (rules.md §3). */
const ZINNEN: Readonly<Record<Component, (feiten: Feiten) => string>> = {
  doel: ({ plaatsInDoelen }) => {
    if (plaatsInDoelen === null) return 'Dit is geen doel in het plan.';
    return plaatsInDoelen === 1 ? 'Dit is het eerste doel in het plan.' : `Dit is doel ${Number(plaatsInDoelen)} in het plan.`;
  },
  richting: ({ telt, persoon, aanbod }) => {
    if (telt !== true) return 'Bij deze soort telt de richting niet mee.';
    return persoon === null || aanbod === null ? 'Er is geen richting om te vergelijken.' : richtingzin(String(persoon), String(aanbod));
  },
  nabijheid: ({ meters, straalMeters }) => `${kmTekst(Number(meters))} van huis; de straal is ${kmTekst(Number(straalMeters))}.`,
  taal: ({ niveau, gevraagd }) => (niveau === null ? 'Het taalniveau is nog niet bekend.' : taalzin(String(niveau), String(gevraagd))),
  duurzaamheid: (feiten) => (feiten['betaald'] === true ? contractzin(feiten) : 'Geen betaald werk: de duur van een contract telt niet.'),
  schooldag: ({ telt, werkdagOver }) => {
    if (telt !== true) return 'Een schooldag telt alleen bij betaald werk en niveau A2.';
    return werkdagOver === true ? 'Er blijft een werkdag vrij voor school.' : 'Er blijft geen werkdag vrij voor school.';
  },
  norm: ({ urensoort, minuten, openMinuten }) =>
    Number(openMinuten) <= 0
      ? 'Voor deze uren staat geen norm open.'
      : `${urenTekst(Number(minuten))} per week; voor ${String(urensoort)} staat nog ${urenTekst(Number(openMinuten))} open.`,
  begeleiding: ({ metBegeleiding }) => (metBegeleiding === true ? 'Begeleiding hoort erbij.' : 'Zonder begeleiding.'),
  reactie: ({ reactiepercentage }) =>
    reactiepercentage === null
      ? 'Het is nog niet bekend hoe snel de aanbieder reageert.'
      : `De aanbieder reageert in ${Number(reactiepercentage)} % van de gevallen op tijd.`,
  urgentie: ({ wekenStil }) => (wekenStil === 1 ? 'Eén week zonder activiteit.' : `${Number(wekenStil)} weken zonder activiteit.`),
};

/** Explanation of the points of one component. */
export const puntenUitleg = ({ component, feiten }: Pick<Puntenregel, 'component' | 'feiten'>): string => ZINNEN[component](feiten);
