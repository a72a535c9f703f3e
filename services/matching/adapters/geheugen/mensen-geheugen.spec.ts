import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '@regiomatch/platform/access';
import { Regiokaart } from '../../domain/regiokaart.js';
import { aanbod, BORNE, HENGELO, PLAATSEN, profiel } from '../../toets/voorbeelden.fixture.js';
import { AanbodGeheugen } from './aanbod-geheugen.js';
import { MensenGeheugen } from './mensen-geheugen.js';

const VANDAAG = '2025-06-02';
const PAGINA = { aantal: 20, vanaf: 0 };
const klantmanager = (gemeente: string): Actor => ({ sub: 'toets#km', rol: 'klantmanager', gemeente, organisatie: null, regio: null, naam: 'Toets' });

let offers: AanbodGeheugen;
let mensen: MensenGeheugen;
beforeEach(() => {
  const regio = new Regiokaart();
  regio.zetSamenwerking({ samenwerkingId: 'twente', gemeenten: [HENGELO, BORNE] });
  offers = new AanbodGeheugen(regio);
  mensen = new MensenGeheugen(offers, regio);
  offers.zet(aanbod('A'));
});

const kandidaten = (gemeente = HENGELO): readonly string[] => {
  const kopie = offers.vind(['A']).get('A');
  return kopie === undefined ? [] : mensen.zoek(klantmanager(gemeente), kopie.feiten, VANDAAG, PAGINA).treffers.map(({ id }) => id);
};

describe('een inwoner in het geheugen', () => {
  test('verhuist met alles naar het vak van de nieuwe gemeente', () => {
    mensen.zet(profiel('P', { lopend: ['L'] }));
    mensen.zet(profiel('P', { versie: 2, ...PLAATSEN['Borne'], lopend: [] }));
    expect(mensen.vind(klantmanager(HENGELO), ['P']).size).toBe(0);
    expect(mensen.vind(klantmanager(BORNE), ['P']).get('P')?.woonplaats).toBe('Borne');
    expect([kandidaten(HENGELO), kandidaten(BORNE)]).toEqual([[], ['P']]);
    expect(mensen.aantal).toBe(1);
  });

  test('een ouder profiel komt te laat; hetzelfde nog eens mag', () => {
    mensen.zet(profiel('P', { versie: 3, leeftijd: 40 }));
    mensen.zet(profiel('P', { versie: 2, leeftijd: 20 }));
    expect(mensen.vind(klantmanager(HENGELO), ['P']).get('P')?.feiten.leeftijd).toBe(40);
    mensen.zet(profiel('P', { versie: 3, leeftijd: 41 }));
    expect(mensen.vind(klantmanager(HENGELO), ['P']).get('P')?.feiten.leeftijd).toBe(41);
  });

  test('S49 is na verwijderen nergens meer, en kan met hetzelfde pseudoniem opnieuw beginnen', () => {
    mensen.zet(profiel('P', { versie: 7, lopend: ['L'] }));
    mensen.verwijder('P');
    mensen.verwijder('P');
    expect([mensen.aantal, kandidaten(), mensen.vind(klantmanager(HENGELO), ['P']).size]).toEqual([0, [], 0]);
    mensen.zet(profiel('P', { versie: 1 }));
    expect(kandidaten()).toEqual(['P']);
  });

  test('is bezet op de dagdelen van wat loopt, zodra dat aanbod bekend is en zolang het zo blijft', () => {
    mensen.zet(profiel('P', { lopend: ['L'] }));
    expect(kandidaten()).toEqual(['P']);
    offers.zet(aanbod('L'));
    mensen.aanbodGewijzigd('L');
    expect(kandidaten()).toEqual([]);
    offers.zet(aanbod('L', { versie: 2, rooster: { dagdelen: [] } }));
    mensen.aanbodGewijzigd('L');
    expect(kandidaten()).toEqual(['P']);
  });
});
