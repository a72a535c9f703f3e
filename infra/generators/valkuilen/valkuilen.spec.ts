import { describe, expect, test } from '@jest/globals';
import { naarAanbodFeiten, naarPersoonFeiten, oordeel, PROGRAMMA_HENGELO, type PersoonFeiten } from '@regiomatch/matching-kern';
import { maakRegio } from '../regio/maak-regio.js';
import type { Aanbodzaad } from '../zaad.js';

const VANDAAG = '2026-03-02';
const regio = maakRegio('twente', VANDAAG);
const aanbod = new Map([...regio.aanbod()].map((rij) => [rij.aanbod.id, rij]));
const mensen = new Map([...regio.mensen()].map(({ profiel }) => [profiel.id, naarPersoonFeiten(profiel, 0)]));
const leden = new Map(regio.samenwerkingen.map(({ samenwerkingId, gemeenten }) => [samenwerkingId, gemeenten]));

const feiten = ({ aanbod: rij }: Aanbodzaad) =>
  naarAanbodFeiten(rij, new Set([...rij.zichtbaarVoor.gemeenten, ...rij.zichtbaarVoor.samenwerkingen.flatMap((id) => leden.get(id) ?? [])]));
const codes = (persoon: PersoonFeiten, aanbodId: string) =>
  [...oordeel(persoon, feiten(aanbod.get(aanbodId)!), PROGRAMMA_HENGELO, VANDAAG).codes].sort();

describe('elke valkuil heeft het antwoord dat met de hand is uitgerekend', () => {
  for (const valkuil of regio.valkuilen) {
    test(valkuil.naam, () => {
      if (valkuil.codes === null) {
        const passend = [...mensen.values()].filter((persoon) => codes(persoon, valkuil.aanbodId).length === 0);
        expect(passend.map(({ id }) => id)).toEqual([]);
      } else {
        expect(codes(mensen.get(valkuil.profielId!)!, valkuil.aanbodId)).toEqual(valkuil.codes);
      }
    });
  }
});
