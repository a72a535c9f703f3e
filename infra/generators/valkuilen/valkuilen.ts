import type { Dag, WeekDagdeel } from '@regiomatch/contracts';
import type { Aanbodzaad, Organisatiezaad, Persoonszaad, Valkuil } from '../zaad.js';
import { BRONCKHORST, cursusInHengelo, HENGELO_OVERIJSSEL, inwonerVanHengelo, plaatsIn } from './bouwstenen.js';

export interface Valkuilen {
  readonly gemeenten: readonly string[];
  readonly organisaties: readonly Organisatiezaad[];
  readonly aanbod: readonly Aanbodzaad[];
  readonly mensen: readonly Persoonszaad[];
  readonly antwoorden: readonly Valkuil[];
}

const heleDagen = (...dagen: Dag[]): WeekDagdeel[] =>
  dagen.flatMap((dag): WeekDagdeel[] => [
    { dag, dagdeel: 'ochtend' },
    { dag, dagdeel: 'middag' },
  ]);

/** Known difficulties, worked out by hand from rules.md §1, in every generated region. */
export const valkuilenVan = (voorvoegsel: string, vandaag: string): Valkuilen => {
  const aanbieder: Organisatiezaad = { id: `${voorvoegsel}-valkuil`, naam: 'Leercentrum De Wending Hengelo', gemeentecode: HENGELO_OVERIJSSEL };
  const id = (naam: string): string => `${voorvoegsel}-v-${naam}`;
  const cursus = (naam: string, wijziging: Parameters<typeof cursusInHengelo>[3]) => cursusInHengelo(id(naam), vandaag, aanbieder, wijziging);
  const mens = (naam: string, wijziging: Parameters<typeof inwonerVanHengelo>[1]) => inwonerVanHengelo(id(`p-${naam}`), wijziging);
  const antwoord = (naam: string, persoon: string | null, aanbod: string, codes: Valkuil['codes']): Valkuil => ({
    naam,
    profielId: persoon && id(`p-${persoon}`),
    aanbodId: id(aanbod),
    codes,
  });

  return {
    gemeenten: [HENGELO_OVERIJSSEL, BRONCKHORST],
    organisaties: [aanbieder],
    aanbod: [
      cursus('past', {}),
      cursus('hengelo-gld', { plaats: plaatsIn('Hengelo', BRONCKHORST) }),
      cursus('vol', { status: 'vol', plekken: { totaal: 4, vrij: 0, wachtlijst: 0 } }),
      cursus('a2', { titel: 'Taalles in de ochtend, start op A2', eisen: { taalMinimaal: 'A2' } }),
      cursus('maandag', { titel: 'Taalles op maandag', rooster: { dagdelen: heleDagen('ma'), minutenPerWeek: 480 } }),
      cursus('vrijdag', { titel: 'Taalles op vrijdag', rooster: { dagdelen: heleDagen('vr'), minutenPerWeek: 480 } }),
      cursus('half-negen', { titel: 'Taalles om half negen', rooster: { starttijd: '08:30' } }),
      cursus('c1', { titel: 'Academisch schrijven', eisen: { taalMinimaal: 'C1' } }),
    ],
    mensen: [
      mens('gewoon', {}),
      mens('werkt-ma-do', { bezet: heleDagen('ma', 'di', 'wo', 'do'), lopendeMinuten: 32 * 60 }),
      mens('ouder', { schoolrit: true, doelgroepen: ['alleenstaande ouder zonder opvang'] }),
    ],
    antwoorden: [
      antwoord('wie in Hengelo (Ov) woont, past bij les in Hengelo (Ov)', 'gewoon', 'past', []),
      antwoord('Hengelo (Gld) is niet Hengelo (Ov)', 'gewoon', 'hengelo-gld', ['BUITEN_STRAAL']),
      antwoord('een volle groep', 'gewoon', 'vol', ['GROEP_VOL']),
      antwoord('de start komt voordat het niveau is bereikt', 'gewoon', 'a2', ['TAAL_TE_LAAG']),
      antwoord('de lesdag valt op een werkdag', 'werkt-ma-do', 'maandag', ['ROOSTER_CONFLICT']),
      antwoord('de lesdag valt op de vrije dag', 'werkt-ma-do', 'vrijdag', []),
      antwoord('een alleenstaande ouder zonder opvang kan niet om half negen', 'ouder', 'half-negen', ['ROOSTER_CONFLICT']),
      antwoord('na de schoolrit kan het wel', 'ouder', 'past', []),
      antwoord('voor dit aanbod is nog niemand ver genoeg', null, 'c1', null),
    ],
  };
};
