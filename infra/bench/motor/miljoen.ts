import { AanbodKolommen, PROGRAMMA_HENGELO, type PersoonFeiten } from '@regiomatch/matching-kern';
import { mediaan, meetBlok, warmOp, type Blok } from './blok.js';
import { hoogstens } from '../verslag/doel.js';
import { meetgegevens, VANDAAG } from './gegevens.js';
import { bytesInGebruik } from './geheugen.js';
import { meetHerbouw } from './herbouw.js';
import { TOP } from './in-proces.js';
import type { Omvang } from './omvang.js';
import { blokrij, keer, ms, tabel } from '../verslag/tabel.js';
import type { Uitslag } from '../verslag/uitslag.js';

const AANTAL = 1_000_000;

/** The same questions with ten times the offers. @param klein the times at 100,000 offers of the same run */
export const meetMiljoen = async (mensen: readonly PersoonFeiten[], klein: Blok, { rondes, vragen }: Omvang): Promise<Uitslag> => {
  const vooraf = bytesInGebruik();
  const motor = AanbodKolommen.bouw(meetgegevens({ aanbod: AANTAL, mensen: 0 }).aanbod());
  const perAanbod = (bytesInGebruik() - vooraf) / motor.aantal;
  const vraag = (nummer: number): unknown => motor.zoek(mensen[nummer % mensen.length]!, PROGRAMMA_HENGELO, VANDAAG, { aantal: TOP, vanaf: 0 });
  await warmOp(vraag);
  const blokken: Blok[] = [];
  for (let ronde = 0; ronde < rondes; ronde += 1) blokken.push(meetBlok(vragen, vraag));
  const uit = mediaan(blokken);
  const { totaalMs, langsteBlokMs } = await meetHerbouw(motor);
  const [p50, p99] = [uit.p50 / klein.p50, uit.p99 / klein.p99];
  return {
    tekst: `${tabel(
      [`1.000.000 keer aanbod: ${vragen} vragen per blok, mediaan van ${rondes} rondes`, 'p50 ms', 'p99 ms'],
      [blokrij('kolommen', uit), ['÷ 100.000 keer aanbod', keer(p50), keer(p99)]],
    )}\n\nGeheugen: ${perAanbod.toFixed(0)} bytes per aanbod. Herbouw: ${(totaalMs / 1000).toFixed(2)} s, langste blok ${ms(langsteBlokMs)} ms.`,
    doelen: [
      hoogstens('1.000.000 ÷ 100.000 keer aanbod, p50', p50, 12, '×'),
      hoogstens('1.000.000 ÷ 100.000 keer aanbod, p99', p99, 14, '×'),
      hoogstens('langste blok tijdens de herbouw van 1.000.000', langsteBlokMs, 20, 'ms'),
    ],
  };
};
