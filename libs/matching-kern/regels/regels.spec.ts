import { describe, expect, test } from '@jest/globals';
import type { AanbodFeiten } from '../aanbod-feiten.js';
import { naarDagdeelmasker } from '../dagdeelmasker.js';
import { oordeel } from '../oordeel.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import { PROGRAMMA_HENGELO } from '../programma.js';
import { voorbeeldAanbod, voorbeeldPersoon } from '../voorbeeld.fixture.js';
import type { Uitspraak } from './regel.js';
import { REGELS } from './regels.js';
import { WEIGERINGSCODES, type Paarcode } from './weigeringscode.js';

const VANDAAG = '2025-06-02';

const uitspraak = (
  code: Paarcode,
  persoon: Partial<PersoonFeiten>,
  aanbod: Partial<AanbodFeiten>,
  { meters = 0, vandaag = VANDAAG } = {},
): Uitspraak =>
  REGELS.find((regel) => regel.code === code)!.oordeel(voorbeeldPersoon(persoon), voorbeeldAanbod(aanbod), {
    meters,
    vandaag,
    programma: PROGRAMMA_HENGELO,
  });

type Geval = readonly [zin: string, uitkomst: Uitspraak, persoon: Partial<PersoonFeiten>, aanbod: Partial<AanbodFeiten>];

const MA_OCHTEND = naarDagdeelmasker([{ dag: 'ma', dagdeel: 'ochtend' }]);
const MA_MIDDAG = naarDagdeelmasker([{ dag: 'ma', dagdeel: 'middag' }]);
const ZA_OCHTEND = naarDagdeelmasker([{ dag: 'za', dagdeel: 'ochtend' }]);
const GEEN_NIVEAU = { luisteren: null, lezen: null, schrijven: null, spreken: null };

