import type { Aanleiding } from '@regiomatch/contracts';
import type { Inhoud } from './inhoud.js';
import type { Regel } from './regel.js';
import type { Plekkenstand } from './stand.js';

/** The seats after the aanbieder states new numbers: what this marketplace granted stays granted. */
export const herverdeeldePlekken = (huidig: Plekkenstand, { totaal, vrij }: Inhoud<unknown>['plekken']): Plekkenstand => ({
  ...huidig,
  totaal,
  vrij: vrij ?? huidig.vrij + totaal - huidig.totaal,
});

/** Who waits goes first: as many free seats as there are people waiting go to the waiting list. */
export const doorgeschoven = ({ totaal, vrij, verleend, wachtlijst }: Plekkenstand): Plekkenstand => {
  const aantal = Math.min(vrij, wachtlijst);
  return { totaal, vrij: vrij - aantal, verleend: verleend + aantal, wachtlijst: wachtlijst - aantal };
};

export const plekkenregels: readonly Regel<Plekkenstand>[] = [
  {
    code: 'aanbod.plekken-al-vergeven',
    veld: 'plekken',
    melding: 'Er zijn al meer plekken vergeven. Geef eerst plekken terug.',
    geldt: ({ totaal, vrij, verleend }) => vrij >= 0 && vrij + verleend <= totaal,
  },
];

/** What a seat that was granted means to the outside world. */
export const aanleidingNaVerlenen = ({ vrij }: Pick<Plekkenstand, 'vrij'>): Aanleiding => (vrij === 0 ? 'vol' : 'plek-vergeven');
