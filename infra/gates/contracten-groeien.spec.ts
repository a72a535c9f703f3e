import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { gebrokenSdl, gebrokenTaal } from './contracten-groeien.js';
import { taalvorm, type Taalvorm } from './gebeurtenisvorm.js';
import { belofte, gebrokenBeloften, VASTGELEGD, vastgelegdOpMain } from './vastgelegd.js';
import { werkboom, WORTEL } from './werkboom.js';

const taal = (tekst: string): Taalvorm => taalvorm([{ pad: 'libs/contracts/aanbod.v1.ts', tekst }]);
const was = taal(`
  export const FASEN = ['opvang', 'nazorg'] as const;
  export interface AanbodV1 { readonly id: string; readonly plaats: { readonly lat: number }; readonly titel?: string }
  export const AANBOD_GEWIJZIGD_V1 = { type: 'nl.regiomatch.aanbod.gewijzigd.v1', topic: 'aanbod.v1' } as const;`);
const met = (wijziging: Taalvorm): Taalvorm => ({ ...was, ...wijziging });
const zonder = (naam: string): Taalvorm => Object.fromEntries(Object.entries(was).filter(([lid]) => lid !== naam));

describe('poort 4: contracten groeien alleen', () => {
  test('wat vastligt, wordt nog nagekomen', () => {
    const boom = werkboom();
    const vastgelegd = boom.filter(({ pad }) => pad.startsWith(`${VASTGELEGD}/`));
    expect(vastgelegd.length).toBeGreaterThan(1);
    expect(gebrokenBeloften(vastgelegd, belofte(boom))).toEqual([]);
  });

  test('alles wat de boom belooft, ligt vast (npm run gates:vastleggen)', () => {
    const boom = werkboom();
    const vast = new Map(boom.filter(({ pad }) => pad.startsWith(`${VASTGELEGD}/`)).map(({ pad, tekst }) => [pad, tekst]));
    expect(
      belofte(boom)
        .filter(({ pad, tekst }) => vast.get(pad) !== tekst)
        .map(({ pad }) => pad),
    ).toEqual([]);
  });

  test('ook wat main beloofde, wordt nog nagekomen', () => {
    expect(gebrokenBeloften(vastgelegdOpMain(WORTEL), belofte(werkboom()))).toEqual([]);
  });

  test('een gebeurtenis mag er iets bij krijgen dat mag ontbreken', () => {
    expect(
      gebrokenTaal(
        was,
        met({ 'AanbodV1.omschrijving': { type: 'string', verplicht: false }, 'FASEN["wachten"]': { type: 'waarde', verplicht: false } }),
      ),
    ).toEqual([]);
    expect(gebrokenTaal(was, met({ 'ProfielV2.id': { type: 'string', verplicht: true } }))).toEqual([]);
  });

  test('een gebeurtenis mag niets verliezen, hernoemen, van type wisselen of verplicht toevoegen', () => {
    expect(gebrokenTaal(was, zonder('AanbodV1.id'))).toEqual(['AanbodV1.id is verdwenen']);
    expect(gebrokenTaal(was, zonder("FASEN['nazorg']"))).toEqual(["FASEN['nazorg'] is verdwenen"]);
    expect(gebrokenTaal(was, met({ 'AanbodV1.id': { type: 'number', verplicht: true } }))).toEqual(['AanbodV1.id was string en is number']);
    expect(gebrokenTaal(was, met({ 'AanbodV1.id': { type: 'string', verplicht: false } }))).toEqual([
      'AanbodV1.id was er altijd en mag nu ontbreken',
    ]);
    expect(gebrokenTaal(was, met({ 'AanbodV1.plaats.lon': { type: 'number', verplicht: true } }))).toEqual([
      'AanbodV1.plaats.lon is nieuw en verplicht',
    ]);
  });

  test('de naam van een gebeurtenis op de draad verandert nooit', () => {
    expect(gebrokenTaal(was, met({ 'AANBOD_GEWIJZIGD_V1.type': { type: "'nl.regiomatch.aanbod.v1'", verplicht: true } }))).toHaveLength(1);
  });

  test('een schema mag een veld erbij krijgen, maar geen veld, argument, lid van een unie of waarde verliezen', () => {
    const sdl =
      'type Query { aanbod(id: ID!, taal: String): Uitkomst } union Uitkomst = A | B type A @key(fields: "id") { id: ID! } type B { id: ID! } enum Vorm { X Y }';
    expect(gebrokenSdl(sdl, sdl.replace('type B { id: ID! }', 'type B { id: ID! naam: String }'))).toEqual([]);
    expect(gebrokenSdl(sdl, sdl.replace(', taal: String', ''))).toHaveLength(1);
    expect(gebrokenSdl(sdl, sdl.replace(', taal: String', ', taal: String!'))).toHaveLength(1);
    expect(gebrokenSdl(sdl, sdl.replace('= A | B', '= A'))).toHaveLength(1);
    expect(gebrokenSdl(sdl, sdl.replace('X Y', 'X'))).toHaveLength(1);
    expect(gebrokenSdl(sdl, sdl.replace('type B { id: ID! }', 'type B { id: ID }'))).toHaveLength(1);
  });

  test('een dienst die verdwijnt, breekt haar beloften', () => {
    expect(gebrokenBeloften([{ pad: `${VASTGELEGD}/regio.graphql`, tekst: 'type Query { a: Int }' }], [])).toEqual([
      `${VASTGELEGD}/regio.graphql is verdwenen`,
    ]);
  });

  test('een tak die het vastgelegde mee wijzigt, wordt met main vergeleken', () => {
    const map = mkdtempSync(join(tmpdir(), 'poort-main-'));
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=poort', '-c', 'user.email=poort@example.org', ...args], { cwd: map, encoding: 'utf8' });
    const pad = `${VASTGELEGD}/regio.graphql`;
    const schrijf = (tekst: string): void => {
      mkdirSync(dirname(join(map, pad)), { recursive: true });
      writeFileSync(join(map, pad), tekst);
      git('add', '.');
      git('commit', '-qm', 'stand');
    };
    try {
      git('init', '-qb', 'main');
      schrijf('type Query { a: Int b: Int }');
      expect(vastgelegdOpMain(map, 'main')).toEqual([]);
      git('checkout', '-qb', 'tak');
      schrijf('type Query { a: Int }');
      expect(gebrokenBeloften(vastgelegdOpMain(map, 'main'), [{ pad, tekst: 'type Query { a: Int }' }])).toHaveLength(1);
    } finally {
      rmSync(map, { recursive: true, force: true });
    }
  });
});
