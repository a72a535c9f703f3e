import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { PARAMETERS, parameter, type Parameternaam } from '../parameters.js';
import type { Aanbodzaad, Persoonszaad, Regiozaad } from '../zaad.js';
import { maakGegenereerdeRegio } from './gegenereerd.js';
import { maakRegio } from './maak-regio.js';
import { MIDDEN_TWENTE, TWENTE } from './samenwerkingen.js';

const VANDAAG = '2026-03-02';
const twente = maakRegio('twente', VANDAAG);
const aanbod = [...twente.aanbod()];
const mensen = [...twente.mensen()];

const hash = (regio: Regiozaad): string => {
  const som = createHash('sha256').update(
    JSON.stringify([regio.gemeenten, regio.samenwerkingen, regio.woonplaatsen, regio.organisaties, regio.valkuilen]),
  );
  for (const rij of regio.aanbod()) som.update(JSON.stringify(rij));
  for (const rij of regio.mensen()) som.update(JSON.stringify(rij));
  return som.digest('hex');
};

const aandelen = <T>(rijen: readonly T[], sleutel: (rij: T) => string): Record<string, number> => {
  const tellingen: Record<string, number> = {};
  for (const rij of rijen) tellingen[sleutel(rij)] = (tellingen[sleutel(rij)] ?? 0) + 100 / rijen.length;
  return tellingen;
};

/** The largest distance between drawn and asked shares, in percentage points. */
const afwijking = (getrokken: Record<string, number>, gewichten: Readonly<Record<string, number>>): number => {
  const som = Object.values(gewichten).reduce((a, b) => a + b, 0);
  return Math.max(...Object.entries(gewichten).map(([naam, gewicht]) => Math.abs((getrokken[naam] ?? 0) - (gewicht / som) * 100)));
};

describe('dezelfde keuzes geven dezelfde regio', () => {
  test('hetzelfde zaad geeft bit voor bit hetzelfde', () => {
    expect(hash(maakRegio('twente', VANDAAG))).toBe(hash(twente));
    expect(hash(maakRegio('midden-twente', VANDAAG))).toBe(hash(maakRegio('midden-twente', VANDAAG)));
  });

  test('een ander zaad of een andere raming van de leerroutes geeft een andere regio', () => {
    expect(hash(maakGegenereerdeRegio({ maat: 'twente', vandaag: VANDAAG, zaad: 'anders' }))).not.toBe(hash(twente));
    expect(hash(maakGegenereerdeRegio({ maat: 'twente', vandaag: VANDAAG, scenario: 'rijk' }))).not.toBe(hash(twente));
  });

  test('een aanbod met een nummer is hetzelfde in een grotere regio', () => {
    const groter = maakGegenereerdeRegio({ maat: 'twente', vandaag: VANDAAG, aantallen: { aanbod: 2_100, mensen: 10 } });
    const zonderAanbieder = ({ aanbod: { aanbieder: _, ...rest } }: Aanbodzaad) => rest;
    expect([...groter.aanbod()].slice(0, 2_000).map(zonderAanbieder)).toEqual(aanbod.map(zonderAanbieder));
  });
});

