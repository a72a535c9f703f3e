export { gemeentenlijst, type Gemeente } from './plaatsen/gemeentenlijst.js';
export { plaatsenMetNaam, plaatsenPerGemeente } from './plaatsen/plaatsenlijst.js';
export { PARAMETERS, type Parameter, type Parameterstatus } from './parameters.js';
export type {
  Aanbodzaad,
  Detailvelden,
  Gemeentezaad,
  Organisatiezaad,
  Persoonszaad,
  Regiozaad,
  Trajectdoel,
  Valkuil,
} from './zaad.js';
export { maakRegio } from './regio/maak-regio.js';
export { maakGegenereerdeRegio, type Generatorkeuzes } from './regio/gegenereerd.js';
export { maakMiddenTwente } from './regio/midden-twente.js';
export { generatierapport } from './rapport/generatierapport.js';
export { MATEN, type Maat } from './regio/maten.js';
export type { GoldenAanbod, GoldenPlaats, GoldenProfiel, GoldenSet } from './golden/golden-formaat.js';
export { aanbodUitGolden, profielUitGolden } from './golden/uit-golden.js';
export { verplichteVelden } from './golden/verplichte-velden.js';
export type { Ingang } from './zaaien/ingang.js';
export { HttpIngang } from './zaaien/http-ingang.js';
export { VraagGeweigerd } from './zaaien/vraag-geweigerd.js';
export { zaai, type Zaaiverslag } from './zaaien/zaai.js';
export { ImportMislukt } from './zaaien/import-mislukt.js';
