import { describe, expect, test } from '@jest/globals';
import { dagenLater } from '@regiomatch/aanbod-kern';
import fc from 'fast-check';
import { ActiviteitLooptAl } from './errors/activiteit-loopt-al.js';
import { ActiviteitOnbekend } from './errors/activiteit-onbekend.js';
import { LopendeUrenNodig } from './errors/lopende-uren-nodig.js';
import { PlanBestaatAl } from './errors/plan-bestaat-al.js';
import { PlanOntbreekt } from './errors/plan-ontbreekt.js';
import { RegieOngewijzigd } from './errors/regie-ongewijzigd.js';
import { RegieOntbreekt } from './errors/regie-ontbreekt.js';
import { ToestemmingBestaatAl } from './errors/toestemming-bestaat-al.js';
import { ToestemmingOnbekend } from './errors/toestemming-onbekend.js';
import { ToestemmingOntbreekt } from './errors/toestemming-ontbreekt.js';
import { leesProfielinvoer } from './lees-profielinvoer.js';
import { leeftijdOp, lopendeMinutenOp, matchprofielVan, wekenStilOp } from './matchprofiel-van.js';
import { Profiel } from './profiel.js';
import { tijdbeeldVan } from './tijdbeeld-van.js';

const VANDAAG = '2026-11-22';
const HENGELO = { gemeentecode: '0164', woonplaats: 'Hengelo', lat: 52.2658, lon: 6.7931 };
const op = (vandaag: string) => ({ door: 'noor', vandaag });
const NU = op(VANDAAG);
const KLANTMANAGER = { bron: 'klantmanager' as const, datum: VANDAAG };

const nieuw = (rij: object = {}, vandaag = VANDAAG): Profiel => {
  const profiel = Profiel.nieuw('P-1', { ...HENGELO, bron: 'brede-intake', datum: vandaag }, 'noor', vandaag);
  verwerk(profiel, rij, vandaag);
  return Profiel.herstel(profiel.stand);
};
const verwerk = (profiel: Profiel, rij: object, vandaag = VANDAAG): readonly string[] => {
  const { invoer, fouten } = leesProfielinvoer(1, rij, vandaag);
  if (!invoer) throw new Error(JSON.stringify(fouten));
  return profiel.verwerk(invoer, null, op(vandaag));
};

describe('een profiel', () => {
  test('begint op versie 1, en elke handeling telt één keer', () => {
    const profiel = Profiel.nieuw('P-1', { ...HENGELO, ...KLANTMANAGER }, 'noor', VANDAAG);
    expect([profiel.stand.versie, profiel.reden]).toEqual([1, 'aangemaakt']);
    const later = nieuw();
    later.geefToestemming('alle-aanbieders', 'introductie', NU);
    expect([later.stand.versie, later.reden, later.isGewijzigd]).toEqual([2, 'gewijzigd', true]);
  });

  test('gaat na wissen verder met tellen, zodat oud nieuws overal verliest', () => {
    expect(Profiel.nieuw('P-1', { ...HENGELO, ...KLANTMANAGER }, 'noor', VANDAAG, 7).stand.versie).toBe(8);
  });

  test('dezelfde invoer nog een keer is geen wijziging, ook niet een week later', () => {
    const rij = {
      leeftijd: 30,
      taalniveau: 'A2',
      wekenStil: 3,
      lopendeUren: 8,
      lopend: ['W-1'],
      soortenInPlan: ['baan'],
      doelen: ['baan'],
      leerroute: 'Z',
      toestemming: true,
      naam: 'Samira',
    };
    const profiel = nieuw(rij);
    verwerk(profiel, rij);
    verwerk(profiel, { ...rij, wekenStil: undefined }, dagenLater(VANDAAG, 7));
    expect(profiel.isGewijzigd).toBe(false);
  });

  test('ouder nieuws vervangt geen nieuwer feit, en dat wordt gemeld', () => {
    const profiel = nieuw({ datum: '2026-06-01', taalniveau: 'A2', fase: 'inburgering', leerroute: 'B1' });
    expect(verwerk(profiel, { datum: '2026-01-01', taalniveau: 'A1', fase: 'opvang', leerroute: 'Z', schoolrit: true })).toEqual([
      'luisteren',
      'lezen',
      'schrijven',
      'spreken',
      'fase',
      'leerroute',
    ]);
    expect(matchprofielVan(profiel.stand, VANDAAG)).toMatchObject({ taal: { lezen: 'A2' }, fase: 'inburgering', leerroute: 'B1', schoolrit: true });
  });

  test('null maakt een veld weer leeg, wat ontbreekt blijft staan', () => {
    const profiel = nieuw({ richtingen: ['elektro'], schoolrit: true, telefoon: '0612345678', naam: 'Samira' });
    verwerk(profiel, { richtingen: null, telefoon: null });
    expect(matchprofielVan(profiel.stand, VANDAAG)).toMatchObject({ richtingen: null, schoolrit: true });
    expect(profiel.stand.persoon).toEqual({ naam: 'Samira' });
  });

  test('K01 gegevens uit het dossier van het COA vragen eerst toestemming', () => {
    expect(() => nieuw({ bronnen: { fase: { bron: 'coa' } }, fase: 'opvang' })).toThrow(ToestemmingOntbreekt);
    const rij = { bron: 'coa', fase: 'opvang', toestemmingen: [{ partij: 'coa', doel: 'dossier-inzien' }] };
    expect(nieuw(rij).stand.feiten.fase?.bron).toBe('coa');
  });
});

