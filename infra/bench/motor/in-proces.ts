import { PROGRAMMA_HENGELO, type AanbodKolommen, type PersoonFeiten } from '@regiomatch/matching-kern';
import { mediaan, meetBlok, meetTraagBlok, warmOp, type Blok } from './blok.js';
import { minstens } from '../verslag/doel.js';
import { VANDAAG } from './gegevens.js';
import type { Omvang } from './omvang.js';
import type { Planwijze, Rivaal } from './rivaal/rivaal.js';
import { blokrij, keer, tabel } from '../verslag/tabel.js';
import type { Uitslag } from '../verslag/uitslag.js';

export const TOP = 20;

export interface InProces extends Uitslag {
  readonly motor: Blok;
}

/** The engine beside the rival in one process: blocks in turn, the profiles in a circle, medians of the rounds. */
export const meetInProces = async (motor: AanbodKolommen, rivaal: Rivaal, mensen: readonly PersoonFeiten[], omvang: Omvang): Promise<InProces> => {
  const { rondes, vragen } = omvang;
  const persoon = (nummer: number): PersoonFeiten => mensen[nummer % mensen.length]!;
  const vraagMotor = (nummer: number): unknown => motor.zoek(persoon(nummer), PROGRAMMA_HENGELO, VANDAAG, { aantal: TOP, vanaf: 0 });
  const vraagRivaal = (nummer: number): Promise<unknown> => rivaal.zoek(persoon(nummer), PROGRAMMA_HENGELO, TOP);
  const planwijze = await snelstePlanwijze(rivaal, vraagRivaal, mensen.length);
  const blokken: { readonly motor: Blok; readonly rivaal: Blok }[] = [];
  for (let ronde = 0; ronde < rondes; ronde += 1) {
    // Each drives the other's data out of the processor's cache, and waiting for a database lets the processor slow down.
    await warmOp(vraagMotor);
    const uitMotor = meetBlok(vragen, vraagMotor);
    await warmOp(vraagRivaal);
    blokken.push({ motor: uitMotor, rivaal: await meetTraagBlok(vragen, vraagRivaal) });
  }
  const [uitMotor, uitRivaal] = [mediaan(blokken.map((blok) => blok.motor)), mediaan(blokken.map((blok) => blok.rivaal))];
  const [p50, p99] = [uitRivaal.p50 / uitMotor.p50, uitRivaal.p99 / uitMotor.p99];
  return {
    motor: uitMotor,
    tekst: tabel(
      [`In het proces: ${mensen.length} profielen, ${vragen} vragen per blok, mediaan van ${rondes} rondes`, 'p50 ms', 'p99 ms'],
      [blokrij('kolommen', uitMotor), blokrij(`PostgreSQL (${planwijze})`, uitRivaal), ['PostgreSQL ÷ kolommen', keer(p50), keer(p99)]],
    ),
    doelen: [minstens('in het proces, p50', p50, 40), minstens('in het proces, p99', p99, 40)],
  };
};

/** Leaves the rival in the way of planning that answers fastest, warmed up. */
const snelstePlanwijze = async (rivaal: Rivaal, vraag: (nummer: number) => Promise<unknown>, aantal: number): Promise<Planwijze> => {
  const tijden: { readonly planwijze: Planwijze; readonly p50: number }[] = [];
  for (const planwijze of ['force_generic_plan', 'force_custom_plan'] as const) {
    await rivaal.kies(planwijze);
    await meetTraagBlok(aantal, vraag);
    tijden.push({ planwijze, p50: (await meetTraagBlok(aantal, vraag)).p50 });
  }
  const { planwijze } = tijden.reduce((beste, ander) => (ander.p50 < beste.p50 ? ander : beste));
  await rivaal.kies(planwijze);
  await meetTraagBlok(aantal, vraag);
  return planwijze;
};
