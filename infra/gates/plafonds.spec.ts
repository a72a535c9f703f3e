import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { dienstnamen } from './dienstnamen.js';
import { aangehaald, gegroeid } from './palrad.js';
import { budgetten, maten, overschrijdingen, type Budget, type Maat } from './plafonds.js';
import { werkboom, type Bronbestand } from './werkboom.js';

const lees = <T>(naam: string): T => JSON.parse(readFileSync(join(import.meta.dirname, naam), 'utf8')) as T;

const bestand = (pad: string, regels: number): Bronbestand => ({ pad, tekst: 'export const x = 1;\n'.repeat(regels) });
const soort: Bronbestand = {
  pad: 'services/taalstages/service.json',
  tekst: JSON.stringify({ naam: 'taalstages', aanbodsoort: { naam: 'taalstage', type: 'Taalstage' } }),
};
const meting = (...bestanden: Bronbestand[]) => overschrijdingen(bestanden, budgetten(dienstnamen([soort]), lees<Budget[]>('budgetten.json')));

describe('poort 6: plafonds', () => {
  test('elke soort en het chassis blijven binnen hun budget', () => {
    const boom = werkboom();
    expect(overschrijdingen(boom, budgetten(dienstnamen(boom), lees<Budget[]>('budgetten.json')))).toEqual([]);
  });

  test('geen pakket kreeg een langer bestand of een bredere constructor dan het ooit had', () => {
    expect(gegroeid(maten(werkboom()), lees<Record<string, Maat>>('palrad.json'))).toEqual([]);
  });

  test('een soort met zestien bestanden of zeshonderdeneen regels valt op', () => {
    const zestien = [...Array(16).keys()].map((i) => bestand(`services/taalstages/domain/regel-${i}.ts`, 10));
    expect(meting(...zestien)).toEqual([{ map: 'services/taalstages', wat: 'bestanden', gemeten: 16, plafond: 15 }]);
    expect(meting(bestand('services/taalstages/domain/regels.ts', 601))).toEqual([
      { map: 'services/taalstages', wat: 'regels', gemeten: 601, plafond: 600 },
    ]);
  });

  test('tests, voorbeelden, SQL en SDL tellen niet mee', () => {
    const gratis = ['domain/regels.spec.ts', 'api/examples/gewijzigd.ts', 'migrations/0100_taalstage.sql', 'api/taalstages.graphql'];
    expect(meting(...gratis.map((pad) => bestand(`services/taalstages/${pad}`, 900)))).toEqual([]);
  });

  test('cursusaanbod heeft een ruimer budget, en ook dat is een grens', () => {
    expect(meting(bestand('services/cursusaanbod/domain/groepen.ts', 1000))).toEqual([]);
    expect(meting(bestand('services/cursusaanbod/domain/groepen.ts', 1001))).toHaveLength(1);
  });

  test('een adapter voor Kafka, voor HTTP tussen diensten of voor OpenTelemetry telt niet mee met het chassis', () => {
    const adapters = [
      'messaging/kafka/kafka-bus.ts',
      'graphql/http/http-door.ts',
      'observability/metrics/create-metrics.ts',
      'observability/tracing/with-span.ts',
    ];
    expect(meting(...adapters.map((pad) => bestand(`libs/platform/${pad}`, 2000)), bestand('libs/platform/messaging/relay.ts', 3000))).toEqual([]);
    expect(meting(bestand('libs/platform/messaging/relay.ts', 3001))).toHaveLength(1);
  });

  test('een bestand dat langer wordt dan het langste ooit, valt op', () => {
    const palrad = { 'services/taalstages': { langsteBestand: 40, meesteConstructorargumenten: 2 } };
    expect(gegroeid(maten([bestand('services/taalstages/domain/regels.ts', 41)]), palrad)).toEqual([
      'services/taalstages: langste bestand 41 regels, was 40',
    ]);
    expect(gegroeid(maten([bestand('services/nieuw/domain/regels.ts', 301)]), palrad)).toEqual([
      'services/nieuw: langste bestand 301 regels, was 300',
    ]);
  });

  test('de eerste constructor van een pakket is nog niet gegroeid', () => {
    const eerste = { pad: 'libs/testing/volger.ts', tekst: 'export class Volger {\n  constructor(readonly a: string, readonly b: string) {}\n}\n' };
    expect(gegroeid(maten([eerste]), { 'libs/testing': { langsteBestand: 10, meesteConstructorargumenten: 0 } })).toEqual([]);
    expect(gegroeid(maten([eerste]), { 'libs/testing': { langsteBestand: 10, meesteConstructorargumenten: 1 } })).toHaveLength(1);
  });

  test('een constructor die een argument erbij krijgt, valt op', () => {
    const breed = { pad: 'services/taalstages/x.ts', tekst: 'class X { constructor(readonly a: A, readonly b: B, readonly c: C) {} }' };
    expect(gegroeid(maten([breed]), { 'services/taalstages': { langsteBestand: 40, meesteConstructorargumenten: 2 } })).toEqual([
      'services/taalstages: constructor met 3 argumenten, was 2',
    ]);
  });

  test('het palrad wordt bij het vastleggen nooit losser', () => {
    const was = { 'libs/platform': { langsteBestand: 100, meesteConstructorargumenten: 4 } };
    const gemeten = { 'libs/platform': { langsteBestand: 120, meesteConstructorargumenten: 3 } };
    expect(aangehaald(gemeten, was)).toEqual({ 'libs/platform': { langsteBestand: 100, meesteConstructorargumenten: 3 } });
  });
});
