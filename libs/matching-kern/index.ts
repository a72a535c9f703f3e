export { naarAanbodFeiten, type AanbodFeiten } from './aanbod-feiten.js';
export { afstandInMeters, type Punt } from './afstand.js';
export { naarDagdeelmasker, uitDagdeelmasker, type Dagdeelmasker } from './dagdeelmasker.js';
export { isOpen } from './is-open.js';
export { naarNiveau, niveauNaam, type Niveau } from './niveau.js';
export {
  introductieweigeringen,
  kleinsteWijzigingen,
  oordeel,
  type Lopend,
  type Match,
  type NogTeBepalen,
  type Oordeel,
  type Weigering,
} from './oordeel.js';
export { naarPersoonFeiten, type PersoonFeiten } from './persoon-feiten.js';
export { naarProgrammaFeiten, PROGRAMMA_HENGELO, type ProgrammaFeiten } from './programma.js';
export { perCodepunt, rangorde, rangschik, type Gerangschikt } from './rangorde.js';
export { INTRODUCTIEREGELS } from './regels/introductieregels.js';
export type { Context, Regel, Uitspraak } from './regels/regel.js';
export { REGELS } from './regels/regels.js';
export { WEIGERINGSCODES, type Paarcode, type Weigeringscode } from './regels/weigeringscode.js';
export type { Wijziging } from './regels/wijziging.js';
export { COMPONENTEN_LIJST } from './score/componenten.js';
export { verklaarPunten, type Punten, type Puntenregel } from './score/punten.js';
export type { Rangcomponent } from './score/rangcomponent.js';
export { oordeelWeek, type Weeklid, type Weekoordeel, type Weekwaarschuwing } from './week/oordeel-week.js';
export { AanbodKolommen } from './kolommen/aanbod-kolommen.js';
export { MensenKolommen, type Mensenvraag } from './kolommen/mensen-kolommen.js';
export type { Geweigerde, Geweigerden, Mensenresultaat, Pagina, Telcode, Telling, Treffer, Zoekresultaat } from './kolommen/resultaat.js';
