import { describe, expect, test } from '@jest/globals';
import type { AanbodV1, Matchprofiel } from '@regiomatch/contracts';
import { naarAanbodFeiten } from './aanbod-feiten.js';
import { isOpen } from './is-open.js';
import { naarPersoonFeiten } from './persoon-feiten.js';

const aanbod: AanbodV1 = {
  id: 'a1',
  soort: 'soort-a',
  soortLabel: 'Soort A',
  titel: 'Meelopen',
  omschrijving: null,
  aanbieder: { id: 'o1', naam: 'Organisatie' },
  plaats: { gemeentecode: '0164', woonplaats: 'Hengelo', lat: 52.2658, lon: 6.7931 },
  status: 'gepubliceerd',
  versie: 3,
  rooster: { dagdelen: [{ dag: 'di', dagdeel: 'avond' }], minutenPerWeek: 150, starttijd: '19:30', flexibel: false },
  periode: { van: '2025-01-01', tot: '2025-06-30' },
  instroom: 'doorlopend',
  plekken: { totaal: 4, vrij: 1, wachtlijst: 0 },
  eigenschappen: {
    richtingenTellen: false,
    betaald: false,
    urensoort: 'taal',
    schooldag: false,
    metBegeleiding: true,
    contract: null,
    reactiepercentage: 70,
  },
  eisen: {
    taalMinimaal: 'A1',
    taalPerVaardigheid: null,
    leerroutes: [],
    fasen: null,
    leeftijd: null,
    doelgroepen: [],
    werkvergunningNodig: false,
    certificaten: [],
    rijbewijs: null,
    opleidingsniveau: null,
  },
  opbrengst: { taalUitstroom: null, leidtTot: null },
  richtingen: [],
  financiering: null,
  zichtbaarVoor: { samenwerkingen: [], gemeenten: [], eigenEerstTot: null },
  kenmerken: [],
};

const profiel: Matchprofiel = {
  id: 'p1',
  versie: 1,
  gemeentecode: '0164',
  woonplaats: 'Hengelo',
  lat: 52.2658,
  lon: 6.7931,
  leeftijd: null,
  taal: { luisteren: 'B1', lezen: 'A2', schrijven: null, spreken: 'B2' },
  examenBehaald: null,
  leerroute: null,
  fase: null,
  richtingen: null,
  soortenInPlan: null,
  doelen: [],
  bezet: null,
  schoolrit: null,
  maxMinutenPerWeek: null,
  lopendeMinuten: null,
  lopend: ['a9'],
  doelgroepen: ['analfabeet'],
  magWerken: null,
  toestemming: false,
  normOpen: { taal: 0, participatie: 0 },
  wekenStil: 0,
};

describe('feiten van een aanbod', () => {
  test('de eigen gemeente hoort altijd bij wie het aanbod ziet', () => {
    expect([...naarAanbodFeiten(aanbod, new Set(['0153'])).gedeeldMet].sort()).toEqual(['0153', '0164']);
    expect([...naarAanbodFeiten(aanbod, new Set()).gedeeldMet]).toEqual(['0164']);
  });

  test('niveaus per vaardigheid gaan voor het ene niveau, en het hoogste telt als gevraagd', () => {
    const per = naarAanbodFeiten({ ...aanbod, eisen: { ...aanbod.eisen, taalPerVaardigheid: { lezen: 'A2', spreken: 'B1' } } }, new Set());
    expect(per).toMatchObject({ taalMinimaal: 3, taalPerVaardigheid: { lezen: 2, spreken: 3 } });
    const leeg = naarAanbodFeiten({ ...aanbod, eisen: { ...aanbod.eisen, taalPerVaardigheid: {} } }, new Set());
    expect(leeg).toMatchObject({ taalMinimaal: 1, taalPerVaardigheid: null });
    expect(naarAanbodFeiten({ ...aanbod, eisen: { ...aanbod.eisen, taalMinimaal: null } }, new Set()).taalMinimaal).toBe(0);
  });

  test('dagdelen, starttijd en plekken worden getallen', () => {
    expect(naarAanbodFeiten(aanbod, new Set())).toMatchObject({ dagdelen: 1 << 5, starttijd: 19 * 60 + 30, vol: false, minuten: 150 });
    expect(naarAanbodFeiten({ ...aanbod, plekken: { totaal: 4, vrij: 0, wachtlijst: 2 } }, new Set()).vol).toBe(true);
  });

  test('open is gepubliceerd of vol, tot en met de laatste dag', () => {
    const feiten = naarAanbodFeiten(aanbod, new Set());
    expect([isOpen(feiten, '2025-06-30'), isOpen(feiten, '2025-07-01')]).toEqual([true, false]);
    expect(isOpen(naarAanbodFeiten({ ...aanbod, status: 'vol' }, new Set()), '2025-06-30')).toBe(true);
    for (const status of ['concept', 'ter-beoordeling', 'verlopen', 'gesloten'] as const) {
      expect(isOpen(naarAanbodFeiten({ ...aanbod, status }, new Set()), '2025-06-30')).toBe(false);
    }
  });
});

describe('feiten van een persoon', () => {
  test('het niveau is het laagste bekende van de vier vaardigheden', () => {
    expect(naarPersoonFeiten(profiel, 0).taalniveau).toBe(2);
    const onbekend = { luisteren: null, lezen: null, schrijven: null, spreken: null };
    expect(naarPersoonFeiten({ ...profiel, taal: onbekend }, 0).taalniveau).toBeNull();
  });

  test('wie moet alfabetiseren telt als Alfa naast de besloten route', () => {
    expect(naarPersoonFeiten(profiel, 0).leerroutes).toEqual(['Alfa']);
    expect(naarPersoonFeiten({ ...profiel, leerroute: 'Z' }, 0).leerroutes).toEqual(['Z', 'Alfa']);
    expect(naarPersoonFeiten({ ...profiel, doelgroepen: null }, 0).leerroutes).toEqual([]);
  });

  test('wat niet is ingevuld blijft onbekend en een lege lijst blijft een antwoord', () => {
    expect(naarPersoonFeiten(profiel, 0)).toMatchObject({ bezet: null, schoolrit: null, maxMinuten: null, soortenInPlan: null, magWerken: null });
    expect(naarPersoonFeiten({ ...profiel, bezet: [], soortenInPlan: [] }, 7)).toMatchObject({ bezet: 0, soortenInPlan: [], lopendeDagdelen: 7 });
  });
});
