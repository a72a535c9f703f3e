export { metEigenRegio, startEigenRegio, type EigenRegio } from './eigen-regio.js';
export { leesMap, type Voorbeeldmap } from './map/lees-map.js';
export { voerOordeelUit } from './voer-oordeel-uit.js';
export { uitslagtekst, type Uitslag } from './vergelijken/uitslag.js';
