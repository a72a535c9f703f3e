export { gemeentenlijst, type Gemeente } from './plaatsen/gemeentenlijst.js';
export { plaatsenMetNaam, plaatsenPerGemeente } from './plaatsen/plaatsenlijst.js';
