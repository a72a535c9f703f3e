import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gegevensmap } from '../gegevens.js';
import { maakMiddenTwente } from '../regio/midden-twente.js';
import { MIDDEN_TWENTE } from '../regio/samenwerkingen.js';
import { middenTwenteSet } from './midden-twente-set.js';

const aangereikt = join(gegevensmap, '..', '..', '..', '..', 'shared', 'golden');
/** Of the set as it was handed over, so that an edit of our copy shows also where the original is not at hand. */
const VINGERAFDRUKKEN = {
  plaatsen: '24c3410098bcd8d63a5efed4ed846e4885da8f835f26bdfd2a7feb96e9928f8b',
  aanbod: '5dc568a7f824c3ef4118ca3bbc49964cd3413528cbca4a452c25541e89cb1b04',
  profielen: '1d29b599bea17a8f0dea55bbd244b936dc126033a38a61fbf46a877b0bf929a4',
} as const;

describe('de voorbeeldset van Midden-Twente', () => {
  for (const naam of ['plaatsen', 'aanbod', 'profielen'] as const) {
    test(`${naam}: het zaad van het product is gelijk aan de aangereikte voorbeeldset`, () => {
      expect(createHash('sha256').update(JSON.stringify(middenTwenteSet()[naam])).digest('hex')).toBe(VINGERAFDRUKKEN[naam]);
      if (existsSync(aangereikt)) expect(middenTwenteSet()[naam]).toEqual(JSON.parse(readFileSync(join(aangereikt, `${naam}.json`), 'utf8')));
    });
  }

  const regio = maakMiddenTwente('2026-03-02');
  const aanbod = [...regio.aanbod()].map((rij) => rij.aanbod);
  const mensen = [...regio.mensen()].map((rij) => rij.profiel);

  test('alle 33 keer aanbod en alle 12 mensen staan erin, met hun eigen id', () => {
    expect(aanbod.map(({ id }) => id)).toEqual(middenTwenteSet().aanbod.map(({ id }) => id));
    expect(mensen.slice(0, 12).map(({ id }) => id)).toEqual(middenTwenteSet().profielen.map(({ id }) => id));
  });

  test('delen met de vier gemeenten loopt via de subregio en blijft hetzelfde delen', () => {
    const leden = new Map(regio.samenwerkingen.map(({ samenwerkingId, gemeenten }) => [samenwerkingId, gemeenten]));
    const code = new Map(regio.gemeenten.map(({ code, naam }) => [naam, code]));
    for (const rij of middenTwenteSet().aanbod) {
      const { zichtbaarVoor } = aanbod.find(({ id }) => id === rij.id)!;
      const bereik = [...zichtbaarVoor.gemeenten, ...zichtbaarVoor.samenwerkingen.flatMap((id) => leden.get(id) ?? [])];
      expect(bereik.sort()).toEqual(rij.gedeeldMet.map((naam) => code.get(naam)).sort());
    }
    expect(leden.get('midden-twente')).toEqual(MIDDEN_TWENTE);
  });

  test('uren worden hele minuten en onbekend blijft onbekend', () => {
    expect(aanbod.find(({ id }) => id === 'C-06')!.rooster.minutenPerWeek).toBe(300);
    expect(mensen.find(({ id }) => id === 'G01c')!.lopendeMinuten).toBe(1_920);
    expect(mensen.find(({ id }) => id === 'G01a')!.leerroute).toBeNull();
    expect(aanbod.find(({ id }) => id === 'W-01')!.eigenschappen.contract).toBeNull();
  });

  test('een volle groep heeft geen vrije plek, een open groep wel', () => {
    expect(aanbod.find(({ id }) => id === 'C-13')!.plekken.vrij).toBe(0);
    expect(aanbod.filter(({ plekken }) => plekken.vrij === 0).map(({ id }) => id)).toEqual(['C-13']);
  });

  test('de seeddag bepaalt de data: het aanbod loopt nog een half jaar', () => {
    for (const { periode } of aanbod) expect(periode).toEqual({ van: '2026-02-16', tot: '2026-08-29' });
  });
});
