import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Component } from '@regiomatch/contracts';
import type { AanbodFeiten } from './aanbod-feiten.js';
import { goldenAanbod, goldenProfiel, type GoldenAanbod, type GoldenPlaats, type GoldenProfiel } from './golden.fixture.js';
import { oordeel } from './oordeel.js';
import { PROGRAMMA_HENGELO } from './programma.js';
import { rangschik } from './rangorde.js';
import { oordeelWeek } from './week/oordeel-week.js';
import { AanbodKolommen } from './kolommen/aanbod-kolommen.js';
import { MensenKolommen } from './kolommen/mensen-kolommen.js';

interface Verwacht {
  readonly match: readonly string[];
  readonly lopend?: readonly string[];
  readonly weigeringen: Readonly<Record<string, readonly string[]>>;
  readonly volgorde: readonly string[];
  readonly punten: Readonly<Record<string, Readonly<Record<Component, number>>>>;
}

interface Weekplan {
  readonly profiel: string;
  readonly aanbod: readonly string[];
  readonly urenInclLopend: number;
  readonly uitkomst: string;
  readonly weigeringen: readonly string[];
  readonly waarschuwingen: readonly string[];
  readonly toelichting: string;
}

const MAP = process.env['GOLDEN_MAP'] ?? join(import.meta.dirname, '../../../shared/golden');
const VANDAAG = '2025-06-02';
const aanwezig = existsSync(join(MAP, 'verwacht.json'));
const lees = <T>(bestand: string): T => JSON.parse(readFileSync(join(MAP, bestand), 'utf8')) as T;

const laad = () => {
  const plaatsen = lees<Record<string, GoldenPlaats>>('plaatsen.json');
  const aanbod = lees<GoldenAanbod[]>('aanbod.json').map((een) => goldenAanbod(een, plaatsen));
  const mensen = lees<GoldenProfiel[]>('profielen.json').map((een) => goldenProfiel(een, plaatsen, aanbod));
  return { aanbod, mensen, verwacht: lees<Record<string, Verwacht>>('verwacht.json') };
};

const gesorteerd = (codes: readonly string[]): readonly string[] => [...codes].sort();

(aanwezig ? describe : describe.skip)('de golden set', () => {
  const { aanbod, mensen, verwacht } = aanwezig ? laad() : { aanbod: [], mensen: [], verwacht: {} };
  const perId = new Map(aanbod.map((een) => [een.id, een]));
  const alles = { aantal: aanbod.length, vanaf: 0 };

  test.each(mensen.map((persoon) => [persoon.id, persoon] as const))('%s krijgt voor elk aanbod precies de verwachte uitkomst', (id, persoon) => {
    const paren = aanbod.map((een) => ({ id: een.id, ...oordeel(persoon, een, PROGRAMMA_HENGELO, VANDAAG) }));
    const { match, lopend, weigeringen, volgorde, punten } = verwacht[id]!;
    expect(gesorteerd(paren.filter(({ status }) => status === 'match').map((paar) => paar.id))).toEqual(gesorteerd(match));
    expect(paren.filter(({ status }) => status === 'lopend').map((paar) => paar.id)).toEqual(lopend ?? []);
    expect(Object.fromEntries(paren.filter(({ codes }) => codes.length > 0).map((paar) => [paar.id, gesorteerd(paar.codes)]))).toEqual(
      Object.fromEntries(Object.entries(weigeringen).map(([aanbodId, codes]) => [aanbodId, gesorteerd(codes)])),
    );
    const gevonden = paren.flatMap((paar) => (paar.status === 'match' ? [paar] : []));
    expect(rangschik(gevonden).map((paar) => paar.id)).toEqual(volgorde);
    expect(Object.fromEntries(gevonden.map((paar) => [paar.id, paar.punten]))).toEqual(punten);
    for (const paar of gevonden) expect(Object.values(paar.punten).reduce((som, een) => som + een, 0)).toBe(paar.score);
  });

  test.each(mensen.map((persoon) => [persoon.id, persoon] as const))('%s krijgt uit de kolommen dezelfde lijst en tellingen', (id, persoon) => {
    const kolommen = AanbodKolommen.bouw(aanbod);
    const { treffers, totaalMatches, tellingPerCode, lopend, buitenStraal } = kolommen.zoek(persoon, PROGRAMMA_HENGELO, VANDAAG, alles);
    const { volgorde, punten, weigeringen, match } = verwacht[id]!;
    expect(treffers.map((treffer) => treffer.id)).toEqual(volgorde);
    expect(Object.fromEntries(treffers.map((treffer) => [treffer.id, treffer.punten]))).toEqual(punten);
    expect(totaalMatches).toBe(match.length);
    expect(lopend).toEqual(verwacht[id]!.lopend ?? []);
    const codes = Object.values(weigeringen);
    const binnen = codes.filter((lijst) => !lijst.includes('BUITEN_STRAAL'));
    expect(buitenStraal).toBe(codes.length - binnen.length);
    for (const [code, aantal] of Object.entries(tellingPerCode)) {
      expect([code, aantal]).toEqual([code, binnen.filter((lijst) => lijst.includes(code)).length]);
    }
  });

  test.each(aanbod.map((een) => [een.id, een] as const))('%s vindt dezelfde mensen als die mensen dit aanbod vinden', (id, een) => {
    const leesbaar = new Set(mensen.map(({ gemeentecode }) => gemeentecode));
    const kolommen = MensenKolommen.bouw(mensen);
    const { treffers } = kolommen.zoek(een, { vandaag: VANDAAG, programmaVan: () => PROGRAMMA_HENGELO, leesbaar, aantal: mensen.length, vanaf: 0 });
    const wieHetVindt = mensen.filter((persoon) => verwacht[persoon.id]!.match.includes(id)).map((persoon) => persoon.id);
    expect(gesorteerd(treffers.map((treffer) => treffer.id))).toEqual(gesorteerd(wieHetVindt));
    for (const treffer of treffers) expect(treffer.punten).toEqual(verwacht[treffer.id]!.punten[id]);
  });

  test('de set heeft 396 paren', () => {
    if (process.env['GOLDEN_MAP'] === undefined) expect(aanbod.length * mensen.length).toBe(396);
  });

  const weekplannen = aanwezig && existsSync(join(MAP, 'weekplannen.json')) ? lees<Weekplan[]>('weekplannen.json') : [];
  test.each(weekplannen.map((plan) => [`${plan.profiel} met ${plan.aanbod.join(' en ')}`, plan] as const))('weekplan van %s', (_naam, plan) => {
    const persoon = mensen.find(({ id }) => id === plan.profiel)!;
    const zoekOp = (ids: Iterable<string>): AanbodFeiten[] => [...ids].map((id) => perId.get(id)!);
    const week = oordeelWeek(persoon, zoekOp(plan.aanbod), PROGRAMMA_HENGELO, VANDAAG, zoekOp(persoon.lopend));
    expect(week.status).toBe(plan.uitkomst);
    expect(gesorteerd(week.codes)).toEqual(plan.weigeringen);
    expect(gesorteerd(week.waarschuwingen.map(({ code }) => code))).toEqual(plan.waarschuwingen);
    expect(week.minuten).toBe(plan.urenInclLopend * 60);
    const tekort = /gap (\d+) h/.exec(plan.toelichting);
    const gemeld = week.waarschuwingen.find((waarschuwing) => waarschuwing.code === 'TAALUREN_ONDER_NORM');
    expect(gemeld?.tekortMinuten ?? null).toBe(tekort === null ? null : Number(tekort[1]) * 60);
  });
});