describe('de omvang', () => {
  test('Twente telt 2.300 mensen en 2.000 keer aanbod over de veertien gemeenten', () => {
    expect([mensen.length, aanbod.length]).toEqual([2_300, 2_000]);
    expect(new Set(aanbod.map((rij) => rij.aanbod.id)).size).toBe(2_000);
    expect(new Set(mensen.map((rij) => rij.profiel.id)).size).toBe(2_300);
    const gegenereerd = mensen.filter(({ profiel }) => !profiel.id.includes('-v-'));
    expect([...new Set(gegenereerd.map(({ profiel }) => profiel.gemeentecode))].sort()).toEqual([...TWENTE]);
  });

  test('Nederland telt 60.000 mensen en 100.000 keer aanbod over 342 gemeenten', () => {
    const nl = maakRegio('nl', VANDAAG);
    expect(nl.aantallen).toEqual({ aanbod: 100_000, mensen: 60_000 });
    expect(nl.gemeenten).toHaveLength(342);
    expect(nl.samenwerkingen.filter(({ vorm }) => vorm === 'arbeidsmarktregio')).toHaveLength(35);
    const ingedeeld = nl.samenwerkingen.filter(({ vorm }) => vorm === 'arbeidsmarktregio').flatMap(({ gemeenten }) => gemeenten);
    expect(ingedeeld.sort()).toEqual(nl.gemeenten.map(({ code }) => code));
  });

  test('Midden-Twente heeft naast de voorbeeldmensen precies één cohortpaar van 84', () => {
    const regio = maakRegio('midden-twente', VANDAAG);
    const gegenereerd = [...regio.mensen()].filter(({ profiel }) => profiel.id.startsWith('MT-'));
    expect(gegenereerd).toHaveLength(84);
    expect(
      [...new Set(gegenereerd.map(({ profiel }) => profiel.gemeentecode))].every((code) => (MIDDEN_TWENTE as readonly string[]).includes(code)),
    ).toBe(true);
  });
});

describe('de verdelingen', () => {
  const levend = (rijen: readonly Aanbodzaad[]) => rijen.filter((rij) => !rij.aanbod.id.includes('-v-'));

  test('de soorten, het taalniveau en de plekken liggen binnen drie procentpunten van de parameters', () => {
    const rijen = levend(aanbod);
    expect(
      afwijking(
        aandelen(rijen, (rij) => rij.aanbod.soort),
        parameter('aanbod.soort'),
      ),
    ).toBeLessThan(3);
    expect(
      afwijking(
        aandelen(rijen, (rij) => String(rij.aanbod.plekken.totaal)),
        parameter('aanbod.plekken'),
      ),
    ).toBeLessThan(3);
    const zonderCursus = rijen.filter((rij) => rij.aanbod.soort !== 'cursus');
    expect(
      afwijking(
        aandelen(zonderCursus, (rij) => rij.aanbod.eisen.taalMinimaal ?? 'geen'),
        parameter('aanbod.taalMinimaal'),
      ),
    ).toBeLessThan(3);
  });

  test('leeftijd, fase en trajectdoel liggen binnen drie procentpunten van de parameters', () => {
    const band = ({ profiel: { leeftijd } }: Persoonszaad) =>
      leeftijd! < 25 ? '18-24' : leeftijd! < 35 ? '25-34' : leeftijd! < 45 ? '35-44' : leeftijd! < 55 ? '45-54' : '55-67';
    const man = parameter('mensen.leeftijd.man');
    const vrouw = parameter('mensen.leeftijd.vrouw');
    const samen = Object.fromEntries(Object.keys(man).map((naam) => [naam, man[naam as keyof typeof man] + vrouw[naam as keyof typeof vrouw]]));
    expect(
      afwijking(
        aandelen(
          mensen.filter(({ profiel }) => profiel.leeftijd !== null),
          band,
        ),
        samen,
      ),
    ).toBeLessThan(3);
    expect(
      afwijking(
        aandelen(
          mensen.filter(({ profiel }) => profiel.fase !== null),
          ({ profiel }) => profiel.fase!,
        ),
        parameter('mensen.fase'),
      ),
    ).toBeLessThan(3);
    expect(
      afwijking(
        aandelen(mensen, ({ trajectdoel }) => trajectdoel!),
        parameter('mensen.trajectdoel'),
      ),
    ).toBeLessThan(3);
  });

  test('in Nederland is 3 % van de titels verschreven en 5 % bijna dubbel', () => {
    const titels = [...maakGegenereerdeRegio({ maat: 'nl', vandaag: VANDAAG, aantallen: { aanbod: 20_000, mensen: 3 } }).aanbod()].map(
      (rij) => rij.aanbod.titel,
    );
    const herplaatst = titels.filter((titel) => /\((nieuw)\)$| per direct$| - herplaatst$/.test(titel)).length;
    // One of the four ways to repeat a title leaves it as it was.
    expect(Math.abs(herplaatst / titels.length - 0.05 * 0.75)).toBeLessThan(0.01);
    const gewoon = new Map<string, number>();
    for (const titel of titels) gewoon.set(titel, (gewoon.get(titel) ?? 0) + 1);
    const eenmalig = titels.filter((titel) => gewoon.get(titel) === 1).length;
    expect(eenmalig / titels.length).toBeGreaterThan(0.01);
    expect(eenmalig / titels.length).toBeLessThan(0.05);
  });
});

