import {
  MensenKolommen,
  oordeel,
  PROGRAMMA_HENGELO,
  rangschik,
  type AanbodFeiten,
  type Mensenvraag,
  type PersoonFeiten,
} from '@regiomatch/matching-kern';
import { mediaan, meetBlok, warmOp, type Blok } from './blok.js';
import { hoogstens } from '../verslag/doel.js';
import { VANDAAG } from './gegevens.js';
import { TOP } from './in-proces.js';
import type { Omvang } from './omvang.js';
import { blokrij, tabel } from '../verslag/tabel.js';
import type { Uitslag } from '../verslag/uitslag.js';

const CONTROLES = 10;
/** A block ends early when an answer is very slow, so that the report still comes. */
const BLOK_MS = 20_000;

const vraagVan = (aanbod: AanbodFeiten): Mensenvraag => ({
  vandaag: VANDAAG,
  programmaVan: () => PROGRAMMA_HENGELO,
  leesbaar: new Set([aanbod.gemeentecode]),
  aantal: TOP,
  vanaf: 0,
});

/** Offer → people, as a klantmanager of the offer's own gemeente asks it. */
export const meetMensenVoorAanbod = async (
  mensen: readonly PersoonFeiten[],
  aanbod: readonly AanbodFeiten[],
  { rondes, vragen }: Omvang,
): Promise<Uitslag> => {
  const begin = performance.now();
  const motor = MensenKolommen.bouw(mensen);
  const bouwMs = performance.now() - begin;
  for (const een of aanbod.slice(0, CONTROLES)) controleer(motor, mensen, een);
  const gevraagd = aanbod.map((een) => ({ een, vraag: vraagVan(een) }));
  const stel = (nummer: number): unknown => {
    const { een, vraag } = gevraagd[nummer % gevraagd.length]!;
    return motor.zoek(een, vraag);
  };
  const eerste = meetBlok(CONTROLES, stel);
  const perBlok = Math.min(vragen, Math.max(CONTROLES, Math.floor(BLOK_MS / eerste.p50)));
  await warmOp(stel);
  const blokken: Blok[] = [];
  for (let ronde = 0; ronde < rondes; ronde += 1) blokken.push(meetBlok(perBlok, stel));
  const uit = mediaan(blokken);
  return {
    tekst: `${tabel(
      [`Mensen bij een aanbod: ${mensen.length} mensen, ${perBlok} vragen per blok, mediaan van ${rondes} rondes`, 'p50 ms', 'p99 ms'],
      [blokrij('kolommen', uit)],
    )}\n\nOpbouwen: ${(bouwMs / 1000).toFixed(2)} s.`,
    doelen: [hoogstens('mensen bij een aanbod, p50', uit.p50, 0.1, 'ms'), hoogstens('mensen bij een aanbod, p99', uit.p99, 0.3, 'ms')],
  };
};

/** @throws Error when the engine names other people, or in another order, than the kernel pair by pair */
const controleer = (motor: MensenKolommen, mensen: readonly PersoonFeiten[], aanbod: AanbodFeiten): void => {
  const vraag = vraagVan(aanbod);
  const paren = mensen
    .filter(({ gemeentecode }) => vraag.leesbaar.has(gemeentecode))
    .flatMap((persoon) => {
      const paar = oordeel(persoon, aanbod, PROGRAMMA_HENGELO, VANDAAG);
      return paar.status === 'match' ? [{ id: persoon.id, score: paar.score, meters: paar.meters, punten: paar.punten }] : [];
    });
  const verwacht = rangschik(paren)
    .slice(0, TOP)
    .map(({ id, score, meters }) => `${id} ${score} ${meters}`);
  const gevonden = motor.zoek(aanbod, vraag).treffers.map(({ id, score, meters }) => `${id} ${score} ${meters}`);
  if (verwacht.join() !== gevonden.join()) throw new Error(`Mensen bij ${aanbod.id}: kern «${verwacht.join()}», kolommen «${gevonden.join()}».`);
};
