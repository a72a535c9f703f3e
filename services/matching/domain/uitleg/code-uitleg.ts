import {
  afstandInMeters,
  niveauNaam,
  uitDagdeelmasker,
  type AanbodFeiten,
  type Paarcode,
  type PersoonFeiten,
  type ProgrammaFeiten,
} from '@regiomatch/matching-kern';
import { kmTekst, opsomming, urenTekst } from './eenheden.js';

interface Paar {
  readonly persoon: PersoonFeiten;
  readonly aanbod: AanbodFeiten;
  readonly programma: ProgrammaFeiten;
}

type Codezinnen = { readonly algemeen: string; bijPaar?(paar: Paar): string };

const planzin = ({ persoon, aanbod }: Paar): string =>
  persoon.soortenInPlan?.includes(aanbod.soort)
    ? `Geen gedeelde richting: dit is voor ${opsomming(aanbod.richtingen, 'of')}.`
    : 'Deze soort staat niet in het plan.';

const taalzin = ({ persoon, aanbod: { taalMinimaal, taalPerVaardigheid } }: Paar): string => {
  if (taalPerVaardigheid === null) return `Gevraagd is ${niveauNaam(taalMinimaal)}; de inwoner heeft ${niveauNaam(persoon.taalniveau ?? 0)}.`;
  const tekort = Object.entries(taalPerVaardigheid).flatMap(([vaardigheid, gevraagd]) => {
    const niveau = persoon.taal[vaardigheid as keyof typeof taalPerVaardigheid];
    return niveau !== null && niveau < gevraagd ? [`${vaardigheid} ${niveauNaam(gevraagd)} (nu ${niveauNaam(niveau)})`] : [];
  });
  return `Gevraagd is ${opsomming(tekort, 'en')}.`;
};

const leeftijdzin = ({ persoon: { leeftijd }, aanbod: { leeftijd: eis } }: Paar): string => {
  const van = eis?.van ?? null;
  const totEnMet = eis?.totEnMet ?? null;
  const groep = van === null ? `tot en met ${totEnMet ?? ''}` : totEnMet === null ? `vanaf ${van}` : `van ${van} tot en met ${totEnMet}`;
  return `Voor mensen ${groep} jaar; de inwoner is ${leeftijd ?? ''}.`;
};

const roosterzin = ({ persoon, aanbod }: Paar): string => {
  const bezet = uitDagdeelmasker(aanbod.dagdelen & ((persoon.bezet ?? 0) | persoon.lopendeDagdelen));
  return bezet.length === 0
    ? 'Dit begint voor 9.00 uur, en dan brengt de inwoner de kinderen naar school.'
    : `De inwoner kan niet op ${opsomming(
        bezet.map(({ dag, dagdeel }) => `${dag}-${dagdeel}`),
        'en',
      )}.`;
};

/** Per refusal code what it says about offers in general, and about one pair with its facts (rules.md §1). */
const CODES: Readonly<Record<Paarcode | 'TOESTEMMING_ONTBREEKT', Codezinnen>> = {
  PAST_NIET_BIJ_PLAN: { algemeen: 'De soort of de richting staat niet in het plan.', bijPaar: planzin },
  TAAL_TE_LAAG: { algemeen: 'Het taalniveau is nog te laag.', bijPaar: taalzin },
  TAAL_AL_BEHAALD: {
    algemeen: 'De cursus leidt naar een niveau dat al gehaald is.',
    bijPaar: ({ aanbod }) => `De cursus leidt naar ${niveauNaam(aanbod.taalUitstroom ?? 0)}, en dat is al gehaald.`,
  },
  LEERROUTE_ONGELIJK: {
    algemeen: 'Dit is voor een andere leerroute.',
    bijPaar: ({ persoon: { leerroutes }, aanbod }) =>
      `Dit is voor ${opsomming(aanbod.leerroutes, 'of')}; de inwoner heeft ${leerroutes.length === 0 ? 'nog geen leerroute' : opsomming(leerroutes, 'en')}.`,
  },
  FASE_NIET_TOEGESTAAN: {
    algemeen: 'Dit is niet voor de fase waarin de inwoner zit.',
    bijPaar: ({ persoon: { fase }, aanbod: { fasen } }) =>
      `Dit is voor de fase ${opsomming(fasen ?? [], 'of')}; de inwoner zit in de fase ${fase ?? ''}.`,
  },
  LEEFTIJD_BUITEN_GROEP: { algemeen: 'De inwoner valt buiten de leeftijdsgroep.', bijPaar: leeftijdzin },
  DOELGROEP: {
    algemeen: 'Dit is alleen voor een bepaalde doelgroep.',
    bijPaar: ({ aanbod }) => `Dit is alleen voor: ${opsomming(aanbod.doelgroepen, 'of')}.`,
  },
  ROOSTER_CONFLICT: { algemeen: 'Het valt op een moment dat de inwoner niet kan.', bijPaar: roosterzin },
  BUITEN_STRAAL: {
    algemeen: 'Het is te ver weg.',
    bijPaar: ({ persoon, aanbod, programma }) =>
      `Het is ${kmTekst(afstandInMeters(persoon, aanbod))} ver; de straal is ${kmTekst(programma.straalMeters)}.`,
  },
  NIET_GEDEELD: { algemeen: 'Dit aanbod is nu niet gedeeld met de gemeente van de inwoner.' },
  MAG_NOG_NIET_WERKEN: { algemeen: 'De inwoner mag nog niet werken.' },
  DRAAGKRACHT: {
    algemeen: 'Samen met wat al loopt zijn het te veel uren per week.',
    bijPaar: ({ persoon: { lopendeMinuten, maxMinuten }, aanbod: { minuten } }) =>
      `Er loopt al ${urenTekst(lopendeMinuten ?? 0)} en dit vraagt ${urenTekst(minuten)}; het maximum is ${urenTekst(maxMinuten ?? 0)} per week.`,
  },
  GROEP_VOL: { algemeen: 'Er is geen plek vrij.' },
  TOESTEMMING_ONTBREEKT: { algemeen: 'De inwoner heeft nog geen toestemming gegeven voor een introductie.' },
};

export type UitlegbareCode = keyof typeof CODES;

/** What the code says about offers in general, for counts. */
export const codeUitleg = (code: UitlegbareCode): string => CODES[code].algemeen;

/** Why this code holds for this pair, with the facts. */
export const weigeringUitleg = (code: UitlegbareCode, paar: Paar): string => CODES[code].bijPaar?.(paar) ?? CODES[code].algemeen;
