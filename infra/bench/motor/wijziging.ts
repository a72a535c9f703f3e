import { PROGRAMMA_HENGELO, type AanbodKolommen, type PersoonFeiten } from '@regiomatch/matching-kern';
import { naarBlok } from './blok.js';
import { hoogstens } from '../verslag/doel.js';
import { VANDAAG } from './gegevens.js';
import { TOP } from './in-proces.js';
import { blokrij, tabel } from '../verslag/tabel.js';
import type { Uitslag } from '../verslag/uitslag.js';

/**
 * The time from receiving a changed offer to the answer that judges it in its new form: the best match of a person becomes full and must
 * be gone from the list. @throws Error when it is still there
 */
export const meetWijziging = (motor: AanbodKolommen, mensen: readonly PersoonFeiten[], aantal: number): Uitslag => {
  const zet: number[] = [];
  const geoordeeld: number[] = [];
  for (let nummer = 0; nummer < aantal; nummer += 1) {
    const persoon = mensen[nummer % mensen.length]!;
    const vraag = () => motor.zoek(persoon, PROGRAMMA_HENGELO, VANDAAG, { aantal: TOP, vanaf: 0 }).treffers;
    const [beste] = vraag();
    const aanbod = beste === undefined ? null : motor.vind(beste.id);
    if (aanbod === null) continue;
    const gewijzigd = { ...aanbod, vol: true };
    const begin = performance.now();
    motor.zet(gewijzigd);
    zet.push(performance.now() - begin);
    const treffers = vraag();
    geoordeeld.push(performance.now() - begin);
    if (treffers.some(({ id }) => id === aanbod.id)) throw new Error(`Aanbod ${aanbod.id} is vol en staat nog in de lijst van ${persoon.id}.`);
    motor.zet(aanbod);
  }
  const [uitZet, uitOordeel] = [naarBlok(zet), naarBlok(geoordeeld)];
  return {
    tekst: tabel(
      [`Wijziging van een aanbod, ${geoordeeld.length} keer`, 'p50 ms', 'p99 ms'],
      [blokrij('opnemen', uitZet), blokrij('opnemen en in de nieuwe vorm beoordelen', uitOordeel)],
    ),
    doelen: [hoogstens('wijziging tot nieuw oordeel, p99', uitOordeel.p99, 1, 'ms')],
  };
};