const GEVALLEN: Readonly<Partial<Record<Paarcode, readonly Geval[]>>> = {
  PAST_NIET_BIJ_PLAN: [
    ['een soort uit het plan past', 'ok', { soortenInPlan: ['soort-a'] }, {}],
    ['een soort buiten het plan past niet', 'geweigerd', { soortenInPlan: ['soort-b'] }, {}],
    ['een leeg plan is een antwoord: niets past', 'geweigerd', { soortenInPlan: [] }, {}],
    ['een plan dat nog niet is ingevuld weigert niets', 'onbekend', { soortenInPlan: null }, {}],
    [
      'waar richtingen tellen is een gedeeld thema genoeg',
      'ok',
      { richtingen: ['zorg', 'techniek'] },
      { richtingenTellen: true, richtingen: ['techniek'] },
    ],
    [
      'waar richtingen tellen weigert een andere richting',
      'geweigerd',
      { richtingen: ['zorg'] },
      { richtingenTellen: true, richtingen: ['techniek'] },
    ],
    ['een kortere ISCO-code omvat een langere', 'ok', { richtingen: ['72'] }, { richtingenTellen: true, richtingen: ['7212'] }],
    ['een langere ISCO-code valt onder een kortere', 'ok', { richtingen: ['7212'] }, { richtingenTellen: true, richtingen: ['721'] }],
    ['ISCO-codes die uiteenlopen worden niet gedeeld', 'geweigerd', { richtingen: ['7212'] }, { richtingenTellen: true, richtingen: ['7213'] }],
    [
      'een code van vijf cijfers is een thema en geen ISCO-code',
      'geweigerd',
      { richtingen: ['72121'] },
      { richtingenTellen: true, richtingen: ['7212'] },
    ],
    ['waar richtingen niet tellen maakt een andere richting niet uit', 'ok', { richtingen: ['zorg'] }, { richtingen: ['techniek'] }],
    ['een aanbod zonder richtingen vraagt niets', 'ok', { richtingen: [] }, { richtingenTellen: true }],
    ['geen richtingen is een antwoord', 'geweigerd', { richtingen: [] }, { richtingenTellen: true, richtingen: ['techniek'] }],
    ['richtingen die nog niet zijn gevraagd weigeren niet', 'onbekend', { richtingen: null }, { richtingenTellen: true, richtingen: ['techniek'] }],
    [
      'een soort buiten het plan weigert ook als de richtingen onbekend zijn',
      'geweigerd',
      { soortenInPlan: [], richtingen: null },
      { richtingenTellen: true, richtingen: ['techniek'] },
    ],
  ],
  TAAL_TE_LAAG: [
    ['het gevraagde niveau zelf is genoeg', 'ok', { taalniveau: 2 }, { taalMinimaal: 2 }],
    ['een niveau lager is te laag', 'geweigerd', { taalniveau: 1 }, { taalMinimaal: 2 }],
    ['een examen telt hier niet', 'geweigerd', { taalniveau: 1, examenBehaald: 3 }, { taalMinimaal: 2 }],
    ['een onbekend niveau weigert niet', 'onbekend', { taal: GEEN_NIVEAU, taalniveau: null }, { taalMinimaal: 1 }],
    ['A0 vraagt niets', 'ok', { taal: GEEN_NIVEAU, taalniveau: null }, { taalMinimaal: 0 }],
    [
      'per vaardigheid telt die vaardigheid',
      'ok',
      { taal: { luisteren: 3, lezen: 1, schrijven: 1, spreken: 3 }, taalniveau: 1 },
      { taalMinimaal: 3, taalPerVaardigheid: { spreken: 3 } },
    ],
    [
      'per vaardigheid weigert een te lage vaardigheid',
      'geweigerd',
      { taal: { luisteren: 3, lezen: 1, schrijven: 1, spreken: 3 }, taalniveau: 1 },
      { taalMinimaal: 3, taalPerVaardigheid: { spreken: 3, lezen: 2 } },
    ],
    [
      'een onbekende vaardigheid weigert niet',
      'onbekend',
      { taal: { ...GEEN_NIVEAU, lezen: 3 }, taalniveau: 3 },
      { taalMinimaal: 2, taalPerVaardigheid: { spreken: 2 } },
    ],
    [
      'een bekende te lage vaardigheid weigert ook naast een onbekende',
      'geweigerd',
      { taal: { ...GEEN_NIVEAU, lezen: 1 }, taalniveau: 1 },
      { taalMinimaal: 2, taalPerVaardigheid: { spreken: 2, lezen: 2 } },
    ],
  ],
  TAAL_AL_BEHAALD: [
    ['een cursus die verder leidt is nuttig', 'ok', { taalniveau: 2 }, { taalUitstroom: 3 }],
    ['een cursus die niet verder leidt is al behaald', 'geweigerd', { taalniveau: 2 }, { taalUitstroom: 2 }],
    ['een gehaald examen telt ook boven het niveau', 'geweigerd', { taalniveau: 1, examenBehaald: 3 }, { taalUitstroom: 3 }],
    ['aanbod zonder uitstroomniveau wordt niet geweigerd', 'ok', { taalniveau: 5 }, { taalUitstroom: null }],
    ['een onbekend niveau weigert niet', 'onbekend', { taalniveau: null }, { taalUitstroom: 2 }],
    ['een gehaald examen weigert ook bij een onbekend niveau', 'geweigerd', { taalniveau: null, examenBehaald: 3 }, { taalUitstroom: 3 }],
  ],
  LEERROUTE_ONGELIJK: [
    ['de gevolgde route past', 'ok', { leerroutes: ['Z'] }, { leerroutes: ['Z', 'Alfa'] }],
    ['een andere route past niet', 'geweigerd', { leerroutes: ['B1'] }, { leerroutes: ['Z', 'Alfa'] }],
    ['wie moet alfabetiseren telt ook als Alfa', 'ok', { leerroutes: ['B1', 'Alfa'] }, { leerroutes: ['Alfa'] }],
    ['geen besloten route is een antwoord en past niet', 'geweigerd', { leerroutes: [] }, { leerroutes: ['B1'] }],
    ['zonder gevraagde route past iedereen', 'ok', { leerroutes: [] }, { leerroutes: [] }],
    ['of iemand moet alfabetiseren kan nog onbekend zijn', 'onbekend', { leerroutes: ['B1'], doelgroepen: null }, { leerroutes: ['Alfa'] }],
    ['die onbekende behoefte redt geen andere route', 'geweigerd', { leerroutes: ['B1'], doelgroepen: null }, { leerroutes: ['Z'] }],
  ],
  FASE_NIET_TOEGESTAAN: [
    ['een toegelaten fase past', 'ok', { fase: 'opvang' }, { fasen: ['opvang', 'wachten'] }],
    ['een andere fase past niet', 'geweigerd', { fase: 'nazorg' }, { fasen: ['opvang', 'wachten'] }],
    ['zonder lijst is elke fase welkom', 'ok', { fase: null }, { fasen: null }],
    ['een onbekende fase weigert niet', 'onbekend', { fase: null }, { fasen: ['opvang'] }],
  ],
  LEEFTIJD_BUITEN_GROEP: [
    ['de ondergrens hoort erbij', 'ok', { leeftijd: 18 }, { leeftijd: { van: 18, totEnMet: 25 } }],
    ['onder de ondergrens past niet', 'geweigerd', { leeftijd: 17 }, { leeftijd: { van: 18, totEnMet: 25 } }],
    ['de bovengrens hoort erbij', 'ok', { leeftijd: 25 }, { leeftijd: { van: 18, totEnMet: 25 } }],
    ['boven de bovengrens past niet', 'geweigerd', { leeftijd: 26 }, { leeftijd: { van: 18, totEnMet: 25 } }],
    ['een open bovengrens begrenst niet', 'ok', { leeftijd: 80 }, { leeftijd: { van: 18, totEnMet: null } }],
    ['een onbekende leeftijd weigert niet', 'onbekend', { leeftijd: null }, { leeftijd: { van: 18, totEnMet: null } }],
    ['twee open grenzen vragen niets', 'ok', { leeftijd: null }, { leeftijd: { van: null, totEnMet: null } }],
  ],
  DOELGROEP: [
    ['wie de behoefte heeft hoort bij de groep', 'ok', { doelgroepen: ['analfabeet'] }, { doelgroepen: ['analfabeet', 'ouder'] }],
    ['wie de behoefte niet heeft hoort er niet bij', 'geweigerd', { doelgroepen: ['ouder'] }, { doelgroepen: ['analfabeet'] }],
    ['aanbod voor iedereen vraagt geen behoefte', 'ok', { doelgroepen: [] }, {}],
    ['behoeften die nog niet zijn gevraagd weigeren niet', 'onbekend', { doelgroepen: null }, { doelgroepen: ['analfabeet'] }],
  ],
  ROOSTER_CONFLICT: [
    ['een vrij dagdeel botst niet', 'ok', { bezet: MA_MIDDAG }, { dagdelen: MA_OCHTEND }],
    ['een bezet dagdeel botst', 'geweigerd', { bezet: MA_OCHTEND }, { dagdelen: MA_OCHTEND | MA_MIDDAG }],
    ['een dagdeel van iets wat loopt botst ook', 'geweigerd', { lopendeDagdelen: MA_MIDDAG }, { dagdelen: MA_MIDDAG }],
    ['de schoolrit botst met een ochtend die om 8.59 uur begint', 'geweigerd', { schoolrit: true }, { dagdelen: MA_OCHTEND, starttijd: 8 * 60 + 59 }],
    ['9.00 uur zelf is na de schoolrit', 'ok', { schoolrit: true }, { dagdelen: MA_OCHTEND, starttijd: 9 * 60 }],
    ['zonder starttijd telt een ochtend als vroeg', 'geweigerd', { schoolrit: true }, { dagdelen: MA_OCHTEND, starttijd: null }],
    ['in het weekend is er geen schoolrit', 'ok', { schoolrit: true }, { dagdelen: ZA_OCHTEND, starttijd: null }],
    ['de schoolrit hindert geen middag', 'ok', { schoolrit: true }, { dagdelen: MA_MIDDAG, starttijd: null }],
    ['een rooster dat nog niet is ingevuld weigert niet', 'onbekend', { bezet: null }, { dagdelen: MA_OCHTEND }],
    ['wat loopt botst ook als de rest onbekend is', 'geweigerd', { bezet: null, lopendeDagdelen: MA_OCHTEND }, { dagdelen: MA_OCHTEND }],
    ['een schoolrit die nog niet is gevraagd weigert niet', 'onbekend', { schoolrit: null }, { dagdelen: MA_OCHTEND, starttijd: null }],
    ['de schoolrit doet er na negenen niet toe', 'ok', { schoolrit: null }, { dagdelen: MA_OCHTEND }],
  ],
  MAG_NOG_NIET_WERKEN: [
    ['wie mag werken wordt niet geweigerd', 'ok', { magWerken: true }, { werkvergunningNodig: true }],
    ['wie nog niet mag werken wordt geweigerd', 'geweigerd', { magWerken: false }, { werkvergunningNodig: true }],
    ['zonder werkvergunning mag iedereen', 'ok', { magWerken: false }, {}],
    ['onbekend of iemand mag werken weigert niet', 'onbekend', { magWerken: null }, { werkvergunningNodig: true }],
  ],
  DRAAGKRACHT: [
    ['precies het maximum past', 'ok', { lopendeMinuten: 1920, maxMinuten: 2400 }, { minuten: 480 }],
    ['een minuut meer is te zwaar', 'geweigerd', { lopendeMinuten: 1920, maxMinuten: 2400 }, { minuten: 481 }],
    ['een onbekend maximum weigert niet', 'onbekend', { maxMinuten: null }, { minuten: 9000 }],
    ['onbekende lopende uren weigeren niet', 'onbekend', { lopendeMinuten: null }, { minuten: 480 }],
    ['meer uren dan het maximum is te zwaar, wat er ook loopt', 'geweigerd', { lopendeMinuten: null }, { minuten: 2401 }],
  ],
  GROEP_VOL: [
    ['een vrije plek past', 'ok', {}, { vol: false }],
    ['zonder vrije plek is de groep vol', 'geweigerd', {}, { vol: true }],
  ],
};

