import { AanbodKolommen, PROGRAMMA_HENGELO, type PersoonFeiten } from '@regiomatch/matching-kern';
import { hoogstens, type Doel } from '../verslag/doel.js';
import { meetgegevens, VANDAAG } from './gegevens.js';
import { bytesInGebruik } from './geheugen.js';
import { verschillen } from './gelijkheid.js';
import { meetHerbouw } from './herbouw.js';
import { meetInProces, TOP } from './in-proces.js';
import { metDatabase } from './meetdatabase.js';
import { meetMensenVoorAanbod } from './mensen-voor-aanbod.js';
import { meetMiljoen } from './miljoen.js';
import type { Omvang } from './omvang.js';
import { meetOverHttp } from './over-http.js';
import { Rivaal } from './rivaal/rivaal.js';
import { doelentabel, ms } from '../verslag/tabel.js';
import { meetWijziging } from './wijziging.js';

const AANBOD = 100_000;
const MENSEN = 60_000;
/** The generator begins with a few people made for known difficulties; the profiles come after them. */
const EERSTE_PROFIEL = 50;

export interface Motoruitslag {
  readonly tekst: string;
  readonly doelen: readonly Doel[];
}

/** Engine and rival answered the same question differently: no figure means anything. */
export class Ongelijk extends Error {}

/**
 * The columns engine beside the best row-wise plan of PostgreSQL, and the engine alone at other sizes and tasks.
 * @param meld receives progress, one line at a time
 * @throws Ongelijk with the differences when the two do not answer every profile the same
 */
export const meetMotor = async (omvang: Omvang, meld: (regel: string) => void): Promise<Motoruitslag> => {
  meld('Gegevens maken …');
  const gegevens = meetgegevens({ aanbod: AANBOD, mensen: MENSEN });
  const vooraf = bytesInGebruik();
  const motor = AanbodKolommen.bouw(gegevens.aanbod());
  const perAanbod = (bytesInGebruik() - vooraf) / motor.aantal;
  const mensen = [...gegevens.mensen()];
  const profielen = mensen.slice(EERSTE_PROFIEL, EERSTE_PROFIEL + omvang.profielen);

  const naastPostgres = await metDatabase(async (url) => {
    meld('PostgreSQL vullen …');
    const rivaal = await Rivaal.laad(url, gegevens.aanbod(), VANDAAG);
    try {
      meld(`Antwoorden vergelijken op ${profielen.length} profielen …`);
      const binnen = await vergelijk(motor, rivaal, profielen);
      meld('In het proces meten …');
      const inProces = await meetInProces(motor, rivaal, profielen, omvang);
      meld('Over HTTP meten …');
      const http = await meetOverHttp(motor, rivaal, profielen, omvang);
      return { binnen, inProces, http, plan: await rivaal.verklaar(binnen.midden, PROGRAMMA_HENGELO, TOP), server: await rivaal.gegevens() };
    } finally {
      await rivaal.sluit();
    }
  });
  const { binnen, inProces, http, plan, server } = naastPostgres;

  meld('Wijzigen en herbouwen meten …');
  const wijziging = meetWijziging(motor, profielen, omvang.vragen);
  const herbouw = await meetHerbouw(motor);
  meld('Mensen bij een aanbod meten …');
  const aanbod = profielen.flatMap((persoon) => motor.zoek(persoon, PROGRAMMA_HENGELO, VANDAAG, { aantal: 1, vanaf: 0 }).treffers);
  const andersom = await meetMensenVoorAanbod(
    mensen,
    aanbod.flatMap(({ id }) => motor.vind(id) ?? []),
    omvang,
  );
  if (omvang.miljoen) meld('Een miljoen keer aanbod meten …');
  const miljoen = omvang.miljoen ? await meetMiljoen(profielen, inProces.motor, omvang) : null;

  const doelen = [
    ...inProces.doelen,
    ...http.doelen,
    ...(miljoen?.doelen ?? []),
    ...andersom.doelen,
    ...wijziging.doelen,
    hoogstens('langste blok tijdens de herbouw van 100.000', herbouw.langsteBlokMs, 20, 'ms'),
  ];
  return {
    doelen,
    tekst: [
      `PostgreSQL ${server.versie} (shared_buffers ${server.geheugen}, tabel ${server.tabel}, dekkende index ${server.index}); ${AANBOD} keer aanbod in Nederland,` +
        ` binnen de straal p50 ${binnen.p50} en p99 ${binnen.p99}. Op ${profielen.length} profielen gelijk: ids, volgorde, meters, punten en aantallen per code.`,
      doelentabel(doelen),
      inProces.tekst,
      http.tekst,
      miljoen?.tekst ?? 'Een miljoen keer aanbod is niet gemeten (`--kort`).',
      andersom.tekst,
      wijziging.tekst,
      `Geheugen bij 100.000: ${perAanbod.toFixed(0)} bytes per aanbod. Herbouw: ${(herbouw.totaalMs / 1000).toFixed(2)} s in plakken van 4 ms, langste blok ${ms(herbouw.langsteBlokMs)} ms.`,
      `Het plan van PostgreSQL voor het profiel met het middelste aantal aanbod binnen de straal:\n\n\`\`\`text\n${plan}\n\`\`\``,
    ].join('\n\n'),
  };
};

interface Binnen {
  readonly p50: number;
  readonly p99: number;
  /** The profile with the median number of offers within the radius. */
  readonly midden: PersoonFeiten;
}

const vergelijk = async (motor: AanbodKolommen, rivaal: Rivaal, profielen: readonly PersoonFeiten[]): Promise<Binnen> => {
  const anders: string[] = [];
  const binnen: { readonly persoon: PersoonFeiten; readonly aantal: number }[] = [];
  for (const persoon of profielen) {
    const antwoord = motor.zoek(persoon, PROGRAMMA_HENGELO, VANDAAG, { aantal: TOP, vanaf: 0 });
    anders.push(...verschillen(persoon, antwoord, await rivaal.zoek(persoon, PROGRAMMA_HENGELO, TOP)));
    binnen.push({ persoon, aantal: motor.aantal - antwoord.buitenStraal });
  }
  if (anders.length > 0)
    throw new Ongelijk(`Motor en PostgreSQL antwoorden niet hetzelfde (${anders.length} regels):\n${anders.slice(0, 40).join('\n')}`);
  binnen.sort((a, b) => a.aantal - b.aantal);
  const op = (deel: number) => binnen[Math.ceil(deel * binnen.length) - 1]!;
  return { p50: op(0.5).aantal, p99: op(0.99).aantal, midden: op(0.5).persoon };
};
