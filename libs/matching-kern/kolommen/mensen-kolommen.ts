export { MensenEenVoorEen as MensenKolommen, type Mensenvraag } from './mensen-een-voor-een.fixture.js';