describe('leerroute', () => {
  test('is een besluit met geschiedenis, ook als het wordt ingetrokken', () => {
    const profiel = nieuw({ leerroute: 'B1' });
    profiel.legLeerrouteVast('Z', KLANTMANAGER, NU);
    profiel.legLeerrouteVast(null, KLANTMANAGER, NU);
    expect(profiel.stand.leerroutes.map(({ route, door }) => [route, door])).toEqual([
      ['B1', 'noor'],
      ['Z', 'noor'],
      [null, 'noor'],
    ]);
    expect(matchprofielVan(profiel.stand, VANDAAG).leerroute).toBe(null);
  });

  test('een besluit van vroeger dat nu pas wordt opgeschreven, komt in de geschiedenis en gaat niet voor een later besluit', () => {
    const profiel = nieuw({ leerroute: 'B1' });
    const { datum } = KLANTMANAGER;
    profiel.legLeerrouteVast('Onderwijs', { bron: 'klantmanager', datum: '2020-01-01' }, NU);
    expect(profiel.stand.leerroutes.map(({ route }) => route)).toEqual(['Onderwijs', 'B1']);
    expect(matchprofielVan(profiel.stand, VANDAAG).leerroute).toBe('B1');
    profiel.legLeerrouteVast('Z', { bron: 'klantmanager', datum }, NU);
    expect(matchprofielVan(profiel.stand, VANDAAG).leerroute).toBe('Z');
  });
});

describe('plan', () => {
  test('R02 er is hoogstens één actief plan', () => {
    const profiel = nieuw();
    profiel.legPlanVast(['baan'], [], NU);
    expect(() => profiel.legPlanVast(['taalles'], [], NU)).toThrow(PlanBestaatAl);
    profiel.sluitPlanAf(NU);
    profiel.legPlanVast(['taalles'], [{ soort: 'taalles', behaald: false }], NU);
    expect([profiel.stand.plan?.soorten, profiel.stand.afgeslotenPlannen.length]).toEqual([['taalles'], 1]);
  });

  test('wijzigen en afsluiten kan alleen als er een plan is', () => {
    expect(() => nieuw().wijzigPlan([], [])).toThrow(PlanOntbreekt);
    expect(() => nieuw().sluitPlanAf(NU)).toThrow(PlanOntbreekt);
  });

  test('een behaald doel telt niet meer mee als open doel, en een import raakt het niet kwijt', () => {
    const profiel = nieuw({ soortenInPlan: ['baan', 'taalles'], doelen: ['taalles', 'baan'] });
    profiel.wijzigPlan(
      ['baan', 'taalles'],
      [
        { soort: 'taalles', behaald: true },
        { soort: 'baan', behaald: false },
      ],
    );
    expect(matchprofielVan(profiel.stand, VANDAAG).doelen).toEqual(['baan']);
    verwerk(profiel, { doelen: ['vrijwillig', 'baan'] });
    expect(profiel.stand.plan?.doelen).toEqual([
      { soort: 'vrijwillig', behaald: false },
      { soort: 'baan', behaald: false },
      { soort: 'taalles', behaald: true },
    ]);
  });
});

