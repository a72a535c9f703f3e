import { type Aanbodsoort, jaNee, keuze, tekst, ZONDER_OPBRENGST } from '@regiomatch/aanbod-kern';
import { type Taalniveau, TAALNIVEAUS } from '@regiomatch/contracts';

/** Learning the language by doing: what a taalstage has besides what every offer has. */
export interface Taalstagedetails {
  /** The level that the stage works towards, per vaardigheid. */
  readonly taaldoelLuisteren: Taalniveau | null;
  readonly taaldoelLezen: Taalniveau | null;
  readonly taaldoelSchrijven: Taalniveau | null;
  readonly taaldoelSpreken: Taalniveau | null;
  /** Function of who guides the language on the floor, never a name. */
  readonly taalbegeleider: string | null;
  readonly nederlandsOpDeWerkvloer: boolean;
  /** The school that guides along. */
  readonly school: string | null;
}

const taaldoelen = (details: Taalstagedetails): readonly (readonly [string, Taalniveau | null])[] => [
  ['luisteren', details.taaldoelLuisteren],
  ['lezen', details.taaldoelLezen],
  ['schrijven', details.taaldoelSchrijven],
  ['spreken', details.taaldoelSpreken],
];

export const taalstage: Aanbodsoort<Taalstagedetails> = {
  naam: 'taalstage',
  label: 'Taalstage',
  velden: {
    taaldoelLuisteren: keuze(TAALNIVEAUS),
    taaldoelLezen: keuze(TAALNIVEAUS),
    taaldoelSchrijven: keuze(TAALNIVEAUS),
    taaldoelSpreken: keuze(TAALNIVEAUS),
    taalbegeleider: tekst(100),
    nederlandsOpDeWerkvloer: jaNee(),
    school: tekst(200),
  },
  publicatieregels: [
    {
      code: 'taalstage.taaldoel-ontbreekt',
      veld: 'taaldoelSpreken',
      melding: 'Noem voor minstens één vaardigheid het niveau waar de stage naartoe werkt.',
      geldt: ({ inhoud }) => taaldoelen(inhoud.details).some(([, niveau]) => niveau !== null),
    },
    {
      code: 'taalstage.begeleider-ontbreekt',
      veld: 'taalbegeleider',
      melding: 'Zeg wie op de werkvloer de taal begeleidt (de functie, geen naam).',
      geldt: ({ inhoud }) => inhoud.details.taalbegeleider !== null,
    },
    {
      code: 'taalstage.geen-nederlands',
      veld: 'nederlandsOpDeWerkvloer',
      melding: 'Op een taalstage wordt Nederlands gesproken. Is dat niet zo, bied dan een ander soort plek aan.',
      geldt: ({ inhoud }) => inhoud.details.nederlandsOpDeWerkvloer,
    },
  ],
  eigenschappen: () => ({ richtingenTellen: false, betaald: false, schooldag: false }),
  opbrengst: () => ZONDER_OPBRENGST,
  facetten: { taaldoel: 'Taaldoel', school: 'School' },
  kenmerken: (details) => {
    const gesteld = taaldoelen(details).flatMap(([vaardigheid, niveau]) => (niveau === null ? [] : [`${vaardigheid} ${niveau}`]));
    return { taaldoel: gesteld.length === 0 ? null : gesteld.join(', '), school: details.school };
  },
};