describe.each(Object.entries(GEVALLEN) as [Paarcode, readonly Geval[]][])('%s', (code, gevallen) => {
  test.each(gevallen)('%s', (_zin, uitkomst, persoon, aanbod) => {
    expect(uitspraak(code, persoon, aanbod)).toBe(uitkomst);
  });
});

describe('BUITEN_STRAAL', () => {
  test('15.000 meter ligt binnen de straal, 15.001 meter erbuiten', () => {
    expect(uitspraak('BUITEN_STRAAL', {}, {}, { meters: 15_000 })).toBe('ok');
    expect(uitspraak('BUITEN_STRAAL', {}, {}, { meters: 15_001 })).toBe('geweigerd');
  });
});

describe('NIET_GEDEELD', () => {
  const elders = { gemeentecode: '0153', gedeeldMet: new Set(['0153', '0164']) };

  test('de eigen gemeente telt altijd', () => {
    expect(uitspraak('NIET_GEDEELD', {}, { gedeeldMet: new Set(['0164']) })).toBe('ok');
  });
  test('een gemeente waarmee is gedeeld ziet het aanbod, een andere niet', () => {
    expect(uitspraak('NIET_GEDEELD', {}, elders)).toBe('ok');
    expect(uitspraak('NIET_GEDEELD', { gemeentecode: '0141' }, elders)).toBe('geweigerd');
  });
  test('voor de dag van eigenEerstTot telt alleen de eigen gemeente, op die dag ook de andere', () => {
    const eigenEerst = { ...elders, eigenEerstTot: '2025-06-10' };
    expect(uitspraak('NIET_GEDEELD', {}, eigenEerst, { vandaag: '2025-06-09' })).toBe('geweigerd');
    expect(uitspraak('NIET_GEDEELD', { gemeentecode: '0153' }, eigenEerst, { vandaag: '2025-06-09' })).toBe('ok');
    expect(uitspraak('NIET_GEDEELD', {}, eigenEerst, { vandaag: '2025-06-10' })).toBe('ok');
  });
});

