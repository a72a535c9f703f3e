import type { AanbodV1 } from '@regiomatch/contracts';
import { aanbod } from './voorbeelden.fixture.js';

const AANBOD: readonly (readonly [id: string, titel: string, omschrijving: string])[] = [
  ['MAG', 'Medewerker magazijn', 'Je vult stellingen en zet bestellingen klaar.'],
  ['ORD', 'Orderverzamelaar', 'Je verzamelt bestellingen in een groot distributiecentrum.'],
  ['HEF', 'Heftruckchauffeur', 'Je rijdt pallets naar de juiste plek.'],
  ['VRA', 'Vrachtwagenchauffeur', 'Je brengt goederen naar winkels in het hele land.'],
  ['BUS', 'Buschauffeur streekvervoer', 'Je kent de lijnen en helpt reizigers.'],
  ['BEZ', 'Bezorger pakketten', 'Je rijdt elke dag een vaste route.'],
  ['SCH', 'Schilder', 'Samen met een ervaren collega kozijnen verven.'],
  ['MET', 'Metselaar', 'Je bouwt muren van nieuwe woningen.'],
  ['TIM', 'Timmerman', 'Je maakt en plaatst kozijnen.'],
  ['LOO', 'Loodgieter', 'Je legt leidingen en herstelt lekkages.'],
  ['ELE', 'Elektromonteur', 'Je legt kabels aan in nieuwe woningen.'],
  ['LAS', 'Lasser', 'Je last stalen frames.'],
  ['AUT', 'Automonteur', 'Je geeft een beurt en vervangt banden.'],
  ['FIE', 'Fietsenmaker', 'Je plakt banden en stelt remmen af.'],
  ['KOK', 'Zelfstandig werkend kok', 'Je kookt voor tachtig gasten.'],
  ['KEU', 'Keukenhulp', 'Je snijdt groente en houdt de spoelkeuken schoon.'],
  ['BED', 'Medewerker bediening', 'Je brengt de borden naar de tafels.'],
  ['BAK', 'Bakker', 'Je begint vroeg en kneedt deeg.'],
  ['SLA', 'Medewerker slagerij', 'Je snijdt vlees en helpt klanten.'],
  ['INP', 'Inpakker', 'Je vouwt dozen aan een lopende band.'],
  ['VAK', 'Vakkenvuller supermarkt', 'Je vult de schappen bij.'],
  ['KAS', 'Kassamedewerker', 'Je rekent af met klanten.'],
  ['VER', 'Verkoopmedewerker kleding', 'Je adviseert klanten in de winkel.'],
  ['REC', 'Medewerker receptie', 'Je ontvangt bezoekers en neemt de telefoon aan.'],
  ['SOF', 'Softwareontwikkelaar', 'Je bouwt websites in een klein team.'],
  ['NAA', 'Naaister', 'Je zet ritsen in en maakt zomen.'],
  ['KAP', 'Kapper', 'Je wast en knipt.'],
  ['SMK', 'Schoonmaker kantoren', 'Je werkt in de avond in het centrum.'],
  ['GLA', 'Glazenwasser', 'Je werkt op hoogte.'],
  ['HOV', 'Hovenier', 'Je snoeit hagen en maait gras.'],
  ['PLA', 'Medewerker kas', 'Je oogst tomaten.'],
  ['CON', 'Conciërge basisschool', 'Je bent er voor de leerlingen en het gebouw.'],
  ['KLA', 'Klassenassistent', 'Je helpt de leraar in groep drie.'],
  ['KIN', 'Groepshulp kinderopvang', 'Je maakt fruithapjes en ruimt op.'],
  ['TAN', 'Tandartsassistent', 'Je maakt instrumenten klaar.'],
  ['VZO', 'Verzorgende', 'Je helpt ouderen met aankleden.'],
  ['THU', 'Thuishulp', 'Je helpt mensen thuis in het huishouden.'],
  ['BOE', 'Assistent boekhouder', 'Je verwerkt facturen.'],
  ['CAF', 'Taalcafé', 'Samen praten met een kop koffie.'],
  ['TAA', 'Taalles voor beginners', 'Lezen en schrijven van het begin af aan.'],
  ['FLE', 'Fietsles voor vrouwen', 'Leren rijden in het verkeer.'],
  ['COM', 'Computerles', 'Mailen, bellen met beeld en veilig op internet.'],
  ['BRI', 'Hulp bij een brief van de overheid', 'Samen lezen wat er staat.'],
  ['WAN', 'Wandelgroep', 'Elke week een uur buiten.'],
  ['TUI', 'Buurttuin', 'Zaaien, wieden en oogsten met de buren.'],
];

/** Offers of a region in small, each in Hengelo and open. */
export const ZOEKAANBOD: readonly AanbodV1[] = AANBOD.map(([id, titel, omschrijving]) =>
  aanbod(id, { titel, omschrijving, richtingen: [], kenmerken: [] }),
);

export interface Zoekproef {
  readonly wat: 'tikfout' | 'samenstelling' | 'meervoud' | 'synoniem';
  readonly tekst: string;
  /** Id of the offer that has to stand on top. */
  readonly bovenaan: string;
}

const proef = (wat: Zoekproef['wat'], tekst: string, bovenaan: string): Zoekproef => ({ wat, tekst, bovenaan });

/** What people type, and what they mean. */
export const ZOEKPROEVEN: readonly Zoekproef[] = [
  proef('tikfout', 'schidler', 'SCH'),
  proef('tikfout', 'magzijn', 'MAG'),
  proef('tikfout', 'loodgeiter', 'LOO'),
  proef('tikfout', 'metselar', 'MET'),
  proef('tikfout', 'elektromontuer', 'ELE'),
  proef('tikfout', 'hoovenier', 'HOV'),
  proef('tikfout', 'vrachtwagenchaufeur', 'VRA'),
  proef('tikfout', 'conserge', 'CON'),
  proef('samenstelling', 'magazijnmedewerker', 'MAG'),
  proef('samenstelling', 'receptiemedewerker', 'REC'),
  proef('samenstelling', 'bedieningsmedewerker', 'BED'),
  proef('samenstelling', 'slagerijmedewerker', 'SLA'),
  proef('samenstelling', 'chauffeur vrachtwagen', 'VRA'),
  proef('samenstelling', 'computer les', 'COM'),
  proef('samenstelling', 'taal cafe', 'CAF'),
  proef('samenstelling', 'wandel', 'WAN'),
  proef('meervoud', 'taallessen', 'TAA'),
  proef('meervoud', 'fietslessen', 'FLE'),
  proef('meervoud', 'schilders', 'SCH'),
  proef('meervoud', 'brieven', 'BRI'),
  proef('meervoud', 'wandelgroepen', 'WAN'),
  proef('meervoud', 'bakkers', 'BAK'),
  proef('meervoud', 'glazenwassers', 'GLA'),
  proef('synoniem', 'trucker', 'VRA'),
  proef('synoniem', 'tuinman', 'HOV'),
  proef('synoniem', 'elektricien', 'ELE'),
  proef('synoniem', 'orderpicker', 'ORD'),
  proef('synoniem', 'serveerster', 'BED'),
  proef('synoniem', 'programmeur', 'SOF'),
  proef('synoniem', 'huismeester', 'CON'),
];
