import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { maakRegio, zaai } from '@regiomatch/generators';
import { startEigenRegio, type EigenRegio } from '@regiomatch/oordeel';
import { vertelHazhar } from './verhaal.js';

const VANDAAG = new Date().toISOString().slice(0, 10);

let regio: EigenRegio;
let hoofdstukken: readonly string[];

const vertel = async (): Promise<readonly string[]> => {
  const regels: string[] = [];
  await vertelHazhar(regio.ingang, VANDAAG, (tekst) => regels.push(tekst));
  return regels
    .join('\n')
    .split(/\n(?=\d\. .*\n─)/)
    .slice(1);
};

beforeAll(async () => {
  regio = await startEigenRegio();
  await zaai(regio.ingang, maakRegio('midden-twente', VANDAAG));
  hoofdstukken = await vertel();
}, 180_000);
afterAll(() => regio?.stop(), 60_000);

describe('het verhaal van Hazhar, met de antwoorden van de regio', () => {
  test('bij aankomst staat de taalles van 12 uur bovenaan en is de baan om drie redenen nog niet mogelijk', () => {
    expect(hoofdstukken[0]).toMatch(/Er past 6 keer aanbod/);
    expect(hoofdstukken[0]).toMatch(/1\. +\d+ punten +Taal in de opvang 12 u .* \[C-01\]/);
    expect(hoofdstukken[0]).toMatch(/\[W-01\] past niet:[^]*PAST_NIET_BIJ_PLAN:[^]*TAAL_TE_LAAG: Gevraagd is A2[^]*MAG_NOG_NIET_WERKEN:/);
  });

  test('met A2 staat de baan van vier dagen bovenaan, om de schooldag, en is de montagehal er alleen na de opvang', () => {
    expect(hoofdstukken[1]).toMatch(/1\. +\d+ punten +Monteur elektro, betaald, 4 dagen/);
    expect(hoofdstukken[1]).toMatch(/2\. +\d+ punten +Monteur elektro, betaald, 5 dagen/);
    expect(hoofdstukken[1]).toMatch(/schooldag: 10 punten voor \[W-01\][^]*en 0 voor \[W-02\]/);
    expect(hoofdstukken[1]).toMatch(/\[E-01\] past niet:\s+· FASE_NIET_TOEGESTAAN:/);
  });

  test('met de baan loopt die, en past geen les meer op een werkdag', () => {
    expect(hoofdstukken[2]).toMatch(/Loopt al: Monteur elektro, betaald, 4 dagen \[W-01\]/);
    expect(hoofdstukken[2]).toMatch(/\[C-05\] past niet:[^]*ROOSTER_CONFLICT:/);
    expect(hoofdstukken[2]).toMatch(/\[W-02\] past niet:[^]*DRAAGKRACHT: Er loopt al 32 uur/);
    expect(hoofdstukken[2]).not.toMatch(/baan opzeggen|ontslag/);
  });

  test('met een huis in Markelo zou er weinig overblijven', () => {
    expect(hoofdstukken[3]).toMatch(/In Markelo past er nog 2 keer aanbod/);
  });

  test('met een huis in Hengelo staat de les op vrijdag bovenaan, en de volle groep heeft een wachtlijst', () => {
    expect(hoofdstukken[4]).toMatch(/1\. +\d+ punten +B1-route, vaste schooldag vrijdag .* \[C-04\]/);
    expect(hoofdstukken[4]).toMatch(/\[C-13\] past niet:\s+· GROEP_VOL:[^]*wachtlijst/);
    expect(hoofdstukken[4]).toMatch(
      /Zijn week: [^]*vaste schooldag vrijdag[^]*Monteur elektro|Zijn week: [^]*Monteur elektro[^]*vaste schooldag vrijdag/,
    );
  });

  test('het verhaal is een tweede keer in dezelfde regio te vertellen', async () => {
    expect(await vertel()).toEqual(hoofdstukken);
  }, 90_000);

  test('geen regel is breder dan een terminal', () => {
    const regels = hoofdstukken.join('\n').split('\n');
    expect(regels.filter((regel) => regel.length > 120)).toEqual([]);
  });
});
