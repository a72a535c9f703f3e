export { metEigenRegio, startEigenRegio, type EigenRegio } from './eigen-regio.js';
export { leesMap, type Voorbeeldmap } from './map/lees-map.js';
export { voerOordeelUit } from './voer-oordeel-uit.js';
export { uitslagtekst, type Uitslag } from './vergelijken/uitslag.js';
export type { Verwachting } from './map/verwachting.js';
export { isBekend } from './vragen/is-bekend.js';
export { vraagAanbod } from './vragen/vraag-aanbod.js';
export { vraagOordelen, vraagPersoon } from './vragen/vraag-persoon.js';
