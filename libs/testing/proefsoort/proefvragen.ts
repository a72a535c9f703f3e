import type { Toetsregio } from '../start-toetsregio.js';
import { proefdienst } from './service.js';

export interface Uitslag {
  readonly __typename: string;
  readonly id: string;
  readonly versie: number;
  readonly status: string;
  readonly [veld: string]: unknown;
}

const VELDEN = `__typename ... on Fout { code melding } ... on RegelsGeschonden { regels { veld code melding } }
  ... on Proef { id versie status titel referentie sluitreden sfeer plekken { totaal vrij wachtlijst } }
  ... on Reservering { id status wachtlijstnummer }
  ... on AanbodNietOpen { aanbodstatus } ... on PlekNietVerleend { status }
  ... on AanbodImportVerslag { proef opgeslagen rijen aangemaakt gewijzigd ongewijzigd fouten { rij veld code melding } }
  ... on BestandOnleesbaar { uitleg }`;

/** The fields of `VELDEN` that are of members of this act's result. */
const keuze = (leden: readonly string[]): string =>
  VELDEN.split(/(?=\.\.\. on)/)
    .map((deel) => deel.trim())
    .filter((deel) => deel === '__typename' || leden.some((lid) => deel.startsWith(`... on ${lid} `)))
    .join(' ');

const AANBOD = keuze(['Fout', 'RegelsGeschonden', 'Proef']);
const PLEK = keuze(['Fout', 'Reservering']);

/** Input that can be published; `anders` is what the example is about. */
export const proefinvoer = (anders: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  referentie: null,
  titel: 'Meelopen in de keuken',
  plaats: { gemeentecode: '0164', woonplaats: 'Hengelo', lat: 52.2658, lon: 6.7931 },
  rooster: { dagdelen: [{ dag: 'ma', dagdeel: 'ochtend' }], minutenPerWeek: 240 },
  periode: { tot: '2099-12-31' },
  plekken: { totaal: 2 },
  sfeer: 'rustig',
  ...anders,
});

/** The acts of the test kind through its own API, as a demo user. */
export const proefvragen = (regio: Toetsregio, gebruiker: string) => {
  const vraag = async (
    soort: 'query' | 'mutation',
    veld: string,
    getypt: string,
    argumenten: Record<string, unknown>,
    selectie: string,
  ): Promise<Uitslag> => {
    const door = Object.keys(argumenten)
      .map((naam) => `${naam}: $${naam}`)
      .join(', ');
    const tekst = `${soort} ${getypt === '' ? '' : `(${getypt})`} { uitslag: ${veld}${door === '' ? '' : `(${door})`} ${selectie} }`;
    const { data, errors } = await regio.vraag<{ uitslag: Uitslag }>(proefdienst.manifest.naam, gebruiker, tekst, argumenten);
    if (errors?.length || !data) throw new Error(JSON.stringify(errors));
    return data.uitslag;
  };
  const act =
    (naam: string, extra = '', argumenten: Record<string, unknown> = {}) =>
    (id: string, gelezenVersie: number) =>
      vraag('mutation', naam, `$id: ID!, $gelezenVersie: Int!${extra}`, { id, gelezenVersie, ...argumenten }, `{ ${AANBOD} }`);
  return {
    vraag,
    een: (id: string) =>
      vraag('query', 'proef', '$id: ID!', { id }, '{ id versie status titel referentie sluitreden sfeer plekken { totaal vrij wachtlijst } }'),
    maak: (inhoud = proefinvoer(), aanbiederId: string | null = null) =>
      vraag('mutation', 'maakProef', '$aanbiederId: ID, $inhoud: ProefInvoer!', { aanbiederId, inhoud }, `{ ${AANBOD} }`),
    wijzig: (id: string, gelezenVersie: number, inhoud: Record<string, unknown>) =>
      act('wijzigProef', ', $inhoud: ProefInvoer!', { inhoud })(id, gelezenVersie),
    publiceer: act('publiceerProef'),
    herbevestig: (id: string, gelezenVersie: number) =>
      vraag('mutation', 'herbevestigProef', '$id: ID!, $gelezenVersie: Int!', { id, gelezenVersie }, `{ ${keuze(['Fout', 'Proef'])} }`),
    sluit: (id: string, gelezenVersie: number, reden: string) => act('sluitProef', ', $reden: String!', { reden })(id, gelezenVersie),
    verleng: (id: string, gelezenVersie: number, tot: string) => act('verlengProef', ', $tot: Datum!', { tot })(id, gelezenVersie),
    dupliceer: (id: string) => vraag('mutation', 'dupliceerProef', '$id: ID!', { id }, `{ ${AANBOD} }`),
    reserveer: (aanbodId: string, reserveringId: string) =>
      vraag(
        'mutation',
        'reserveerProefplek',
        '$aanbodId: ID!, $reserveringId: ID!',
        { aanbodId, reserveringId },
        `{ ${PLEK} ... on AanbodNietOpen { aanbodstatus } }`,
      ),
    bevestig: (reserveringId: string) =>
      vraag('mutation', 'bevestigProefplek', '$reserveringId: ID!', { reserveringId }, `{ ${PLEK} ... on PlekNietVerleend { status } }`),
    geefVrij: (reserveringId: string) => vraag('mutation', 'geefProefplekVrij', '$reserveringId: ID!', { reserveringId }, `{ ${PLEK} }`),
    importeer: (bestand: string, opties: { proef?: boolean; alleenGoede?: boolean; publiceer?: boolean } = {}) =>
      vraag(
        'mutation',
        'importeerProeven',
        '$bestand: String!, $proef: Boolean!, $alleenGoede: Boolean!, $publiceer: Boolean!',
        { bestand, proef: false, alleenGoede: false, publiceer: false, ...opties },
        `{ ${keuze(['Fout', 'AanbodImportVerslag', 'BestandOnleesbaar', 'RegelsGeschonden'])} }`,
      ),
    exporteer: async () => String(await vraag('query', 'exporteerProeven', '', {}, '')),
  };
};

/** A published offer of the test kind. */
export const gepubliceerdeProef = async (regio: Toetsregio, gebruiker: string, anders: Readonly<Record<string, unknown>> = {}): Promise<Uitslag> => {
  const vragen = proefvragen(regio, gebruiker);
  const { id, versie } = await vragen.maak(proefinvoer(anders));
  return vragen.publiceer(id, versie);
};