test('elke weigeringscode heeft precies een regel, in de volgorde van de spelregels', () => {
  expect(REGELS.map(({ code }) => code)).toEqual(WEIGERINGSCODES);
});

test('alle codes die gelden komen terug, niet alleen de eerste', () => {
  const { codes } = oordeel(
    voorbeeldPersoon({ soortenInPlan: [], leeftijd: 40, gemeentecode: '0141' }),
    voorbeeldAanbod({ leeftijd: { van: 18, totEnMet: 25 }, vol: true }),
    PROGRAMMA_HENGELO,
    VANDAAG,
  );
  expect(codes).toEqual(['PAST_NIET_BIJ_PLAN', 'LEEFTIJD_BUITEN_GROEP', 'NIET_GEDEELD', 'GROEP_VOL']);
});

test('wat nog niet is ingevuld staat als nog te bepalen bij een match, met de feiten die ontbreken', () => {
  const { status, nogTeBepalen } = oordeel(
    voorbeeldPersoon({ magWerken: null, schoolrit: null, taal: GEEN_NIVEAU, taalniveau: null }),
    voorbeeldAanbod({ werkvergunningNodig: true, starttijd: null, taalMinimaal: 1 }),
    PROGRAMMA_HENGELO,
    VANDAAG,
  );
  expect(status).toBe('match');
  expect(nogTeBepalen).toEqual([
    { code: 'TAAL_TE_LAAG', feiten: ['taal', 'taalniveau'] },
    { code: 'ROOSTER_CONFLICT', feiten: ['schoolrit'] },
    { code: 'MAG_NOG_NIET_WERKEN', feiten: ['magWerken'] },
  ]);
});

test('wat iemand al heeft wordt als lopend gemeld en niet beoordeeld', () => {
  const { status, codes } = oordeel(
    voorbeeldPersoon({ lopend: new Set(['aanbod-1']), soortenInPlan: [] }),
    voorbeeldAanbod(),
    PROGRAMMA_HENGELO,
    VANDAAG,
  );
  expect({ status, codes }).toEqual({ status: 'lopend', codes: [] });
});