describe('toestemming', () => {
  test('K02 geldt per partij en doel, en is in te trekken', () => {
    const profiel = nieuw();
    profiel.geefToestemming('taalhuis', 'voortgang', NU);
    expect(matchprofielVan(profiel.stand, VANDAAG).toestemming).toBe(false);
    profiel.geefToestemming('alle-aanbieders', 'introductie', NU);
    expect(matchprofielVan(profiel.stand, VANDAAG).toestemming).toBe(true);
    expect(() => profiel.geefToestemming('alle-aanbieders', 'introductie', NU)).toThrow(ToestemmingBestaatAl);
    profiel.trekToestemmingIn('alle-aanbieders', 'introductie', NU);
    expect(matchprofielVan(profiel.stand, VANDAAG).toestemming).toBe(false);
    expect(() => profiel.trekToestemmingIn('alle-aanbieders', 'introductie', NU)).toThrow(ToestemmingOnbekend);
    expect(profiel.stand.toestemmingen).toHaveLength(2);
  });
});

describe('regie', () => {
  test('R03 op elk moment precies één regievoerder; overdragen kan niet aan niemand', () => {
    const profiel = nieuw();
    expect(() => profiel.draagRegieOver('  ', NU)).toThrow(RegieOntbreekt);
    expect(() => profiel.draagRegieOver('noor', NU)).toThrow(RegieOngewijzigd);
    profiel.draagRegieOver('femke', NU);
    expect(profiel.stand.regie).toEqual({ huidig: { wie: 'femke', sinds: VANDAAG }, eerder: [{ wie: 'noor', sinds: VANDAAG }] });
    expect(() => Profiel.nieuw('P', { ...HENGELO, ...KLANTMANAGER }, ' ', VANDAAG)).toThrow(RegieOntbreekt);
  });
});

describe('activiteiten en lopende uren', () => {
  const les = { aanbodId: 'C-1', minutenPerWeek: 240, van: VANDAAG, tot: null };

  test('een activiteit telt mee zolang zij loopt, ook op haar laatste dag', () => {
    const profiel = nieuw({ lopendeUren: 8 });
    profiel.startActiviteit({ ...les, tot: '2026-12-01' }, NU);
    const minuten = (dag: string) => lopendeMinutenOp(profiel.stand, dag);
    expect([minuten('2026-11-21'), minuten(VANDAAG), minuten('2026-12-01'), minuten('2026-12-02')]).toEqual([480, 720, 720, 480]);
  });

  test('dezelfde activiteit loopt geen twee keer tegelijk, wel na elkaar', () => {
    const profiel = nieuw();
    profiel.startActiviteit({ ...les, tot: '2026-12-01' }, NU);
    expect(() => profiel.startActiviteit({ ...les, van: '2026-12-01' }, NU)).toThrow(ActiviteitLooptAl);
    profiel.startActiviteit({ ...les, van: '2026-12-02' }, NU);
    expect(profiel.stand.activiteiten).toHaveLength(2);
  });

  test('eindigen haalt de bekende uren eraf; zijn ze niet bekend, dan is het nieuwe totaal nodig', () => {
    const profiel = nieuw({ datum: '2026-11-01', lopendeUren: 12, lopend: ['W-1', { aanbodId: 'C-1', uren: 4 }] });
    expect(lopendeMinutenOp(profiel.stand, VANDAAG)).toBe(720);
    profiel.beeindigActiviteit('C-1', VANDAAG, null, KLANTMANAGER);
    expect(lopendeMinutenOp(profiel.stand, '2026-11-23')).toBe(480);
    expect(() => profiel.beeindigActiviteit('W-1', VANDAAG, null, KLANTMANAGER)).toThrow(LopendeUrenNodig);
    profiel.beeindigActiviteit('W-1', VANDAAG, 0, KLANTMANAGER);
    expect(matchprofielVan(profiel.stand, '2026-11-23')).toMatchObject({ lopendeMinuten: 0, lopend: [] });
    expect(() => profiel.beeindigActiviteit('W-1', VANDAAG, null, KLANTMANAGER)).toThrow(ActiviteitOnbekend);
  });

  test('een import noemt alles wat loopt: wat ontbreekt, is geëindigd', () => {
    const profiel = nieuw({ lopend: ['W-1', 'W-2'] }, '2026-11-01');
    verwerk(profiel, { lopend: ['W-2'] });
    expect(matchprofielVan(profiel.stand, VANDAAG).lopend).toEqual(['W-2']);
    expect(profiel.stand.activiteiten.find(({ aanbodId }) => aanbodId === 'W-1')?.tot).toBe('2026-11-21');
  });
});

