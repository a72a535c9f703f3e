import type { AanbodV1 } from '@regiomatch/contracts';
import { leesGegevens } from '../gegevens.js';
import type { Detailvelden, Organisatiezaad } from '../zaad.js';
import type { GoldenAanbod, GoldenSet } from './golden-formaat.js';
import { verplichteVelden } from './verplichte-velden.js';

/** The product's own copy of the golden set: facts from policy documents, fictional offers and people. */
export const middenTwenteSet = (): GoldenSet => ({
  plaatsen: leesGegevens('midden-twente/plaatsen.json'),
  aanbod: leesGegevens('midden-twente/aanbod.json'),
  profielen: leesGegevens('midden-twente/profielen.json'),
});

const organisatie = (id: string, naam: string, gemeentecode: string): Organisatiezaad => ({ id, naam, gemeentecode });

const HENGELO = '0164';
const BORNE = '0147';
const HAAKSBERGEN = '0158';
const HOF_VAN_TWENTE = '1735';
const ALMELO = '0141';

/** Invented; the golden set names no aanbieders. */
const AANBIEDERS: readonly (readonly [Organisatiezaad, readonly string[]])[] = [
  [organisatie('installatiebedrijf-noordhof', 'Installatiebedrijf Noordhof', HENGELO), ['W-01', 'W-02']],
  [organisatie('interieurbouw-de-eik', 'Interieurbouw De Eik', BORNE), ['W-03']],
  [organisatie('metaalgroep-veldhof', 'Metaalgroep Veldhof', HAAKSBERGEN), ['W-04']],
  [organisatie('schoonmaak-avondster', 'Schoonmaakbedrijf Avondster', ALMELO), ['W-05']],
  [organisatie('techniek-westerkamp', 'Techniek Westerkamp', BORNE), ['W-06', 'E-03']],
  [organisatie('montagehal-beekzicht', 'Montagehal Beekzicht', HOF_VAN_TWENTE), ['E-01']],
  [organisatie('fietswerkplaats-de-ketting', 'Fietswerkplaats De Ketting', HENGELO), ['E-02']],
  [organisatie('kringloop-het-anker', 'Kringloop Het Anker', HENGELO), ['T-01']],
  [organisatie('techniekhuis-de-kolk', 'Techniekhuis De Kolk', HAAKSBERGEN), ['T-02']],
  [organisatie('buurthuis-de-linde', 'Buurthuis De Linde', BORNE), ['V-01']],
  [organisatie('sportvereniging-de-horst', 'Sportvereniging De Horst', HOF_VAN_TWENTE), ['V-02']],
  [organisatie('reparatiecafe-de-schakel', 'Reparatiecafé De Schakel', HOF_VAN_TWENTE), ['V-03']],
  [
    organisatie('taalschool-de-brug', 'Taalschool De Brug', HENGELO),
    ['C-01', 'C-02', 'C-03', 'C-04', 'C-05', 'C-07', 'C-08', 'C-09', 'C-11', 'C-13', 'C-14'],
  ],
  [organisatie('leercentrum-zonnehof', 'Leercentrum Zonnehof', BORNE), ['C-06', 'C-10', 'C-12']],
  [organisatie('maatjes-midden-twente', 'Stichting Maatjes Midden-Twente', HENGELO), ['S-01', 'S-02', 'S-03', 'S-04', 'S-05']],
];

export const middenTwenteOrganisaties: readonly Organisatiezaad[] = AANBIEDERS.map(([org]) => org);

/** Who publishes this golden offer. @throws Error for an offer that is not in the set */
export const middenTwenteAanbieder = (aanbodId: string): AanbodV1['aanbieder'] => {
  const gevonden = AANBIEDERS.find(([, ids]) => ids.includes(aanbodId));
  if (!gevonden) throw new Error(`Aanbod ${aanbodId} heeft geen aanbieder.`);
  const [{ id, naam }] = gevonden;
  return { id, naam };
};

/** What the titles of some golden offers say and no field of the format holds. */
const TITEL_ZEGT: Readonly<Record<string, Detailvelden>> = {
  'W-02': { vier_dagen_mogelijk: 'ja' },
  'W-03': { investering: 'opleiding op een studieavond' },
  'W-04': { leerwerk: 'ja' },
  'C-10': { onderdelen: 'taal|rekenen|digitaal' },
  'S-01': { vorm: 'taalmaatje' },
  'S-02': { vorm: 'jobcoach', maanden: '12', nazorg_maanden: '12' },
};

/** Own fields of the kind for a golden offer. */
export const middenTwenteDetails = (rij: GoldenAanbod): Detailvelden => ({ ...verplichteVelden(rij), ...TITEL_ZEGT[rij.id] });

let omschrijvingen: Readonly<Record<string, string>> | undefined;

/** A few words for who reads the offer; no rule reads them. */
export const middenTwenteOmschrijving = (aanbodId: string): string | null => {
  omschrijvingen ??= leesGegevens<Readonly<Record<string, string>>>('midden-twente/omschrijvingen.json');
  return omschrijvingen[aanbodId] ?? null;
};