describe('wat gegenereerd is, kan bestaan', () => {
  test('alle aanbod is open op de dag van zaaien en heeft een aanbieder in de lijst', () => {
    const organisaties = new Set(twente.organisaties.map(({ id }) => id));
    for (const { aanbod: rij } of aanbod) {
      expect({
        id: rij.id,
        open: rij.periode.tot > VANDAAG,
        bekend: organisaties.has(rij.aanbieder.id),
        rooster: rij.rooster.dagdelen.length > 0,
      }).toEqual({ id: rij.id, open: true, bekend: true, rooster: true });
    }
  });

  test('geboortedatum en leeftijd zeggen hetzelfde', () => {
    for (const { profiel, persoonlijk } of mensen) {
      if (!persoonlijk?.geboortedatum) continue;
      const verjaard = persoonlijk.geboortedatum.slice(5) <= VANDAAG.slice(5) ? 0 : 1;
      expect(Number(VANDAAG.slice(0, 4)) - Number(persoonlijk.geboortedatum.slice(0, 4)) - verjaard).toBe(profiel.leeftijd);
    }
  });

  test('wie al iets doet, doet bestaand aanbod uit het eigen plan', () => {
    const perId = new Map(aanbod.map((rij) => [rij.aanbod.id, rij.aanbod]));
    const bezig = mensen.filter(({ profiel }) => profiel.lopend.length > 0);
    expect(bezig.length).toBeGreaterThan(200);
    for (const { profiel } of bezig) {
      const lopend = perId.get(profiel.lopend[0]!)!;
      expect(lopend.rooster.minutenPerWeek).toBe(profiel.lopendeMinuten);
      if (lopend.eigenschappen.betaald) expect(profiel.magWerken).toBe(true);
    }
  });

  test('nergens staat een gegeven van klasse P5', () => {
    const namen = new Set<string>();
    const verzamel = (waarde: unknown): void => {
      if (Array.isArray(waarde)) waarde.forEach(verzamel);
      else if (typeof waarde === 'object' && waarde !== null) {
        for (const [naam, deel] of Object.entries(waarde)) {
          namen.add(naam.toLowerCase());
          verzamel(deel);
        }
      }
    };
    verzamel([mensen.slice(0, 500), aanbod.slice(0, 200)]);
    const verboden =
      /bsn|burgerservice|vnummer|nationaliteit|etnic|herkomst|afkomst|geboorteland|religie|geloof|diagnose|gezondheid|asiel|leerbaarheid|boete|sanctie|geweld|geslacht|moedertaal/;
    expect([...namen].filter((naam) => verboden.test(naam))).toEqual([]);
    // Nine or ten digits in a row would be a BSN or a V-nummer.
    expect(mensen.map((rij) => JSON.stringify(rij)).filter((rij) => /(?<![\d.])\d{9,10}(?!\d)/.test(rij))).toEqual([]);
  });
});

test('elke parameter noemt zijn bron en zijn status', () => {
  for (const naam of Object.keys(PARAMETERS) as Parameternaam[]) {
    expect(PARAMETERS[naam].bron.length).toBeGreaterThan(10);
    expect(['gepubliceerd', 'gekalibreerd', 'aanname']).toContain(PARAMETERS[naam].status);
  }
});