describe('wat de kalender verandert', () => {
  test('een geboortedatum geeft de leeftijd, en op de verjaardag wordt het er één meer', () => {
    const profiel = nieuw({ geboortedatum: '1996-11-23' });
    expect(leeftijdOp(profiel.stand, VANDAAG)).toBe(29);
    profiel.volgKalender('2026-11-23');
    expect([leeftijdOp(profiel.stand, '2026-11-23'), profiel.stand.versie]).toEqual([30, 2]);
  });

  test('een opgegeven leeftijd groeit met de jaren sinds haar datum', () => {
    const { stand } = nieuw({ datum: '2024-11-22', leeftijd: 25 });
    expect([leeftijdOp(stand, '2024-12-31'), leeftijdOp(stand, '2026-11-21'), leeftijdOp(stand, VANDAAG)]).toEqual([25, 26, 27]);
  });

  test('weken stil: vanaf wat is gesteld, of vanaf de laatste dag van de laatste activiteit', () => {
    expect(wekenStilOp(nieuw({ wekenStil: 6 }).stand, VANDAAG)).toBe(6);
    expect(wekenStilOp(nieuw({ wekenStil: 6 }).stand, dagenLater(VANDAAG, 13))).toBe(7);
    expect(wekenStilOp(nieuw({ wekenStil: 6, lopend: ['W-1'] }).stand, VANDAAG)).toBe(6);
    const profiel = nieuw({ wekenStil: 6 });
    profiel.startActiviteit({ aanbodId: 'C-1', minutenPerWeek: 60, van: VANDAAG, tot: '2026-12-01' }, NU);
    expect(wekenStilOp(profiel.stand, VANDAAG)).toBe(0);
    expect(wekenStilOp(profiel.stand, dagenLater('2026-12-01', 14))).toBe(2);
    const straks = nieuw({ wekenStil: 2 });
    straks.startActiviteit({ aanbodId: 'C-1', minutenPerWeek: 60, van: '2026-12-06', tot: null }, NU);
    expect([wekenStilOp(straks.stand, '2026-12-05'), wekenStilOp(straks.stand, '2026-12-06')]).toEqual([3, 0]);
  });

  test('het tijdbeeld verandert precies wanneer het matchprofiel dat door de kalender doet', () => {
    const rij = fc.record({
      leeftijd: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
      wekenStil: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
      lopend: fc.constantFrom(
        [],
        ['W-1'],
        [{ aanbodId: 'C-1', uren: 3, tot: '2026-12-10' }],
        [{ aanbodId: 'C-2', uren: 2, van: '2026-11-01', tot: '2027-06-01' }],
      ),
      lopendeUren: fc.option(fc.constant(12), { nil: undefined }),
    });
    fc.assert(
      fc.property(rij, fc.integer({ min: 0, max: 400 }), (gegeven, dagen) => {
        const { stand } = nieuw(gegeven);
        const dag = dagenLater(VANDAAG, dagen);
        const zelfdeBeeld = tijdbeeldVan(stand, VANDAAG) === tijdbeeldVan(stand, dag);
        expect(JSON.stringify(matchprofielVan(stand, VANDAAG)) === JSON.stringify(matchprofielVan(stand, dag))).toBe(zelfdeBeeld);
      }),
    );
  });
});

test('K18 twee mensen die alleen in naam, geslacht, moedertaal of huishouden verschillen, zijn voor matching gelijk', () => {
  const een = nieuw({ leeftijd: 30, taalniveau: 'A2', naam: 'Samira', geslacht: 'vrouw', moedertaal: 'ar', huishouden: 'alleenstaand-met-kinderen' });
  const ander = nieuw({ leeftijd: 30, taalniveau: 'A2', naam: 'Piet', geslacht: 'man', moedertaal: 'nl', huishouden: 'samenwonend' });
  expect(JSON.stringify(matchprofielVan(een.stand, VANDAAG))).toBe(JSON.stringify(matchprofielVan(ander.stand, VANDAAG)));
});
