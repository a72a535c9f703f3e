import { expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { Kluis, SleutelOngeldig } from './kluis.js';

const sleutel = (): string => randomBytes(32).toString('base64url');

test('wat gesloten is, gaat alleen ongeschonden en voor hetzelfde doel weer open', () => {
  const kluis = new Kluis([sleutel()]);
  const gesloten = kluis.sluit('geheim', 'sessie:1');
  expect(gesloten.toString('latin1')).not.toContain('geheim');
  expect(kluis.open(gesloten, 'sessie:1')).toBe('geheim');
  expect(kluis.open(gesloten, 'sessie:2')).toBeNull();
  for (let plek = 0; plek < gesloten.length; plek += 1) {
    const geschonden = Buffer.from(gesloten);
    geschonden.writeUInt8(geschonden.readUInt8(plek) ^ 1, plek);
    expect(kluis.open(geschonden, 'sessie:1')).toBeNull();
  }
  for (const lengte of [0, 4, 16, 31]) expect(kluis.open(gesloten.subarray(0, lengte), 'sessie:1')).toBeNull();
});

test('een sleutel is te vervangen terwijl mensen werken: de oude opent nog, de nieuwe sluit', () => {
  const [oud, nieuw] = [sleutel(), sleutel()];
  const gesloten = new Kluis([oud]).sluit('geheim', 'doel');
  const beide = new Kluis([nieuw, oud]);
  expect(beide.open(gesloten, 'doel')).toBe('geheim');
  expect(new Kluis([nieuw]).open(beide.sluit('later', 'doel'), 'doel')).toBe('later');
  expect(new Kluis([nieuw]).open(gesloten, 'doel')).toBeNull();
});

test('S38 zonder goede sleutel start er niets, en de melding noemt de sleutel niet', () => {
  for (const fout of [[], [''], ['te-kort'], [`${sleutel()}AAAA`]]) expect(() => new Kluis(fout)).toThrow(SleutelOngeldig);
  expect(() => new Kluis(['te-kort'])).not.toThrow(/te-kort/);
});
