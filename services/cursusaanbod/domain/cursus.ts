import { type Aanbodsoort, geheel, type Inhoud, jaNee, keuze, lijst, patroon, taaleis, tekst } from '@regiomatch/aanbod-kern';
import { type Taalniveau, TAALNIVEAUS } from '@regiomatch/contracts';

export const ONDERDELEN = ['taal', 'rekenen', 'digitaal', 'KNM', 'MAP', 'PVT'] as const;

/**
 * One group of a course: what it has besides what every offer has. Its leerroutes and the level to start are in the demands of every offer,
 * its start date and size in the period and the seats.
 */
export interface Cursusdetails {
  /** Groups with the same code are groups of one course. */
  readonly cursuscode: string | null;
  /** The level that the course leads to: one for all, or per vaardigheid. */
  readonly taalUitstroom: Taalniveau | null;
  readonly uitstroomLuisteren: Taalniveau | null;
  readonly uitstroomLezen: Taalniveau | null;
  readonly uitstroomSchrijven: Taalniveau | null;
  readonly uitstroomSpreken: Taalniveau | null;
  readonly onderdelen: readonly (typeof ONDERDELEN)[number][];
  readonly examentraining: boolean;
  /** Keurmerk Inburgeren (Blik op Werk). */
  readonly keurmerk: boolean;
  readonly online: boolean;
  /** Gemeentecodes that have a contract and may book; empty: every gemeente that it is shared with. */
  readonly contractgemeenten: readonly string[];
  /** With fewer people the group does not start. */
  readonly minimaleGroep: number | null;
  /** A benefit goes on during the course (K20). */
  readonly metBehoudVanUitkering: boolean;
}

/** One level: the highest, where it is stated per vaardigheid. */
const uitstroom = (details: Cursusdetails): Taalniveau | null =>
  taaleis(details.taalUitstroom, {
    luisteren: details.uitstroomLuisteren,
    lezen: details.uitstroomLezen,
    schrijven: details.uitstroomSchrijven,
    spreken: details.uitstroomSpreken,
  }).taalMinimaal;

const gedeeldBuitenContract = ({ details, zichtbaarVoor }: Inhoud<Cursusdetails>): boolean =>
  details.contractgemeenten.length > 0 &&
  (zichtbaarVoor.samenwerkingen.length > 0 || zichtbaarVoor.gemeenten.some((gemeente) => !details.contractgemeenten.includes(gemeente)));

export const cursus: Aanbodsoort<Cursusdetails> = {
  naam: 'cursus',
  label: 'Cursus',
  velden: {
    cursuscode: tekst(50),
    taalUitstroom: keuze(TAALNIVEAUS),
    uitstroomLuisteren: keuze(TAALNIVEAUS),
    uitstroomLezen: keuze(TAALNIVEAUS),
    uitstroomSchrijven: keuze(TAALNIVEAUS),
    uitstroomSpreken: keuze(TAALNIVEAUS),
    onderdelen: lijst(keuze(ONDERDELEN), ONDERDELEN.length),
    examentraining: jaNee(),
    keurmerk: jaNee(),
    online: jaNee(),
    contractgemeenten: lijst(patroon(/^\d{4}$/, 'een gemeentecode van vier cijfers'), 400),
    minimaleGroep: geheel(1, 1_000),
    metBehoudVanUitkering: jaNee(),
  },
  publicatieregels: [
    {
      code: 'cursus.onderdelen-ontbreken',
      veld: 'onderdelen',
      melding: 'Kies wat er in de cursus zit: taal, rekenen, digitaal, KNM, MAP of PVT.',
      geldt: ({ inhoud }) => inhoud.details.onderdelen.length > 0,
    },
    {
      code: 'cursus.leerroute-zonder-keurmerk',
      veld: 'keurmerk',
      melding: 'Een cursus voor een leerroute heeft het keurmerk Inburgeren nodig.',
      geldt: ({ inhoud }) => inhoud.eisen.leerroutes.length === 0 || inhoud.details.keurmerk,
    },
    {
      code: 'cursus.gedeeld-zonder-contract',
      veld: 'gedeeld_met_gemeenten',
      melding: 'Deel de cursus alleen met gemeenten die een contract hebben, en niet met een hele samenwerking.',
      geldt: ({ inhoud }) => !gedeeldBuitenContract(inhoud),
    },
    {
      code: 'cursus.groep-te-klein',
      veld: 'minimaleGroep',
      melding: 'De groep heeft minder plekken dan er mensen nodig zijn om te starten.',
      geldt: ({ inhoud: { details, plekken } }) => details.minimaleGroep === null || details.minimaleGroep <= plekken.totaal,
    },
  ],
  eigenschappen: () => ({ richtingenTellen: false, betaald: false, schooldag: false }),
  opbrengst: ({ details }) => ({ taalUitstroom: uitstroom(details), leidtTot: details.examentraining ? 'examen' : null }),
  facetten: { onderdelen: 'Onderdelen', lesvorm: 'Lesvorm', examentraining: 'Examentraining', keurmerk: 'Keurmerk' },
  kenmerken: ({ onderdelen, online, examentraining, keurmerk }) => ({
    onderdelen: onderdelen.length === 0 ? null : onderdelen.join(', '),
    lesvorm: online ? 'online' : 'in de klas',
    examentraining: examentraining ? 'ja' : null,
    keurmerk: keurmerk ? 'ja' : null,
  }),
};
