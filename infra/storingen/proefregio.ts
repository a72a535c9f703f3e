import { eventually } from '@regiomatch/testing/eventually.js';
import type { Klant } from './klant.js';
import { Schrijver } from './schrijver.js';

/** The person that matching is asked for. */
export const PROFIEL = 'P1';

/** Fills an empty region with one gemeente, one organisation and one person, and gives writers that each change an offer of their own. */
export const maakProefregio = async (beheerder: Klant, klantmanager: Klant, aanbod: number): Promise<readonly Schrijver[]> => {
  await doe(beheerder, 'importeerGemeenten(bestand: "code;naam\\n0164;Hengelo")');
  await doe(beheerder, 'importeerWoonplaatsen(bestand: "gemeentecode;woonplaats;lat;lon\\n0164;Hengelo;52.2658;6.7931")');
  await doe(beheerder, 'importeerOrganisaties(bestand: "id;naam;gemeentecode;goedgekeurd\\nkringloop;Kringloop;0164;ja")');
  const schrijvers: Schrijver[] = [];
  await eventually(async () => schrijvers.push(await Schrijver.maak(beheerder, 'eerste')), 60_000);
  for (let nummer = 1; nummer < aanbod; nummer += 1) schrijvers.push(await Schrijver.maak(beheerder, `nummer ${nummer}`));
  const profielen = [
    { id: PROFIEL, gemeente: '0164', woonplaats: 'Hengelo', leeftijd: 30, taalniveau: 'A2', fase: 'inburgering', soortenInPlan: ['taalstage'] },
  ];
  const { importeerProfielen } = await klantmanager.vraag<{ importeerProfielen: { aangemaakt?: number } }>(
    'mutation ($b: String!) { importeerProfielen(bestand: $b, formaat: JSON) { __typename ... on ProfielImportVerslag { aangemaakt fouten { veld code melding } } } }',
    { b: JSON.stringify(profielen) },
  );
  if (importeerProfielen.aangemaakt !== 1) throw new Error(`het profiel is niet geladen: ${JSON.stringify(importeerProfielen)}`);
  return schrijvers;
};

const doe = async (beheerder: Klant, daad: string): Promise<void> => {
  const { uitkomst } = await beheerder.vraag<{ uitkomst: { __typename: string } }>(`mutation { uitkomst: ${daad} { __typename } }`);
  if (uitkomst.__typename !== 'RegioImportVerslag') throw new Error(`${daad} geeft ${uitkomst.__typename}`);
};
